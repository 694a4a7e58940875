using System.Globalization;

namespace BounceParsing.Diagnosis;

/// <summary>The registered enhanced status codes (RFC 3463 and the IANA registry that grew from it).</summary>
internal sealed class StatusRegistry
{
    private const string Table = "status.tsv";

    private static readonly Entry Unknown = new("Unregistered status", "", BounceReason.Undetermined, BounceReason.Undetermined, true);

    private readonly Dictionary<int, Entry> _entries = [];

    /// <param name="text">The table.</param>
    /// <exception cref="InvalidOperationException">A cell is not understood; the message names file, line and word.</exception>
    public StatusRegistry(string text)
    {
        foreach (EmbeddedTable.Row row in new EmbeddedTable.Rows(Table, text))
        {
            BounceReason permanent = TableWords.Reason(row.Cell(3));
            BounceReason transient = TableWords.Reason(row.Cell(4));
            _entries.Add(KeyOf(row.Cell(0)), new Entry(row[1].ToString(), row[2].ToString(), permanent, transient, TableWords.IsGeneral(row.Cell(5))));
        }
    }

    public static StatusRegistry Instance { get; } = new(EmbeddedTable.TextOf(Table));

    /// <summary>What is registered for a code; for an unregistered one, what is registered for its subject.</summary>
    public Entry Find(EnhancedStatusCode code)
    {
        if (_entries.TryGetValue(KeyOf(code.Subject, code.Detail), out Entry? entry))
            return entry;
        return _entries.TryGetValue(KeyOf(code.Subject, 0), out Entry? subject) ? subject : Unknown;
    }

    private static int KeyOf(TableCell cell)
    {
        ReadOnlySpan<char> code = cell.Words;
        int dot = code.LastIndexOf('.');
        if (!code.StartsWith("X.") || dot < 2 || !int.TryParse(code[2..dot], NumberStyles.None, CultureInfo.InvariantCulture, out int subject)
            || !int.TryParse(code[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int detail))
            throw cell.Unknown();
        return KeyOf(subject, detail);
    }

    private static int KeyOf(int subject, int detail) => (subject * 1000) + detail;

    /// <summary>What is registered for a code.</summary>
    /// <param name="Title">The registered name.</param>
    /// <param name="Reference">The document that defines it.</param>
    /// <param name="Permanent">The reason that it suggests in class 5.</param>
    /// <param name="Transient">The reason that it suggests in class 4.</param>
    /// <param name="IsGeneral">True when it names no more than a field of causes.</param>
    public sealed record Entry(string Title, string Reference, BounceReason Permanent, BounceReason Transient, bool IsGeneral)
    {
        public BounceReason ReasonOf(int @class) => @class switch
        {
            5 => Permanent,
            4 => Transient,
            _ => BounceReason.Undetermined,
        };
    }
}
