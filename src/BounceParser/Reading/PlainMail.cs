using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BounceParsing.Reading;

/// <summary>Tells whether a mail can be read as it stands, so that no filter need stand before its reader.</summary>
internal static class PlainMail
{
    /// <summary>The mail from its first header on; empty where its line ends are other than LF and CRLF, or its headers or lines may be beyond the limits.</summary>
    public static ArraySegment<byte> Of(ArraySegment<byte> mail, BounceLimits limits)
    {
        mail = mail[LineFilter.StartOf(mail)..];
        return Is(mail, limits) ? mail : [];
    }

    private static bool Is(ReadOnlySpan<byte> mail, BounceLimits limits)
        => !mail.IsEmpty && BeginsWithHeader(mail) && HasPlainLineEnds(mail)
            && mail.Length <= limits.MaxHeaderLength && HasBoundedLines(mail, limits.MaxLineLength);

    private static bool BeginsWithHeader(ReadOnlySpan<byte> mail) => mail[0] is > (byte)' ' and < 0x7f && !mail.StartsWith("From "u8);

    private static bool HasPlainLineEnds(ReadOnlySpan<byte> mail)
    {
        int at = mail.IndexOf((byte)'\r');
        if (at < 0)
            return true;
        ref byte bytes = ref MemoryMarshal.GetReference(mail);
        for (; at + Vector256<byte>.Count < mail.Length; at += Vector256<byte>.Count)
        {
            Vector256<byte> returns = Vector256.Equals(Vector256.LoadUnsafe(ref bytes, (nuint)at), Vector256.Create((byte)'\r'));
            Vector256<byte> feeds = Vector256.Equals(Vector256.LoadUnsafe(ref bytes, (nuint)at + 1), Vector256.Create((byte)'\n'));
            if (Vector256.AndNot(returns, feeds) != Vector256<byte>.Zero)
                return false;
        }

        for (; at < mail.Length; at++)
        {
            if (mail[at] == (byte)'\r' && (at + 1 == mail.Length || mail[at + 1] != (byte)'\n'))
                return false;
        }

        return true;
    }

    /// <summary>True where no line, with the lines that continue it, is too long: from each that is none the last is looked for that begins within the limit.</summary>
    private static bool HasBoundedLines(ReadOnlySpan<byte> mail, int longest)
    {
        while (mail.Length > longest)
        {
            int next = longest;
            do
                next = mail[..next].LastIndexOf((byte)'\n');
            while (next >= 0 && next + 1 < mail.Length && mail[next + 1] is (byte)' ' or (byte)'\t');
            if (next < 0)
                return false;
            mail = mail[(next + 1)..];
        }

        return true;
    }
}
