namespace BounceParsing.Gate;

/// <summary>The headers and words by which <see cref="Gatekeeper"/> knows a report.</summary>
internal static class GateRows
{
    /// <summary>Subtypes of message/ that only a report bears (RFC 3464, RFC 5965, RFC 8098, RFC 6533).</summary>
    private static readonly string[] ReportTypes =
    [
        "delivery-status", "feedback-report", "disposition-notification",
        "global-delivery-status", "global-disposition-notification",
    ];

    /// <summary>Values of report-type that belong to no report on a message (RFC 8460, 5.3).</summary>
    public static readonly PhraseSet OtherReportTypes = new("tlsrpt");

    /// <summary>What qmail-queue (received.c), indimail, eYou and Haraka write into the Received field of a bounce they make.</summary>
    public static ReadOnlySpan<byte> BounceMark => "invoked for bounce"u8;

    /// <summary>Headers that only a report bears.</summary>
    public static readonly IReadOnlyList<HeaderMark> ReportHeaders =
    [
        new("X-Failed-Recipients"), // Exim, Gmail
        new("X-MS-Exchange-Message-Is-Ndr"), // Exchange
        new("X-Bounced-Address"), // indimail
        new("Message-ID", ".FML"), // FML: its own mail, not what it distributes
        new("Content-Class", "urn:content-classes:dsn"), // Exchange 2000 and 2003
        new("Auto-Submitted", "(failure)"), new("Auto-Submitted", "(rejected)"), new("Auto-Submitted", "(warning"), // Sendmail, Dovecot
        new("Auto-Submitted", "(postmaster-notification)"), new("Auto-Submitted", "(return-receipt)"), // Sendmail
    ];

    /// <summary>Headers of reports on many messages (RFC 8460, 5.3).</summary>
    public static readonly IReadOnlyList<HeaderMark> AggregateHeaders = [new("TLS-Report-Domain"), new("TLS-Report-Submitter")];

    /// <summary>Headers of what came through a mailing list (RFC 2919, RFC 2369).</summary>
    public static readonly IReadOnlyList<HeaderMark> ListHeaders = [new("List-Id"), new("List-Post"), new("List-Unsubscribe"), new("X-Mailing-List")];

    /// <summary>Headers of an answer (RFC 5322, 3.6.4).</summary>
    public static readonly IReadOnlyList<HeaderMark> AnswerHeaders = [new("In-Reply-To"), new("References")];

    /// <summary>Names of daemons, as they stand in From, Sender or Return-Path.</summary>
    public static readonly PhraseSet DaemonSenders = new(
        "mailer-daemon", "mailerdaemon", "mailer daemon", "mailer_daemon", "mail-daemon", "maildaemon", "mail daemon", "mdaemon@", "mxdaemon",
        "postmaster@", "\"postmaster\"", "post_master@", "post-master@", "poostmaster@", "postmaster <", "<postmaster", "postmaster (",
        "mail delivery", "maildelivery", "mail deliver ", "mail-delivery", "delivery subsystem", "mail subsystem", "mail system", "mailsystem@",
        "system administrator", "mail administrator", "ndr administrator", "mail router", "mail transport", "message delivery",
        "microsoft exchange", "internet mail service", "mailbox manager", "bounce-notification",
        "undeliverable@", "non-delivery", "nondelivery", "lsmtp ", "smtp_mail_service", "smtp gateway",
        "mail server", "mailserver@", "mail gateway", "mailadmin@", "mail-admin@", "anti-virus gateway", "_antivirus_for_smtp",
        "interscan", "mailmarshal", "barracuda", "mailfoundry", "notification@facebook", "emailgateway@", "amavis", "virus scanner",
        "почтовая система", "система доставки", "メール配信システム", "メールサーバ", "邮件系统", "邮件投递", "郵件系統", "메일 시스템");

    /// <summary>Names among these that a person may answer under.</summary>
    public static readonly PhraseSet OfficeSenders = new("postmaster@", "mailadmin@", "mail-admin@");

    /// <summary>Beginnings of a Subject by which a person's mail program answers or passes on.</summary>
    public static readonly PhraseSet ConversationSubjects = new(
        "re:", "re[", "re :", "re：", "fw:", "fwd:", "fw：", "aw:", "wg:", "sv:", "vs:", "vl:", "vb:", "tr:", "rv:", "ref:", "antw:", "enc:", "res:",
        "rif:", "r:", "i:", "odp:", "pd:", "ynt:", "ilt:", "atb:", "bls:", "doorst:", "fs:", "vá:", "továbbítás:", "[fwd:", "rép:", "rép :",
        "отв:", "пересл:", "回复:", "回复：", "答复:", "答复：", "转发:", "转发：", "回覆:", "轉寄:", "답장:", "전달:", "返信:", "転送:");

