using BenchmarkDotNet.Attributes;
using MimeKit;

namespace BounceParsing.Benchmarks;

/// <summary>The parser beside MimeKit's own loading of the same bytes; one operation is all mails of the set.</summary>
[MemoryDiagnoser]
public class ParseBenchmark
{
    private byte[][] _mails = [];

    [Params("qmail", "other", "ordinary")]
    public string Set { get; set; } = "";

    [GlobalSetup]
    public void ReadMails() => _mails = MailSets.Read(Set);

    [Benchmark(Baseline = true)]
    public int Load()
    {
        int headers = 0;
        foreach (byte[] mail in _mails)
        {
            using MemoryStream stream = new(mail, writable: false);
            using MimeMessage message = MimeMessage.Load(stream);
            headers += message.Headers.Count;
        }

        return headers;
    }

    [Benchmark]
    public int Parse()
    {
        int recipients = 0;
        foreach (byte[] mail in _mails)
        {
            using MemoryStream stream = new(mail, writable: false);
            recipients += BounceParser.Parse(stream).Recipients.Count;
        }

        return recipients;
    }
}
