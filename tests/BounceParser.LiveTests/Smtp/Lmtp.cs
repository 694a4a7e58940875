using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace BounceParsing.LiveTests.Smtp;

/// <summary>Hands a mail on to Dovecot's LMTP server (RFC 2033).</summary>
internal static class Lmtp
{
    public static async Task DeliverAsync(SmtpEnvelope envelope, CancellationToken cancellationToken)
    {
        string[] server = Servers.Need("BOUNCE_TEST_LMTP", "Dovecot's LMTP server").Split(':');
        using TcpClient client = new();
        await client.ConnectAsync(server[0], int.Parse(server[1], CultureInfo.InvariantCulture), cancellationToken);
        using StreamReader reader = new(client.GetStream(), Encoding.Latin1);
        await using StreamWriter writer = new(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await ExpectAsync(reader, "220", cancellationToken);
        await SayAsync("LHLO sink.example", "250");
        await SayAsync($"MAIL FROM:<{envelope.From}>", "250");
        foreach (string address in envelope.To)
            await SayAsync($"RCPT TO:<{address}>", "250");
        await SayAsync("DATA", "354");
        await writer.WriteLineAsync(string.Join("\r\n", envelope.Lines));
        await SayAsync(".", "250");
        // There is a reply for each recipient.
        for (int i = 1; i < envelope.To.Count; i++)
            await ExpectAsync(reader, "250", cancellationToken);

        async Task SayAsync(string line, string code)
        {
            await writer.WriteLineAsync(line);
            await ExpectAsync(reader, code, cancellationToken);
        }
    }

    private static async Task ExpectAsync(StreamReader reader, string code, CancellationToken cancellationToken)
    {
        string? line;
        do
            line = await reader.ReadLineAsync(cancellationToken);
        while (line?.StartsWith($"{code}-", StringComparison.Ordinal) == true);
        if (line?.StartsWith(code, StringComparison.Ordinal) != true)
            throw new IOException($"LMTP: {code} was expected, not \"{line}\"");
    }
}
