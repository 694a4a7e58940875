using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace BounceParsing.Reading;

/// <summary>The characters of bytes that bear no charset, or a wrong one.</summary>
/// <remarks>
/// Judged a paragraph at a time, as a notice may quote replies in several charsets: ASCII, ISO-2022-JP by its escapes,
/// UTF-8 by its form, all others by which decoding gives the most plausible characters. Linear, and the same each time.
/// </remarks>
internal static class CharsetGuess
{
    private const int SampleSize = 4096;
    private const int FewBytes = 3;

    /// <summary>How many paragraphs are judged by themselves; the rest of a text is judged as one.</summary>
    private const int MaxGuesses = 500;

    private const byte Escape = 0x1b;

    private static readonly Encoding Japanese = Charsets.Page(50220);

    public static string Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, null);

    /// <summary>Decodes bytes; a declared encoding is left only where they do not look like it.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        if (TrySimple(bytes, out string? text))
            return text!;
        StringBuilder result = new(bytes.Length);
        int guesses = 0;
        while (!bytes.IsEmpty)
        {
            int length = guesses < MaxGuesses ? ParagraphLength(bytes) : bytes.Length;
            if (AppendParagraph(bytes[..length], declared, result))
                guesses++;
            bytes = bytes[length..];
        }

        return result.ToString();
    }

    private static bool TrySimple(ReadOnlySpan<byte> bytes, out string? text)
    {
        text = null;
        if (bytes.Contains(Escape))
            return false;
        if (Ascii.IsValid(bytes))
            text = Encoding.ASCII.GetString(bytes);
        else if (Utf8.IsValid(bytes))
            text = Encoding.UTF8.GetString(bytes);
        return text is not null;
    }

    /// <summary>Up to and with the next blank line.</summary>
    private static int ParagraphLength(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (true)
        {
            int newLine = bytes[at..].IndexOf((byte)'\n');
            if (newLine < 0)
                return bytes.Length;
            at += newLine + 1;
            int next = at < bytes.Length && bytes[at] == (byte)'\r' ? at + 1 : at;
            if (next < bytes.Length && bytes[next] == (byte)'\n')
                return next + 1;
        }
    }

    /// <summary>Decodes one paragraph; true where its charset was to be guessed.</summary>
    private static bool AppendParagraph(ReadOnlySpan<byte> paragraph, Encoding? declared, StringBuilder result)
    {
        if (TrySimple(paragraph, out string? text))
        {
            result.Append(text);
            return false;
        }

        ReadOnlySpan<byte> whole = paragraph;
        Encoding? guess = null;
        while (!paragraph.IsEmpty)
        {
            int end = paragraph.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? paragraph : paragraph[..end];
            if (TrySimple(line, out text))
                result.Append(text);
            else if (IsEscaped(line))
                result.Append(Japanese.GetString(line));
            else
                result.Append((guess ??= Guess(whole, declared)).GetString(line));
            if (end >= 0)
                result.Append('\n');
            paragraph = paragraph[(end < 0 ? line.Length : end + 1)..];
        }

        return guess is not null;
    }

    /// <summary>True for a line in ISO-2022-JP (RFC 1468), which returns to ASCII before its end.</summary>
    private static bool IsEscaped(ReadOnlySpan<byte> line)
        => Ascii.IsValid(line) && (line.IndexOf("\u001b$"u8) >= 0 || line.IndexOf("\u001b("u8) >= 0);

    /// <summary>The encoding of those lines of a paragraph that show none by themselves.</summary>
    private static Encoding Guess(ReadOnlySpan<byte> paragraph, Encoding? declared)
    {
        byte[] sample = ArrayPool<byte>.Shared.Rent(SampleSize);
        char[] decoded = ArrayPool<char>.Shared.Rent(SampleSize * 2);
        int length = TakeSample(paragraph, sample);
        Encoding best = IsMostlyUtf8(sample.AsSpan(0, length)) ? Encoding.UTF8 : Best(sample.AsSpan(0, length), decoded, declared);
        ArrayPool<char>.Shared.Return(decoded);
        ArrayPool<byte>.Shared.Return(sample);
        return best;
    }

    private static int TakeSample(ReadOnlySpan<byte> paragraph, Span<byte> sample)
    {
        int taken = 0;
        while (!paragraph.IsEmpty && taken < SampleSize)
        {
            int length = paragraph.IndexOf((byte)'\n') + 1;
            ReadOnlySpan<byte> line = length == 0 ? paragraph : paragraph[..length];
            if (!Ascii.IsValid(line) && !Utf8.IsValid(line))
            {
                int count = Math.Min(line.Length, SampleSize - taken);
                line[..count].CopyTo(sample[taken..]);
                taken += count;
            }

            paragraph = paragraph[line.Length..];
        }

        return taken;
    }

    /// <summary>UTF-8 that was cut within a character, as long reports are.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out Rune rune, out int consumed);
            if (status != OperationStatus.Done)
                bad++;
            else if (!rune.IsAscii)
                good++;
            bytes = bytes[consumed..];
        }

        return good > 1 && good >= bad * 4;
    }

    /// <summary>The encoding whose texts look most like these bytes: the declared one as long as they may be its own.</summary>
    private static Encoding Best(ReadOnlySpan<byte> sample, Span<char> decoded, Encoding? declared)
    {
        if (declared is not null && MayBe(declared, sample, decoded))
            return declared;
        Encoding best = declared ?? CharsetRows.Western;
        int highest = 0;
        foreach (CharsetRow row in CharsetRows.All)
        {
            int length = row.Encoding.GetChars(sample, decoded);
            int score = CharsetScore.Of(decoded[..length], row);
            if (score > highest)
                (best, highest) = (row.Encoding, score);
        }

        return best;
    }

    /// <summary>True where most bytes beyond ASCII are common in a declared encoding, or where they are too few to tell.</summary>
    private static bool MayBe(Encoding declared, ReadOnlySpan<byte> sample, Span<char> decoded)
    {
        int count = CountBeyondAscii(sample);
        return (declared.IsSingleByte && count < FewBytes) || Score(sample, decoded, declared) >= count * 2;
    }

    /// <summary>The best score of an encoding among its rows.</summary>
    private static int Score(ReadOnlySpan<byte> sample, Span<char> decoded, Encoding encoding)
    {
        int highest = int.MinValue;
        int length = encoding.GetChars(sample, decoded);
        foreach (CharsetRow row in CharsetRows.All)
        {
            if (row.Encoding.CodePage == encoding.CodePage)
                highest = Math.Max(highest, CharsetScore.Of(decoded[..length], row));
        }

        return highest;
    }

    private static int CountBeyondAscii(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        foreach (byte b in bytes)
            count += b >> 7;
        return count;
    }
}
