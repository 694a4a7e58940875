using System.Text.Json;
using BounceParsing.Grammars;

namespace BounceParsing.Benchmarks.LastResort;

/// <summary>What the last resort alone reads out of the mails of a folder, as <c>BounceCli --json</c> prints it.</summary>
internal static class LastResortRun
{
    private static readonly BounceParserOptions Options = new() { Grammarians = Grammarians.LastResort };

    public static int Run(string folder)
    {
        using Stream output = Console.OpenStandardOutput();
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            Write(path, output);
        return 0;
    }

    private static void Write(string path, Stream output)
    {
        using FileStream mail = File.OpenRead(path);
        using Utf8JsonWriter writer = new(output);
        writer.WriteStartObject();
        writer.WriteString("file", path);
        BounceJson.SerializeMembers(writer, BounceParser.Parse(mail, Options));
        writer.WriteEndObject();
        writer.Flush();
        output.WriteByte((byte)'\n');
    }
}
