using System.Runtime.InteropServices;

namespace BounceParsing.Diagnosis;

/// <summary>Sets the words that speak of somebody or something apart from what the rows have found.</summary>
internal static class ClassWords
{
    /// <summary>Takes the words out of the hits; a name is no word, and of two that overlap the longer one counts.</summary>
    public static List<Hit> TakeFrom(List<Hit> hits, FoldedText text)
    {
        List<Hit> words = new(8);
        int kept = 0;
        foreach (Hit hit in CollectionsMarshal.AsSpan(hits))
        {
            if (hit.Row.Kind != RuleKind.Word)
                hits[kept++] = hit;
            else if (!text.IsNameAt(hit.Start) && !text.IsNameAt(hit.End - 1))
                Add(words, hit);
        }

        hits.RemoveRange(kept, hits.Count - kept);
        return words;
    }

    // The longest of those that begin together counts, then the first of those that overlap.
    private static void Add(List<Hit> words, in Hit hit)
    {
        if (words.Count > 0 && hit.Start < words[^1].End)
        {
            bool isSame = words[^1].Start == hit.Start && words[^1].End == hit.End;
            if (words[^1].Start != hit.Start || hit.End < words[^1].End)
                return;
            while (!isSame && words.Count > 0 && words[^1].Start == hit.Start)
                words.RemoveAt(words.Count - 1);
        }

        words.Add(hit);
    }
}
