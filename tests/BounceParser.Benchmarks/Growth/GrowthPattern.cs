using BounceParsing.Benchmarks.Hostile;

namespace BounceParsing.Benchmarks.Growth;

/// <summary>A mail that grows: what stands at its beginning, what is repeated, what stands at its end.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Head">Written once, first.</param>
/// <param name="Unit">Written again and again; told how often it has been written.</param>
/// <param name="Tail">Written once, last.</param>
internal sealed record GrowthPattern(string Name, string Head, Func<int, string> Unit, string Tail = "")
{
    public GrowthPattern(string name, string head, string unit, string tail = "")
        : this(name, head, _ => unit, tail)
    {
    }

    /// <summary>The mail of about a size in bytes.</summary>
    public byte[] Make(int size)
    {
        using MemoryStream stream = new(size + 1024);
        MailWriter mail = new(stream);
        mail.Write(Head);
        for (int i = 0; stream.Length + Tail.Length < size; i++)
            mail.Write(Unit(i));
        mail.Write(Tail);
        return stream.ToArray();
    }
}
