namespace BounceParsing.Reading;

/// <summary>A mail as MimeKit is to read it; what stands in a content and matters to nobody may be passed over.</summary>
internal abstract class MailStream : ReadOnlyStream
{
    /// <summary>Who reads the stream; null for a stream that passes nothing over.</summary>
    public EventReader? Reader { get; set; }

    /// <summary>How many bytes of the mail have been passed over so far.</summary>
    public long PassedOver { get; protected set; }
}
