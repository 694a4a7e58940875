using System.Text;

namespace BounceParsing.Benchmarks.Hostile;

/// <summary>Writes a long mail piece by piece, so that making it needs no memory.</summary>
internal sealed class MailWriter(Stream stream)
{
    public MailWriter Write(string text)
    {
        stream.Write(Encoding.UTF8.GetBytes(text));
        return this;
    }

    public MailWriter Repeat(string text, int times) => Bytes(Encoding.UTF8.GetBytes(text), times);

    public MailWriter Number(int times, Func<int, string> text)
    {
        for (int i = 0; i < times; i++)
            Write(text(i));
        return this;
    }

    public MailWriter Bytes(byte[] bytes, int times)
    {
        for (int i = 0; i < times; i++)
            stream.Write(bytes);
        return this;
    }
}
