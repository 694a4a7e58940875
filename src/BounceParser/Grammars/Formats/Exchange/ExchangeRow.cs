namespace BounceParsing.Grammars.Formats.Exchange;

/// <summary>The line above a list of recipients, and what it tells.</summary>
internal sealed record ExchangeRow(string Words, DeliveryAction Action, string Grammar, string Generator)
{
    public const string Exchange = "Exchange";
    private const string SmtpService = "Microsoft SMTP Server";
    private const string Old = "exchange-2003";
    private const string New = "exchange-2007";
    private const string Smtp = "microsoft-smtp";

    /// <summary>A row a version and a language.</summary>
    /// <remarks>
    /// Internet Mail Service of Exchange 5.5 ("did not reach the following recipient(s)"), Exchange 2000 and 2003 ("could
    /// not be reached"), Exchange 2007 and later ("Delivery has failed to these recipients"), the SMTP service of Windows
    /// ("Delivery to the following recipients failed").
    /// </remarks>
    public static readonly IReadOnlyList<ExchangeRow> All =
    [
        new("did not reach the following recipient(s):", DeliveryAction.Failed, Old, Exchange),
        new("The following recipient(s) could not be reached:", DeliveryAction.Failed, Old, Exchange),
        new("The following recipient(s) cannot be reached:", DeliveryAction.Failed, Old, Exchange),
        new("Folgende Empfänger konnten nicht erreicht werden:", DeliveryAction.Failed, Old, Exchange),
        new("Delivery has failed to these recipients or", DeliveryAction.Failed, New, Exchange),
        new("rejected your message to the following e", DeliveryAction.Failed, New, Exchange),
        new("Delivery is delayed to these recipients or", DeliveryAction.Delayed, New, Exchange),
        new("Fehler bei der Nachrichtenzustellung an folgende Empfänger", DeliveryAction.Failed, New, Exchange),
        new("Échec de la remise pour ces destinataires ou", DeliveryAction.Failed, New, Exchange),
        new("Il recapito non è riuscito per i seguenti destinatari o", DeliveryAction.Failed, New, Exchange),
        new("Error de entrega a estos destinatarios o", DeliveryAction.Failed, New, Exchange),
        new("Se retrasó la entrega a estos destinatarios o", DeliveryAction.Delayed, New, Exchange),
        new("Falha na entrega a estes destinatários ou", DeliveryAction.Failed, New, Exchange),
        new("Falha na entrega aos seguintes destinatários ou", DeliveryAction.Failed, New, Exchange),
        new("A entrega falhou para estes destinatários ou", DeliveryAction.Failed, New, Exchange),
        new("Uw bericht kan niet worden bezorgd bij de volgende geadresseerden of", DeliveryAction.Failed, New, Exchange),
        new("Delivery to the following recipients failed", DeliveryAction.Failed, Smtp, SmtpService),
        new("Delivery to the following recipients has been delayed", DeliveryAction.Delayed, Smtp, SmtpService),
        new("successfully relayed to the following recipients, but the requested delivery status", DeliveryAction.Relayed, Smtp, SmtpService),
    ];

    /// <summary>For lists under words in any other language, known by their form.</summary>
    public static ExchangeRow OtherLanguage { get; } = new(string.Empty, DeliveryAction.Failed, Old, Exchange);

    /// <summary>The row whose words a line holds; null for any other line.</summary>
    public static ExchangeRow? Of(ReadOnlySpan<char> line)
    {
        foreach (ExchangeRow row in All)
        {
            if (line.Holds(row.Words))
                return row;
        }

        return null;
    }
}
