namespace BounceParsing.Grammars.Reports;

/// <summary>What responders write into the text, by language.</summary>
internal static class AutoReplyTexts
{
    /// <summary>Sentences of somebody who is away, and of software that says what it is.</summary>
    public static readonly PhraseSet Vacation = new(
        "I am out of the office", "I'm out of the office", "I am out of office", "I'm out of office", "I am currently out of",
        "I'm currently out of", "I will be out of office", "I'll be out of the office", "I am away", "I'm away",
        "I will be away", "I am currently away", "I'm currently away", "I am not in the office", "I am on vacation", "I'm on vacation",
        "I will be on vacation", "I am on holiday", "I'm on holiday", "I am on annual leave", "I'm on annual leave",
        "I am currently on", "I am on leave", "I'm on leave", "I am on maternity", "I am travelling", "I am traveling", "is out of the office",
        "will be out of the office", "is currently out of the office", "have limited access to email", "limited access to my email",
        "no longer works at", "no longer works for", "no longer work at", "no longer with the company", "no longer employed", "has left the company",
        "this is an automatic reply", "this is an automated reply", "this is an automated response", "this is an automatic response",
        "this is an auto-reply", "this is an autoreply", "this is an auto reply", "this is an auto-response", "automatically generated reply",
        "automatic vacation", "this is a vacation",
        "Ich bin zur Zeit nicht", "Ich bin zurzeit nicht", "Ich bin derzeit nicht", "Ich bin momentan nicht",
        "Ich bin bis", "Ich bin im Urlaub", "Ich bin ab dem", "Ich bin vom", "nicht im Hause", "nicht im Büro", "bin ich nicht erreichbar",
        "befinde mich im Urlaub", "automatisch erstellte", "automatisch generierte",
        "Je suis absent", "Je suis actuellement absent", "Je suis en congé", "Je serai absent", "Je suis en vacances", "réponse automatique",
        "Estoy fuera de", "Estaré fuera", "Me encuentro fuera", "Estoy de vacaciones", "Estaré ausente", "respuesta automática",
        "Sono fuori ufficio", "Sono in ferie", "Sono assente", "Sarò assente", "Sarò fuori", "risposta automatica",
        "Estou fora do", "Estou de férias", "Estarei ausente", "Estou ausente", "resposta automática", "Encontro-me ausente",
        "Ik ben afwezig", "Ik ben niet aanwezig", "Ik ben op vakantie", "Ik ben momenteel", "niet op kantoor", "automatisch gegenereerd",
        "Jag är inte på kontoret", "Jag har semester", "Jag är på semester", "Jag är borta", "Jeg er på ferie", "Jeg er ikke på kontoret",
        "Jeg er ude af huset", "Jeg har ferie", "Olen lomalla", "Olen poissa", "En ole paikalla",
        "Jestem na urlopie", "Jestem nieobecn", "Jestem poza biurem", "Jsem na dovolené", "Nejsem v kanceláři", "Szabadságon vagyok",
        "Nem vagyok az irodában", "Sunt în concediu", "Sunt plecat",
        "Я в отпуске", "Нахожусь в отпуске", "Я нахожусь", "меня нет в офисе", "Я у відпустці", "В момента съм",
        "Είμαι εκτός", "Απουσιάζω", "Ofis dışındayım", "İzindeyim", "yıllık izin",
        "不在にして", "不在となり", "不在です", "休暇中", "休暇をいただ", "休暇を取", "外出して", "自動返信", "自動送信", "自動応答",
        "我正在休假", "我在休假", "我目前不在", "我不在办公室", "我現在不在", "我目前外出", "正在度假", "自动回复", "自動回覆",
        "휴가 중", "부재 중", "부재중", "자동 회신", "자동 응답", "אני לא במשרד", "אני מחוץ למשרד", "أنا خارج المكتب", "أنا في إجازة");

    /// <summary>Sentences by which an office or its software acknowledges a message.</summary>
    public static readonly PhraseSet Acknowledgements = new(
        "automatically generated in response to", // RT, the template "Autoreply"
        "we have received your message", "we have received your email", "we have received your e-mail", "we have received your request",
        "we have received your inquiry", "we have received your enquiry", "we've received your", "we received your message",
        "we received your email", "we received your e-mail", "we received your request", "your message has been received",
        "your email has been received", "your e-mail has been received", "your request has been received", "your request (#",
        "thank you for contacting", "thanks for contacting", "thank you for your email", "thank you for your e-mail", "thank you for your message",
        "a ticket has been", "ticket has been created", "ticket has been opened", "a new ticket", "a support ticket", "has been assigned an id of",
        "has been assigned ticket", "your case number", "do not reply to this message", "please do not reply to this",
        "Ihre Nachricht ist bei uns eingegangen", "Ihre Anfrage ist", "haben Ihre Nachricht erhalten", "haben Ihre Anfrage erhalten",
        "haben Ihre E-Mail erhalten", "Vielen Dank für Ihre", "avons bien reçu", "avons reçu votre", "nous accusons réception", "hemos recibido su",
        "hemos recibido tu", "recebemos sua", "recebemos seu", "recebemos a sua", "abbiamo ricevuto la", "hebben uw bericht ontvangen",
        "hebben uw e-mail ontvangen", "vi har mottagit", "vi har modtaget", "vi har mottatt", "otrzymaliśmy", "получили ваше", "ваше обращение",
        "ваш запрос", "お問い合わせありがとう", "お問い合わせいただき", "受け付けました", "我们已收到", "已经收到您的", "我們已收到", "접수되었습니다");

    /// <summary>Sentences of challenge-response systems (Spam Arrest, BoxTrapper, TMDA, ASK, EarthLink spamBlocker, ChoiceMail, Vanquish and kin).</summary>
    public static readonly PhraseSet Challenges = new(
        "is from a person", "sent by a person", "sent by a human", "a real person", "a human being", "real live human", "not a spammer",
        "prove that you", "prove you are", "released for delivery", "request-for-permission", "approved senders list", "allowed sender",
        "is being held because the address", "has been held pending");

    /// <summary>Those that a notice of a failure does not hold: they count in a delivery report too.</summary>
    public static readonly PhraseSet PlainChallenges = new(
        "waitlist", "confirm that you are", "confirm that you sent", "confirm you are", "verify that you are", "confirm your message", "confirm this message",
        "requires confirmation", "requires verification", "confirmation is required", "one-time verification", "one-time confirmation",
        "verify your email address so");

    /// <summary>Words by which a challenge says that the message is lost.</summary>
    public static readonly PhraseSet Discarded = new("has been discarded", "was discarded", "has been deleted", "was deleted", "was not delivered and", "have been discarded", "has been rejected", "was rejected");
}
