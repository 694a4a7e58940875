namespace BounceParsing.Grammars.Dialects;

/// <summary>Reads rows from text: a name in brackets, then a key and a value a line; a number sign begins a remark.</summary>
internal static class DialectReader
{
    private const string Alternative = " | ";

    /// <exception cref="FormatException">A line is not a name, a remark, or a known key with its value.</exception>
    public static void Read(TextReader reader, List<Dialect> rows)
    {
        while (reader.ReadLine() is string line)
        {
            ReadOnlySpan<char> text = line.AsSpan().Trim();
            if (text is ['[', .., ']'])
                rows.Add(new Dialect { Name = text[1..^1].ToString() });
            else if (!text.IsEmpty && text[0] != '#')
                Set(rows.Count > 0 ? rows[^1] : throw new FormatException("A key stands before the first row."), text);
        }
    }

    private static void Set(Dialect row, ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon < 0)
            throw new FormatException($"Row {row.Name}: '{line}' has no key.");
        string value = line[(colon + 1)..].Trim().ToString();
        switch (line[..colon])
        {
            case "mailer": row.Mailer = value; break;
            case "grammar": row.Grammar = value; break;
            case "kind": (row.Kind, row.Action) = KindOf(value); break;
            case "header": row.Headers.Add(HeaderMark.Parse(value)); break;
            case "text": row.Words.Add(new WordSet(value.Split(Alternative))); break;
            case "open": row.Opens.Add(LineShape.Parse(value)); break;
            case "line": row.Lines.Add(LineShape.Parse(value)); break;
            case "says": row.Lines.Add(LineShape.Parse(value, isSaid: true)); break;
            case "value": row.Values.Add(LineShape.Parse(value)); break;
            case "field": row.Fields.Add(LineShape.Parse(value)); break;
            case "attempts": row.Attempts.Add(LineShape.Parse(value)); break;
            case "close": row.Closes.Add(LineShape.Parse(value)); break;
            case "copy": row.Copies.Add(LineShape.Parse(value)); break;
            case "host": row.Hosts.Add(LineShape.Parse(value)); break;
            case "words": (row.WordsFirst, row.AreWordsAbove) = (value == "first", value == "above"); break;
            case "recipient": row.RecipientHeader = value; break;
            case "nobody": (row.MayNameNobody, row.IsSilent) = (value == "yes", value == "silent"); break;
            case "before": row.Before.Add(value); break;
            case "source": row.Source = value; break;
            default: throw new FormatException($"Row {row.Name}: '{line}' has an unknown key.");
        }
    }

    private static (ReportKind Kind, DeliveryAction Action) KindOf(string value) => value switch
    {
        "Failure" => (ReportKind.Failure, DeliveryAction.Failed),
        "Delay" => (ReportKind.Delay, DeliveryAction.Delayed),
        "Success" => (ReportKind.Success, DeliveryAction.Delivered),
        "Relay" => (ReportKind.Success, DeliveryAction.Relayed),
        _ => throw new FormatException($"'{value}' is no kind that a row can tell."),
    };
}
