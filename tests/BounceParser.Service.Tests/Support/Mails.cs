using BounceParsing.Suppression.Tests;

namespace BounceService.Tests.Support;

/// <summary>Mails of our own.</summary>
internal static class Mails
{
    public static readonly DateTimeOffset Yesterday = DateTimeOffset.UtcNow.AddDays(-1);

    public static string Unknown(string address, int number = 0) => Notices.Dsn(address, Notices.UserUnknown, Yesterday.AddSeconds(number));

    public static string Person(string subject = "Hello", string from = "joe@example.org") => $"From: {from}\nTo: us@example.com\nSubject: {subject}\n\nHow are you?\n";
}
