using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace BounceParsing.Diagnosis;

/// <summary>A caller's own rules, checked and made ready; kept as long as the caller keeps the list.</summary>
internal sealed class CallersRules
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly ConditionalWeakTable<IReadOnlyList<BounceRule>, CallersRules> Known = [];

    private readonly List<Matcher> _matchers = [];

    private CallersRules(IReadOnlyList<BounceRule> rules)
    {
        foreach (BounceRule rule in rules)
            _matchers.Add(Matcher.Of(rule));
    }

    /// <summary>The rules of a list, made ready on first use.</summary>
    /// <exception cref="ArgumentException">A rule is wrong; the message names it.</exception>
    public static CallersRules Of(IReadOnlyList<BounceRule> rules)
        => Known.GetValue(rules, static list => new CallersRules(list));

    /// <summary>The ruling of the first rule that matches; null when none does.</summary>
    public Ruling? Ask(IReadOnlyList<Statement> statements, bool afterBuiltIn)
        => _matchers.Count == 0 ? null : AskAll(statements, afterBuiltIn);

    private Ruling? AskAll(IReadOnlyList<Statement> statements, bool afterBuiltIn)
    {
        foreach (Matcher matcher in _matchers)
        {
            if (matcher.Rule.AfterBuiltIn == afterBuiltIn && matcher.Ask(statements) is { } ruling)
                return ruling;
        }

        return null;
    }

    private sealed class Matcher(BounceRule rule, string? phrase, Regex? pattern)
    {
        public BounceRule Rule { get; } = rule;

        public static Matcher Of(BounceRule? rule)
        {
            if (rule is null || string.IsNullOrWhiteSpace(rule.Id))
                throw new ArgumentException("A rule has no id.", nameof(rule));
            if (string.IsNullOrWhiteSpace(rule.Phrase) == string.IsNullOrEmpty(rule.Pattern))
                throw new ArgumentException($"Rule {rule.Id} must have either a phrase or a pattern.", nameof(rule));
            return rule.Pattern is { Length: > 0 } pattern
                ? new Matcher(rule, null, Compile(rule.Id, pattern))
                : new Matcher(rule, Fold(rule.Phrase!), null);
        }

        public Ruling? Ask(IReadOnlyList<Statement> statements)
        {
            for (int number = 0; number < statements.Count; number++)
            {
                if (Find(statements[number].Text.Words) is { } range)
                    return new Ruling(WitnessLevel.Caller, Rule.Reason, statements[number].EvidenceOf(Rule.Id, range.Start, range.End)) { Statement = number };
            }

            return null;
        }

        private static Regex Compile(string id, string pattern)
        {
            try
            {
                return new Regex(pattern, Options);
            }
            catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
            {
                throw new ArgumentException($"The pattern of rule {id} is wrong: {wrong.Message}", nameof(pattern), wrong);
            }
        }

        private static string Fold(string phrase)
        {
            using FoldedText text = FoldedText.Of(phrase);
            return text.Words.Trim().ToString();
        }

        private TextRange? Find(ReadOnlySpan<char> words)
        {
            if (pattern is null)
            {
                int start = words.IndexOf(phrase);
                return start < 0 ? null : new TextRange(start, start + phrase!.Length);
            }

            foreach (ValueMatch match in pattern.EnumerateMatches(words))
                return new TextRange(match.Index, match.Index + match.Length);
            return null;
        }
    }
}
