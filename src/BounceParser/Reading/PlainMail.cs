using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BounceParsing.Reading;

/// <summary>Tells whether MimeKit reads a mail in linear time as it is, so that no filter need stand before it.</summary>
internal static class PlainMail
{
    /// <summary>True for LF or CRLF at the line ends and no other CR, lines within the limits, and a header at the very beginning.</summary>
    public static bool Is(ReadOnlySpan<byte> mail, BounceLimits limits)
        => !mail.IsEmpty && BeginsWithHeader(mail) && HasPlainLineEnds(mail)
            && mail.Length <= limits.MaxHeaderLength && mail.Length <= limits.MaxTextLength && HasBoundedLines(mail, limits.MaxLineLength);

    private static bool BeginsWithHeader(ReadOnlySpan<byte> mail)
        => mail[0] is > (byte)' ' and < 0x7f && !mail.StartsWith("From "u8) && !mail.StartsWith(">From "u8);

    private static bool HasPlainLineEnds(ReadOnlySpan<byte> mail)
    {
        int at = mail.IndexOf((byte)'\r');
        if (at < 0)
            return true;
        ref byte bytes = ref MemoryMarshal.GetReference(mail);
        for (; at + Vector128<byte>.Count < mail.Length; at += Vector128<byte>.Count)
        {
            Vector128<byte> returns = Vector128.Equals(Vector128.LoadUnsafe(ref bytes, (nuint)at), Vector128.Create((byte)'\r'));
            Vector128<byte> feeds = Vector128.Equals(Vector128.LoadUnsafe(ref bytes, (nuint)at + 1), Vector128.Create((byte)'\n'));
            if (Vector128.AndNot(returns, feeds) != Vector128<byte>.Zero)
                return false;
        }

        for (; at < mail.Length; at++)
        {
            if (mail[at] == (byte)'\r' && (at + 1 == mail.Length || mail[at + 1] != (byte)'\n'))
                return false;
        }

        return true;
    }

    /// <summary>A mail that is shorter than a line may be has no line, and no run of continued lines, that is too long.</summary>
    private static bool HasBoundedLines(ReadOnlySpan<byte> mail, int longest)
    {
        if (mail.Length <= longest)
            return true;
        int run = 0;
        while (!mail.IsEmpty)
        {
            int end = mail.IndexOf((byte)'\n') + 1;
            int length = end == 0 ? mail.Length : end;
            run = mail[0] is (byte)' ' or (byte)'\t' ? run + length : length;
            if (run > longest)
                return false;
            mail = mail[length..];
        }

        return true;
    }
}
