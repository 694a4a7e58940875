namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>What a field tells of.</summary>
internal enum StatusRole
{
    /// <summary>A recipient (RFC 3464, 2.3), or what nobody reads.</summary>
    Recipient = 0,

    /// <summary>Which recipient it is that the fields around it are about.</summary>
    Name = 1,

    /// <summary>The message (RFC 3464, 2.2).</summary>
    Message = 2,

    /// <summary>A header of a message or of a MIME part, where a missing boundary lets one run into the report.</summary>
    Header = 3,
}
