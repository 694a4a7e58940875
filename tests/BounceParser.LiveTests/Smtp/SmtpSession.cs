using System.Text;

namespace BounceParsing.LiveTests.Smtp;

/// <summary>One session with a <see cref="SmtpSink"/> (RFC 5321).</summary>
internal sealed class SmtpSession(SmtpSink sink, Stream stream) : IDisposable
{
    private readonly StreamReader _reader = new(stream, Encoding.Latin1);
    private readonly StreamWriter _writer = new(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
    private readonly List<string> _to = [];
    private string _from = "";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (sink.Greeting() is { } refusal)
        {
            await SayAsync(refusal);
            return;
        }

        await SayAsync("220 sink.example ESMTP");
        while (await ReadAsync(cancellationToken) is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            await SayAsync(await AnswerAsync(line, cancellationToken));
        await SayAsync("221 2.0.0 sink.example");
    }

    public void Dispose()
    {
        _reader.Dispose();
        _writer.Dispose();
    }

    private Task<string> AnswerAsync(string line, CancellationToken cancellationToken) => line.Split(' ', ':')[0].ToUpperInvariant() switch
    {
        "EHLO" or "HELO" => Task.FromResult("250 sink.example"),
        "MAIL" => Task.FromResult(Mail(Address(line))),
        "RCPT" => Task.FromResult(Rcpt(Address(line))),
        "DATA" => DataAsync(cancellationToken),
        "RSET" or "NOOP" => Task.FromResult("250 2.0.0 OK"),
        _ => Task.FromResult("502 5.5.1 Command not implemented"),
    };

    private string Mail(string address)
    {
        _from = address;
        _to.Clear();
        return sink.Reply(SmtpStage.MailFrom, address) ?? "250 2.1.0 OK";
    }

    private string Rcpt(string address)
    {
        if (sink.Reply(SmtpStage.RcptTo, address) is { } refusal)
            return refusal;
        _to.Add(address);
        return "250 2.1.5 OK";
    }

    private async Task<string> DataAsync(CancellationToken cancellationToken)
    {
        if (_to.Count == 0)
            return "503 5.5.1 No valid recipients";
        if (Refusal(SmtpStage.Data) is { } refusal)
            return refusal;
        await SayAsync("354 End data with <CR><LF>.<CR><LF>");
        List<string> lines = [];
        while (await _reader.ReadLineAsync(cancellationToken) is { } line && line != ".")
            lines.Add(line);
        if (Refusal(SmtpStage.EndOfData) is { } refused)
            return refused;
        await sink.TakeAsync(new SmtpEnvelope(_from, [.. _to], lines), cancellationToken);
        return "250 2.0.0 OK";
    }

    private string? Refusal(SmtpStage stage) => _to.Select(address => sink.Reply(stage, address)).FirstOrDefault(reply => reply is not null);

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        string? line = await _reader.ReadLineAsync(cancellationToken);
        sink.Transcript.Enqueue($"C: {line}");
        return line;
    }

    private async Task SayAsync(string reply)
    {
        sink.Transcript.Enqueue($"S: {reply}");
        await _writer.WriteLineAsync(reply.ReplaceLineEndings("\r\n"));
    }

    private static string Address(string line)
    {
        int start = line.IndexOf('<', StringComparison.Ordinal) + 1;
        return line[start..line.IndexOf('>', start)];
    }
}
