using BounceParsing.Grammars;

namespace BounceParsing.Joining;

/// <summary>Makes blocks safe to store: escapes and encoded words bring what no text of a mail holds as it stands.</summary>
internal sealed class SafeBlocks
{
    private string? _words;
    private string? _safeWords;

    /// <summary>The block itself, made safe.</summary>
    public Block Clean(Block block)
    {
        block.FinalRecipient = SafeText.Address(block.FinalRecipient);
        block.OriginalRecipient = SafeText.Address(block.OriginalRecipient);
        block.Diagnostic = WordsOf(block.Diagnostic);
        block.DiagnosticType = SafeText.Line(block.DiagnosticType);
        block.Comment = SafeText.Line(block.Comment);
        block.RemoteMta = SafeText.Line(block.RemoteMta);
        return block;
    }

    /// <summary>Words that follow each other's recipients are mostly the same: they are looked at once.</summary>
    private string? WordsOf(string? words)
    {
        if (!ReferenceEquals(words, _words))
            (_words, _safeWords) = (words, SafeText.Lines(words));
        return _safeWords;
    }
}
