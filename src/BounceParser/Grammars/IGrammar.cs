using BounceParsing.Reading;

namespace BounceParsing.Grammars;

/// <summary>Reads one format of notice.</summary>
internal interface IGrammar
{
    /// <summary>What the notice says in this format; null when it is not written in it.</summary>
    Findings? Read(Notice notice);
}
