using System.Text.RegularExpressions;

namespace BounceParsing.Diagnosis;

/// <summary>A caller's own rules, checked and made ready.</summary>
/// <remarks>
/// The lists that were last made ready are kept, so that equal lists share their compiled expressions, however often options
/// are made. Two threads that make one at once may both compile it; nothing is wrong then.
/// </remarks>
internal sealed class CallersRules
{
    /// <summary>How many different lists are kept.</summary>
    private const int Most = 16;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static volatile CallersRules[] _recent = [];

    private readonly Matcher[] _matchers;

    private CallersRules(ValueList<BounceRule> rules)
    {
        Rules = rules;
        _matchers = new Matcher[rules.Count];
        for (int i = 0; i < _matchers.Length; i++)
            _matchers[i] = Matcher.Of(rules[i], i);
    }

    public static CallersRules None { get; } = new(ValueList<BounceRule>.Empty);

    /// <summary>The caller's list, as it was when it was made ready.</summary>
    public ValueList<BounceRule> Rules { get; }

    /// <summary>The rules of a list, those of an equal list where one is still known.</summary>
    /// <exception cref="ArgumentException">A rule is wrong; the message names it.</exception>
    public static CallersRules Of(IReadOnlyList<BounceRule> rules)
    {
        ValueList<BounceRule> list = ValueList<BounceRule>.Of(rules);
        if (list.Count == 0)
            return None;
        CallersRules[] ready = _recent;
        if (Array.Find(ready, known => known.Rules.Equals(list)) is CallersRules same)
            return same;
        CallersRules made = new(list);
        _recent = [made, .. ready.AsSpan(0, Math.Min(ready.Length, Most - 1))];
        return made;
    }

    /// <summary>Options are compared by their rules, whoever made them ready.</summary>
    public override bool Equals(object? obj) => obj is CallersRules other && Rules.Equals(other.Rules);

    public override int GetHashCode() => Rules.GetHashCode();

    /// <summary>The ruling of the first rule that matches; null when none does.</summary>
    public Ruling? Ask(IReadOnlyList<Statement> statements, bool afterBuiltIn)
        => _matchers.Length == 0 ? null : AskAll(statements, afterBuiltIn);

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

        public static Matcher Of(BounceRule? rule, int number)
        {
            if (rule is null)
                throw new ArgumentException($"Rule {number} of the list is null.", nameof(rule));
            if (string.IsNullOrWhiteSpace(rule.Id))
                throw new ArgumentException($"Rule {number} of the list has no id.", nameof(rule));
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
