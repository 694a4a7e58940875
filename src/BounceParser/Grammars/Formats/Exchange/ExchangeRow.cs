namespace BounceParsing.Grammars.Formats.Exchange;

/// <summary>The line above a list of recipients, and what it tells.</summary>
internal sealed record ExchangeRow(string Words, DeliveryAction Action, string Grammar)
{
    public const string Exchange = "Exchange";
    private const string Old = "exchange-2003";
    private const string New = "exchange-2007";

    /// <summary>A row a version and a language.</summary>
    /// <remarks>
    /// Internet Mail Service of Exchange 5.5 ("did not reach the following recipient(s)"), Exchange 2000 and 2003 ("could
    /// not be reached"), Exchange 2007 and later ("Delivery has failed to these recipients").
    /// </remarks>
    public static readonly ExchangeRow[] All =
    [
        new("did not reach the following recipient(s):", DeliveryAction.Failed, Old),
        new("The following recipient(s) could not be reached:", DeliveryAction.Failed, Old),
        new("The following recipient(s) cannot be reached:", DeliveryAction.Failed, Old),
        new("Folgende Empfänger konnten nicht erreicht werden:", DeliveryAction.Failed, Old),
        new("Delivery has failed to these recipients or", DeliveryAction.Failed, New),
        new("rejected your message to the following e", DeliveryAction.Failed, New),
        new("Delivery is delayed to these recipients or", DeliveryAction.Delayed, New),
        new("Fehler bei der Nachrichtenzustellung an folgende Empfänger", DeliveryAction.Failed, New),
        new("Échec de la remise pour ces destinataires ou", DeliveryAction.Failed, New),
        new("Il recapito non è riuscito per i seguenti destinatari o", DeliveryAction.Failed, New),
        new("Error de entrega a estos destinatarios o", DeliveryAction.Failed, New),
        new("Se retrasó la entrega a estos destinatarios o", DeliveryAction.Delayed, New),
        new("Falha na entrega a estes destinatários ou", DeliveryAction.Failed, New),
        new("Falha na entrega aos seguintes destinatários ou", DeliveryAction.Failed, New),
        new("A entrega falhou para estes destinatários ou", DeliveryAction.Failed, New),
        new("Uw bericht kan niet worden bezorgd bij de volgende geadresseerden of", DeliveryAction.Failed, New),
    ];

    /// <summary>For lists under words in any other language, known by their form.</summary>
    public static ExchangeRow OtherLanguage { get; } = new(string.Empty, DeliveryAction.Failed, Old);

    public static string[] Marks => Array.ConvertAll(All, static row => row.Words);

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
