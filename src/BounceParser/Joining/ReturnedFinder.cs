using BounceParsing.Grammars;
using BounceParsing.Reading;

namespace BounceParsing.Joining;

/// <summary>Finds the headers of the returned message: an attached one, or what follows the break in the text.</summary>
internal static class ReturnedFinder
{
    public static ReturnedMessage? Find(Notice notice, Findings? fields, Findings? prose)
    {
        foreach (Notice attached in notice.Attached)
        {
            if (attached.Headers.Count > 0)
                return new ReturnedMessage { Headers = attached.Headers };
        }

        if (fields?.ReturnedHeaders is IReadOnlyList<HeaderField> told)
            return new ReturnedMessage { Headers = told };
        if (prose is not { Text: TextLines text, ReturnedFromLine: >= 0 and int line })
            return null;
        HeaderTable headers = ReturnedText.ReadHeaders(text, line);
        return headers.Count > 0 ? new ReturnedMessage { Headers = headers } : null;
    }
}
