using BounceParsing.Reading;

namespace BounceParsing.Grammars;

/// <summary>Mail that came through a mailing list (RFC 2919, RFC 2369).</summary>
internal static class ListMail
{
    private static readonly string[] Marks = ["List-Id", "List-Post", "List-Unsubscribe", "X-Mailing-List"];

    public static bool Is(HeaderTable headers)
    {
        foreach (string mark in Marks)
        {
            if (headers.Has(mark))
                return true;
        }

        return false;
    }
}
