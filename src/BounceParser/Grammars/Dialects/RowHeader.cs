using BounceParsing.Reading;

namespace BounceParsing.Grammars.Dialects;

/// <summary>A header by which a mailer is known, and the words one of which it holds; no words where its presence is enough.</summary>
internal sealed record RowHeader(string Name, string[] Words)
{
    public bool Fits(HeaderTable headers)
    {
        if (Words.Length == 0)
            return headers.Has(Name);
        foreach (string value in headers.All(Name))
        {
            foreach (string word in Words)
            {
                if (value.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }
}
