namespace BounceParsing.Grammars.Reports;

/// <summary>Words after which a reply names the address that replaces its own, by language.</summary>
internal static class NewAddressRows
{
    public static readonly PhraseSet Phrases = new(
        "new e-mail address", "new email address", "new mail address", "new address", "new e-mail is", "new email is", "new email:", "new e-mail:",
        "address has changed", "address has been changed", "e-mail has changed", "email has changed", "changed my e-mail", "changed my email",
        "changed my address", "changed to", "address has moved", "i have moved to", "i can now be reached at", "can now be reached at",
        "now be reached at", "please use", "update your address book", "update your records", "update your contacts", "replaced by",
        "is no longer in use", "is no longer valid", "no longer use this", "from now on", "in future", "in the future",
        "neue e-mail-adresse", "neue emailadresse", "neue mailadresse", "neue adresse", "neue e-mail", "adresse hat sich geändert",
        "ab sofort", "zukünftig", "künftig", "in zukunft", "adresse lautet", "nicht mehr gültig",
        "nouvelle adresse", "adresse a changé", "a changé d'adresse", "désormais", "dorénavant", "nueva dirección", "nuevo correo", "ha cambiado",
        "nuovo indirizzo", "è cambiato", "d'ora in poi", "novo e-mail", "novo endereço", "novo email", "mudou para",
        "nieuwe e-mailadres", "nieuw e-mailadres", "nieuwe mailadres", "nieuwe adres", "voortaan", "ny e-postadress", "nya e-postadress",
        "ny e-mailadresse", "ny e-postadresse", "nye e-mail", "nowy adres", "nová adresa", "novou adresu", "új e-mail",
        "новый адрес", "новая почта", "изменился", "新しいメールアドレス", "新アドレス", "変更になりました", "変更しました", "変更いたしました",
        "新邮箱", "新的邮箱", "新郵箱", "新的電子郵件", "已更改为", "새 이메일", "새로운 메일", "새 메일");
}
