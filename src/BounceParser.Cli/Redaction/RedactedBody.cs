using System.Text.RegularExpressions;

namespace BounceParsing.Cli.Redaction;

/// <summary>Rewrites a decoded body: the notice's own words keep all but names, what the sender wrote is masked.</summary>
internal static partial class RedactedBody
{
    /// <summary>How many header lines in a row, at least, are taken for the beginning of a copied message.</summary>
    private const int FewestHeaders = 3;

    public static string Rewrite(string body, bool isReturned, SecretNames names)
    {
        if (isReturned)
            return names.Content(body, RedactedText.Mask);
        string[] lines = body.Split('\n');
        int copy = FindCopy(lines);
        if (copy < 0)
            return RedactedText.Names(body, names);
        int end = Array.FindIndex(lines, copy, line => line.Trim().Length == 0);
        end = end < 0 ? lines.Length : end;
        string own = RedactedText.Names(string.Join('\n', lines[..copy]), names);
        IEnumerable<string> headers = Fields(lines[copy..end]).Select(field => RedactedText.Header(field + "\n", isReturned: true, names).TrimEnd('\n'));
        string rest = names.Content(string.Join('\n', lines[end..]), RedactedText.Mask);
        return string.Join('\n', ((string[])[own, .. headers, rest]).Where((part, i) => part.Length > 0 || i > 0));
    }

    /// <summary>The line at which a copied message begins: several header fields, a message's own among them; -1 where none does.</summary>
    private static int FindCopy(string[] lines)
    {
        for (int line = 0; line < lines.Length; line++)
        {
            int end = line;
            while (end < lines.Length && (Field().IsMatch(lines[end]) || (end > line && lines[end] is [' ' or '\t', ..])))
                end++;
            if (end - line >= FewestHeaders && lines[line..end].Count(text => OwnField().IsMatch(text)) >= 2)
                return line;
            line = Math.Max(line, end - 1);
        }

        return -1;
    }

    /// <summary>The fields, each with its folds.</summary>
    private static List<string> Fields(string[] lines)
    {
        List<string> fields = [];
        foreach (string line in lines)
        {
            if (fields.Count > 0 && line is [' ' or '\t', ..])
                fields[^1] += "\n" + line;
            else
                fields.Add(line);
        }

        return fields;
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]*:")]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?:Received|From|To|Subject|Date|Message-ID|MIME-Version|Return-Path):", RegexOptions.IgnoreCase)]
    private static partial Regex OwnField();
}
