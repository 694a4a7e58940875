namespace BounceParsing.Grammars.Reports;

/// <summary>What responders write into the Subject, by language.</summary>
internal static class AutoReplySubjects
{
    /// <summary>Beginnings that only responders write: Exchange and Outlook in their languages, and what others took from them.</summary>
    public static readonly PhraseSet Beginnings = new(
        "Automatic reply", "Automated reply", "Automated response", "Auto reply", "Auto-reply", "Autoreply", "Auto response",
        "Auto-response", "Autoresponse", "Out of Office:", "Out of Office AutoReply", "Out of office reply", "Out-of-office:",
        "Out of Office Auto", "Vacation reply", "Vacation response", "Away from my mail",
        "Abwesenheitsnotiz", "Abwesenheitsnachricht", "Abwesenheitsmeldung", "Automatische Antwort",
        "Automatische Abwesenheits", "AutoAntwort", "Urlaubsbenachrichtigung",
        "Réponse automatique", "Reponse automatique", "Réponse auto", "Message d'absence",
        "Respuesta automática", "Respuesta automatica", "Mensaje de ausencia",
        "Risposta automatica",
        "Resposta automática", "Resposta automatica", "Ausência temporária",
        "Automatisch antwoord", "Automatische reactie", "Afwezigheidsbericht",
        "Autosvar", "Automatiskt svar", "Automatisk svar",
        "Automaattinen vastaus", "Poissaoloilmoitus",
        "Odpowiedź automatyczna", "Automatyczna odpowiedź", "Autoodpowiedź",
        "Automatická odpověď", "Automatická odpoveď", "Automatikus válasz",
        "Răspuns automat", "Raspuns automat", "Automatski odgovor", "Samodejni odgovor", "Automātiska atbilde", "Automatinis atsakymas",
        "Automaatvastus", "Автоматический ответ", "Автоответ", "Автоматична відповідь", "Автоматичен отговор", "Аутоматски одговор",
        "Αυτόματη απάντηση", "Otomatik yanıt",
        "自動応答", "自動返信", "自動回答", "不在返信",
        "自动答复", "自动回复", "自動回覆", "自動答覆", "外出自动答复", "外出时的自动答复",
        "자동 회신", "자동회신", "자동 응답", "자동응답",
        "תשובה אוטומטית", "מענה אוטומטי", "رد تلقائي", "الرد التلقائي", "ตอบกลับอัตโนมัติ", "การตอบกลับอัตโนมัติ",
        "Trả lời tự động", "Balasan otomatis", "Jawapan automatik", "Resposta automàtica", "Respost automátic", "Erantzun automatikoa",
        "Sjálfvirkt svar", "پاسخ خودکار", "स्वचालित उत्तर");

    /// <summary>Words within a Subject that need a second witness: a header, or the text.</summary>
    public static readonly PhraseSet Phrases = new(
        "out of the office", "out of office", "out-of-office", "auto-reply", "auto reply", "autoreply", "automatic reply",
        "automated reply", "autoresponse", "auto-response", "automatic response", "auto response", "on vacation", "on holiday", "on leave",
        "away from the office", "away from my", "vacation message", "vacation notice", "absence", "currently away", "away until", "is away",
        "maternity leave", "annual leave", "no longer with", "no longer works", "has left the company",
        "nicht im Büro", "nicht im Haus", "im Urlaub", "abwesend", "Abwesenheit", "automatische antwort",
        "absent", "congés", "vacances", "en congé", "réponse automatique", "vacaciones", "ausente", "ausencia", "fuera de",
        "férias", "ausência", "assente", "assenza", "fuori ufficio", "afwezig", "vakantie", "semester", "ferie", "loma",
        "urlop", "nieobecn", "poza biurem", "mimo kancelář", "házon kívül", "отсутствую", "нет на месте", "εκτός γραφείου", "ofis dışında",
        "frånvaro", "fravær", "ikke på kontoret", "ej på kontoret", "poissa", "niet op kantoor", "niet aanwezig", "fora do escritório",
        "fuori sede", "OOO:", "OOF:", "Auto:", "dovolen", "szabadság", "отпуск", "відпуст", "不在", "休暇", "休假", "外出", "휴가", "부재");

    /// <summary>Endings that need the text as their second witness: Notes' agent "Out of Office".</summary>
    public static readonly PhraseSet Endings = new(
        "is out of the office", "is out of the office.", "is out of office", "is out of office.", "ist außer Haus", "ist außer Haus.", "ist nicht im Büro",
        "est absent", "est absent(e)", "est absent(e).", "est absent.", "está fuera de la oficina", "è fuori ufficio", "is afwezig", "is afwezig.");

    /// <summary>Words of a Subject that acknowledge a message.</summary>
    public static readonly PhraseSet Acknowledgements = new(
        "we have received your", "we received your", "your message has been received", "your email has been received", "message received",
        "request received", "thank you for your email", "thank you for your e-mail", "thank you for your message", "thank you for contacting",
        "thank you for writing", "thanks for contacting", "acknowledgement", "acknowledgment", "confirmation of receipt", "ticket created",
        "your ticket", "new ticket", "case created", "support request", "autoreply", "auto reply",
        "Eingangsbestätigung", "Empfangsbestätigung", "Ihre Anfrage", "Ihre Nachricht", "accusé de réception", "bien reçu", "votre demande",
        "acuse de recibo", "hemos recibido", "su solicitud", "recebemos", "sua solicitação", "abbiamo ricevuto", "conferma di ricezione",
        "ontvangstbevestiging", "wij hebben uw", "bekräftelse", "受付", "お問い合わせ", "受信確認", "已收到", "접수");

    /// <summary>Words of a Subject by which an address is given up for another.</summary>
    public static readonly PhraseSet AddressChanges = new(
        "change of address", "change of e-mail", "change of email", "address change", "address has changed",
        "new e-mail address", "new email address", "my new address", "email change", "i have moved", "i've moved",
        "neue e-mail-adresse", "neue emailadresse", "neue mailadresse", "neue adresse", "adressänderung", "e-mail-adresse geändert",
        "changement d'adresse", "nouvelle adresse", "cambio de correo", "cambio de dirección", "nueva dirección",
        "cambio indirizzo", "nuovo indirizzo", "nieuw e-mailadres", "nieuw emailadres", "adreswijziging", "mudança de e-mail", "novo e-mail",
        "ny e-postadress", "ny e-mailadresse", "zmiana adresu", "смена адреса", "новый адрес",
        "アドレス変更", "邮箱变更", "地址变更", "메일 주소 변경");
}
