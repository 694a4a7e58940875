using System.Text;

namespace BounceParsing.Webhooks.Events;

/// <summary>The rows of Tables/services.tsv: service, event ("*" for any), class ("-" for any), disposition, reason, permanence.</summary>
internal sealed class ServiceTable
{
    private static readonly Lazy<ServiceTable> Loaded = new(() => new ServiceTable(ReadResource()));

    private readonly Dictionary<(string Service, string Event, string Class), ServiceRow> _rows = new(RowKeyComparer.Instance);

    internal ServiceTable(string text)
    {
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (line[0] != '#')
                Add(line.TrimEnd('\r').Split('\t'));
        }
    }

    public static ServiceTable Instance => Loaded.Value;

    public IReadOnlyCollection<ServiceRow> Rows => _rows.Values;

    /// <summary>What the event is; ignored when no row knows it. A class that says more than its event's row is heard before it.</summary>
    public Meaning Find(string service, string @event, string? @class)
    {
        ServiceRow? byEvent = _rows.GetValueOrDefault((service, @event, ""));
        ServiceRow? byClass = @class is null ? null
            : _rows.GetValueOrDefault((service, @event, @class)) ?? _rows.GetValueOrDefault((service, "*", @class));
        return byEvent is null && byClass is null or { Event: "*" } ? default : new Meaning(byClass, byEvent);
    }

    private static string ReadResource()
    {
        using Stream stream = typeof(ServiceTable).Assembly.GetManifestResourceStream("Webhooks.services.tsv")
            ?? throw new InvalidOperationException("The table of services is not part of the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private void Add(string[] cells)
    {
        if (cells.Length < 7)
            throw new InvalidOperationException($"A row has seven cells: {string.Join(' ', cells)}");
        string? @class = cells[2] == "-" ? null : cells[2];
        ServiceRow row = new(
            cells[0],
            cells[1],
            @class,
            cells[3] == "-" ? null : Enum.Parse<Disposition>(cells[3]),
            cells[4] == "-" ? BounceReason.Undetermined : Enum.Parse<BounceReason>(cells[4]),
            cells[5] == "-" ? BouncePermanence.Unknown : Enum.Parse<BouncePermanence>(cells[5]));
        _rows.Add((row.Service, row.Event, @class ?? ""), row);
    }

    private sealed class RowKeyComparer : IEqualityComparer<(string Service, string Event, string Class)>
    {
        public static readonly RowKeyComparer Instance = new();

        public bool Equals((string Service, string Event, string Class) x, (string Service, string Event, string Class) y)
            => x.Service == y.Service && x.Event.Equals(y.Event, StringComparison.OrdinalIgnoreCase)
                && x.Class.Equals(y.Class, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((string Service, string Event, string Class) key)
            => HashCode.Combine(
                key.Service,
                StringComparer.OrdinalIgnoreCase.GetHashCode(key.Event),
                StringComparer.OrdinalIgnoreCase.GetHashCode(key.Class));
    }
}