    /// <summary>Programs in which people write; no mailer puts them over a notice.</summary>
    public static readonly IReadOnlyList<HeaderMark> PersonsPrograms =
        [.. Programs("User-Agent"), .. Programs("X-Mailer"), new("X-Mozilla-Status"), new("X-Mozilla-Draft-Info"), new("X-Thread-Info")];

    /// <summary>Words of a Subject that mailers write over their notices, by language.</summary>
    public static readonly PhraseSet Subjects = new(
        "failure notice", "failure notification", "failure report", "failure delivery", "delivery failure", "delivery failed", "delivery has failed",
        "failed delivery", "failed mail", "delivery problem", "delivery error", "delivery unsuccessful", "unsuccessful delivery",
        "not delivered", "undeliverable", "undelivered", "undeliverd", "unable to deliver", "unable to send", "unable to reach",
        "returned mail", "returned message", "returned to sender", "return to sender", "returning message to sender", "mail returned",
        "message returned", "returned email", "rejected mail", "mail rejected", "message rejected",
        "delivery status", "delivery report", "delivery notification", "delivery notice", "delivery warning", "delivery delay", "delivery incomplete",
        "mail delivery", "message delivery", "mail error", "mail failure", "mail failed", "mail warning",
        "mail system error", "nondeliverable", "non-deliverable", "non deliverable", "nondelivery", "non-delivery", "non delivery", "ndn:", "ndr:",
        "couldn't be delivered", "can't be delivered", "could not be sent",
        "could not send message", "cannot send message", "cannot send mail", "was not sent", "error sending", "error during delivery", "not be delivered",
        "has not yet been delivered", "still being retried", "message delayed", "delayed mail", "mail delayed", "delayed delivery",
        "delayed 24 hours", "warning: message", "bounce notification", "bounced mail", "bounced message", "message bounced", "user unknown",
        "unknown user", "unknown recipient", "unknown address", "invalid recipient", "invalid address", "no such user", "mailbox full", "mailbox is full",
        "over quota", "quota exceeded", "nameserver error", "transport error", "protocol error", "service unavailable", "postmaster notify",
        "are not member", "Amazon SES", "no entregad", "there was an error", "FAILURE: ", "AWS Notification", "Hi. This is the",
        "There was a problem sending", "problem delivering", "problems delivering", "message status - ", "Mail Status Report",
        "Unzustellbar", "nicht zugestellt", "nicht zustellbar", "fehlgeschlagen", "Übermittlungsfehler", "Fehler beim Senden",
        "Zustellfehler", "Zustellbericht", "Zustellbenachrichtigung", "Zustellverzögerung", "Rücksendung",
        "Non remis", "non distribuable", "non délivré", "non delivre", "échec de la remise", "échec de remise", "échec d'envoi", "n'a pas pu être",
        "impossible de remettre", "Retour de courrier", "Rapport de non-remise", "Notification d'état de remise", "erreur de distribution",
        "No se puede entregar", "no se ha podido entregar", "no se pudo entregar", "correo devuelto", "mensaje devuelto",
        "error de entrega", "error en la entrega", "fallo en la entrega", "fallo de entrega", "entrega fallida", "entregar el mensaje",
        "Non recapitabile", "mancato recapito", "mancata consegna", "consegna fallita", "impossibile recapitare", "impossibile consegnare",
        "errore di consegna", "Messaggio non consegnato", "posta non recapitata", "avviso di mancata",
        "Não é possível entregar", "não foi possível entregar", "não entregue", "não pôde ser entregue", "falha na entrega", "falha de entrega",
        "falha no envio", "erro de entrega", "mensagem devolvida", "e-mail devolvido", "Não entregável", "Entrega não efetuada",
        "Onbestelbaar", "niet bestelbaar", "niet bezorgd", "niet afgeleverd", "bezorging mislukt", "aflevering mislukt", "kan niet worden bezorgd",
        "Olevererbart", "Går inte att leverera", "kunde inte levereras", "ikke leveret", "kunne ikke leveres", "Uleveringsdyktig",
        "Kan ikke levere", "Ulevert", "Ei voi toimittaa", "Toimitus epäonnistui", "perille toimittamaton", "Viestiä ei voitu",
        "Niedostarczona", "Niedoręczona", "nie można dostarczyć", "Nie dostarczono", "Niedostarczalne", "zwrot poczty", "nie została dostarczona",
        "Nedoručitelná", "Nedoručiteľné", "nelze doručit", "nedoručeno", "nemohla být doručena", "nepodařilo doručit", "Kézbesíthetetlen",
        "Sikertelen kézbesítés", "kézbesítési hiba", "Imposibil de livrat", "nelivrat", "Neisporučeno", "Ni mogoče dostaviti", "Teslim edilemedi",
        "iletilemedi", "Teslim Edilemeyen", "gönderilemedi", "не доставлен", "Недоставлен", "Недоставляемое", "не может быть доставлен",
        "не удалось доставить", "ошибка доставки", "Не вдалося доставити", "Невъзможно доставяне", "Недоставено", "Δεν είναι δυνατή",
        "Αδυναμία παράδοσης", "Μη παραδόσιμο", "배달되지 않음", "배달 못함", "전송 실패", "발송 실패", "반송", "배달 실패", "수신 실패",
        "配信不能", "配信できません", "配信エラー", "配信失敗", "送信エラー", "送信できません", "送信失敗", "エラーメール", "メールエラー", "配達不能", "配送不能", "未配信",
        "配達できません", "届けられません", "届きません", "未达", "不達", "无法送达", "無法傳遞", "未送达", "投递失败", "退信", "退件", "邮件退回", "未传递", "无法投递",
        "送信に失敗", "無法送達", "投遞失敗", "未傳遞", "傳送失敗", "לא ניתן למסור", "תקלה במשלוח", "تعذر تسليم", "لم يتم التسليم", "غير قابل للتسليم", "Không thể gửi",
        "ไม่สามารถส่ง", "Tidak dapat terkirim", "gagal terkirim", "Tidak terkirim");

