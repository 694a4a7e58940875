using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>Sorts the lines of a delivery status into the fields of the message and those of each recipient.</summary>
/// <remarks>
/// RFC 3464, 2.1, parts the groups by blank lines; mailers forget them, or put them elsewhere. So a field's name tells
/// whom it is about, and a recipient named again begins a new group.
/// </remarks>
internal sealed class StatusGroups
{
    private readonly TextLines _text;
    private string? _name;
    private StatusRole _role;
    private int _colon;
    private int _firstLine;
    private int _lastLine;
    private FieldGroup _current = new();
    private bool _afterBlank;

    private StatusGroups(TextLines text) => _text = text;

    public FieldGroup Message { get; } = new();

    public List<FieldGroup> Recipients { get; } = [];

    public static StatusGroups Read(TextLines text, Range lines)
    {
        StatusGroups groups = new(text);
        for (int line = lines.Start.Value; line < lines.End.Value && groups.Take(line); line++)
        {
        }

        groups.EndField();
        groups.EndGroup();
        groups.Share();
        return groups;
    }

    /// <summary>Takes one line; false where something else than fields begins.</summary>
    private bool Take(int number)
    {
        ReadOnlySpan<char> line = _text[number];
        if (line.IsEmpty)
        {
            EndField();
            _afterBlank = true;
            return true;
        }

        int colon = StatusFields.NameLength(line);
        if (colon > 0)
        {
            ReadOnlySpan<char> name = line[..colon].TrimEnd();
            StatusField? field = StatusFields.Find(name);
            if (field is { Role: StatusRole.Header })
                return false;
            EndField();
            (_name, _role) = field is null ? (name.ToString(), StatusRole.Recipient) : (field.Name, field.Role);
            (_colon, _firstLine) = (colon, number);
        }
        else if (line.StartsWith("--", StringComparison.Ordinal) || (_afterBlank && line[0] is not (' ' or '\t')))
        {
            return _name is null && Recipients.Count == 0 && _current.IsEmpty && !line.StartsWith("--", StringComparison.Ordinal);
        }

        (_lastLine, _afterBlank) = (number, false);
        return true;
    }

    private void EndField()
    {
        if (_name is null)
            return;
        string value = _firstLine == _lastLine
            ? _text[_firstLine][(_colon + 1)..].Trim().ToString()
            : _text.Unfold(_firstLine, _lastLine + 1).AsSpan(_colon + 1).Trim().ToString();
        if (_role == StatusRole.Message)
            Message.Add(_name, value);
        else
            AddToRecipient(_name, value);
        _name = null;
    }

    private void AddToRecipient(string name, string value)
    {
        bool repeats = _current.Has(name);
        if (_role == StatusRole.Name ? repeats : _afterBlank && repeats)
            EndGroup();
        _current.Add(name, value);
    }

    private void EndGroup()
    {
        if (_current.Has("Final-Recipient") || _current.Has("Original-Recipient") || _current.Has("X-Actual-Recipient"))
            Recipients.Add(_current);
        else if (Recipients.Count > 0)
            Recipients[^1].FillFrom(_current);
        _current = new FieldGroup();
    }

    /// <summary>Recipients named in a row share the fields that follow the last of them.</summary>
    private void Share()
    {
        for (int i = Recipients.Count - 2; i >= 0; i--)
        {
            if (!Recipients[i].Has("Action") && !Recipients[i].Has("Status"))
                Recipients[i].FillFrom(Recipients[i + 1]);
        }
    }
}
