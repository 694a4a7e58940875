namespace BounceParsing.Grammars.Reports;

/// <summary>Words that tell a receipt, or a refusal that wears a receipt's form.</summary>
internal static class ReceiptRows
{
    /// <summary>How Sieve implementations write over a refusal.</summary>
    public static readonly PhraseSet Refusals = new(
        "was automatically rejected", // Pigeonhole, lda_config "rejection_reason"; Cyrus IMAP, lmtpd.c
        "has been automatically rejected",
        "refused by the recipient", // RFC 5429, 2.2.1
        "was refused by",
        "mail filtering program", // RFC 5429, 2.2.1; GNU Mailutils, libsieve
        "a mail filtering language"); // Cyrus IMAP, lmtpd.c

    public static readonly PhraseSet RefusalSubjects = new("Rejected: ", "Automatically rejected mail");

    /// <summary>How mail programs begin the Subject of a receipt that is not RFC 8098: Outlook and Exchange in their languages.</summary>
    public static readonly PhraseSet Subjects = new(
        "Read: ", "Not read: ", "Deleted: ", "Recalled: ",
        "Gelesen: ", "Nicht gelesen: ", "Ungelesen: ",
        "Lu : ", "Lu: ", "Non lu : ", "Non lu: ",
        "Leído: ", "No leído: ", "Leido: ",
        "Letto: ", "Non letto: ", "Da leggere: ",
        "Lida: ", "Lido: ", "Não lida: ",
        "Gelezen: ", "Ongelezen: ", "Niet gelezen: ",
        "Läst: ", "Oläst: ", "Læst: ", "Ikke læst: ", "Lest: ", "Ulest: ", "Luettu: ",
        "Przeczytano: ", "Přečteno: ", "Olvasva: ", "Okundu: ", "Citit: ",
        "Прочтено: ", "Прочитано: ", "Αναγνώστηκε: ",
        "開封済み: ", "開封確認: ", "既読: ", "已读: ", "已讀: ", "읽음: ", "נקרא: ", "مقروءة: ",
        "Return Receipt", "Read Receipt", "Lesebestätigung", "Empfangsbestätigung (angezeigt)", "Accusé de lecture");

    /// <summary>The values of Content-Class and Message-Class that Exchange gives a receipt.</summary>
    public static readonly PhraseSet ContentClasses = new("urn:content-classes:mdn", "IPNRN", "IPNNRN");
}