    /// <summary>What some gateways append to the Subject of the message that they return.</summary>
    public static readonly PhraseSet SubjectEndings = new(
        ": non remis", "(delivery failed)", "(delivery failure)", "(undeliverable)", "(non remis)", "(returned mail)", "- returned mail", "- undeliverable");

    /// <summary>Addresses to which a list has its errors sent: mail to them was not posted, though some gateways copy the list's headers into their notice.</summary>
    public static readonly PhraseSet ListErrorAddresses = new(
        "-bounces@", "-bounces+", "-bounce@", "bounce-", "-admin@", "-owner@", "owner-", "-request@", "-errors@", "errors-", "-return-", "bounces@");

    /// <summary>Subjects of a list manager's notice to a sender whose mail it did not take.</summary>
    public static readonly PhraseSet ListRefusals = new("are not member ("); // fml 4, libfml.pl

    /// <summary>Addresses to which nobody but a mailer writes: those of list managers' and senders' bounces.</summary>
    public static readonly PhraseSet BounceAddresses = new(
        "bounce-", "bounces-", "bounces+", "bounce+", "bounces@", "bounce@", "-errors@", "errors-to@", "-return-");

    /// <summary>First words of a text that are specific enough to stand alone, by language.</summary>
    public static readonly PhraseSet Openings = new(
        "Hi. This is the", "Hi. The MTA program at", "This is the mail system at host", "This is the Postfix program at host",
        "This message was created automatically by mail delivery software", "A message that you sent could not be delivered",
        "The original message was received at", "Your message did not reach some or all of the intended recipients",
        "This is an automatically generated Delivery Status Notification", "This report relates to a message you sent",
        "Your message cannot be delivered to", "Your message could not be delivered", "Your mail could not be delivered", "Your email could not be delivered",
        "The following message could not be delivered", "The message that you sent was undeliverable", "The message you sent could not be delivered",
        "Unable to deliver message to the following", "Unable to deliver your message", "We were unable to deliver", "Unfortunately, we were not able to deliver",
        "Delivery to the following recipient", "Delivery has failed to these recipients", "Failed to deliver to", "This message was undeliverable",
        "This message is undeliverable", "Sorry, we were unable to deliver", "Sorry. Your message could not be delivered", "Undelivered message to",
        "I'm sorry to have to inform you that", "--- Non-Delivery Report", "----- The following addresses had", "----- Transcript of session follows",
        "** Address not found **", "** Message not delivered **", "Message from yahoo", "Your message was not delivered", "Your message was undeliverable",
        "Ihre Nachricht konnte nicht", "Ihre E-Mail konnte nicht", "Die folgende Nachricht konnte nicht", "Votre message n'a pas pu", "Votre message n'a pu",
        "Le message suivant n'a pas pu", "No se pudo entregar", "No se ha podido entregar", "Su mensaje no pudo", "Su mensaje no se", "Il messaggio non è stato",
        "Impossibile recapitare", "Sua mensagem não pôde", "Sua mensagem não foi", "Não foi possível entregar", "Uw bericht kon niet", "Uw bericht is niet",
        "Twoja wiadomość nie", "Nie można dostarczyć", "Ваше сообщение не", "Не удалось доставить", "お客様が送信", "以下のメールは", "次の宛先へのメッセージは",
        "メールを配信できません", "メールが配信できません", "您的邮件无法", "很抱歉，您的邮件", "抱歉，您的邮件", "您發送的", "您发送的邮件", "메시지를 전달하지 못");

