namespace BounceParsing.Cli.Redaction;

/// <summary>Something in a mail that may tell who wrote to whom, or what.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it stands in the mail, in lower case; for a text its number in the mail.</param>
internal readonly record struct Secret(SecretKind Kind, string Text);

internal enum SecretKind
{
    /// <summary>The part of an address, or of a message's id, that stands before the @.</summary>
    LocalPart,

    /// <summary>A domain: the last two labels of a host's name, or three where the last is a country's.</summary>
    Domain,

    /// <summary>A label of a host's name below its domain.</summary>
    Label,

    /// <summary>An IP address.</summary>
    IpAddress,

    /// <summary>A person's name beside an address.</summary>
    Name,

    /// <summary>A header's value, or a text that the sender wrote.</summary>
    Content,
}