    /// <summary>Subjects of a mailer's notes to its administrator or to a mailbox's owner.</summary>
    public static readonly PhraseSet AdministratorSubjects = new(
        "Message frozen", // Exim, src/deliver.c and receive.c
        "error(s) in forwarding or filtering", // Exim, src/routers/rf_queue_add.c: moan_skipped_syntax_errors
        "Mail Queue", "Queue report", "Cron <", "Postfix SMTP server: errors from", // Postfix, smtpd_chat.c
        "Postfix LMTP", "Postfix mail system", "log summary", "Quota warning", "Mailbox quota", "Your mailbox is almost full", "Your mailbox is nearly full", "Your mailbox is full",
        "Ihr Postfach ist", "Votre boîte aux lettres est", "Su buzón está", "La cassetta postale è", "Sua caixa de correio está", "Uw postvak is",
        "メールボックスの容量", "您的邮箱", "您的信箱", "Ваш почтовый ящик почти",
        "Spam report", "Spam digest", "Quarantine report", "Quarantine summary", "Quarantine digest", "Quarantine notification", "Spam quarantine");

    /// <summary>Sentences of such notes.</summary>
    public static readonly PhraseSet AdministratorTexts = new(
        "has exceeded a warning threshold", // Exim, transports/appendfile.c: quota_warn_message
        "was frozen on arrival", "address(es) have yet to be delivered", "has been frozen by the system filter", // Exim, src/deliver.c
        "No valid addresses were generated.", // Exim, moan_skipped_syntax_errors
        "Transcript of session follows.", // Postfix, smtpd_chat.c
        "your mailbox is almost full", "your mailbox is nearly full", "your mailbox is over its size limit", "your mailbox has reached its warning",
        "your mailbox has exceeded its warning", "your mailbox is approaching");

    /// <summary>Sentences of phishing that poses as a notice.</summary>
    public static readonly PhraseSet PhishingTexts = new(
        "addressed to you are currently on hold", "messages are currently on hold", "messages on hold", "pending messages", "incoming messages pending",
        "release all", "release your", "release messages", "held messages", "retrieve your message", "retrieve your mail", "recover your message", "review and release",
        "deliver to inbox", "move to inbox", "click here to deliver", "click here to release", "click here to retrieve", "verify your account",
        "validate your mailbox", "validate your account", "upgrade your mailbox", "upgrade your account", "your password will expire", "your password expires", "keep your password",
        "keep same password", "keep current password", "avoid account", "quarantined messages");

    private static HeaderMark[] Programs(string header) =>
    [
        new(header, "mozilla"), new(header, "thunderbird"), new(header, "mutt"), new(header, "apple mail"), new(header, "iphone mail"), new(header, "ipad mail"),
        new(header, "kmail"), new(header, "evolution"), new(header, "pine"), new(header, "eudora"), new(header, "gnus"), new(header, "claws"),
        new(header, "sylpheed"), new(header, "the bat"), new(header, "pegasus"), new(header, "roundcube"), new(header, "squirrelmail"), new(header, "horde"),
        new(header, "zimbra"), new(header, "zoho mail"), new(header, "foxmail"), new(header, "mailmate"), new(header, "git-send-email"), new(header, "k-9"),
        new(header, "outlook express"), new(header, "microsoft outlook"), new(header, "microsoft office outlook"), new(header, "becky"), new(header, "shuriken"),
    ];

    public static bool IsReportType(string subtype)
    {
        foreach (string type in ReportTypes)
        {
            if (subtype.Equals(type, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
