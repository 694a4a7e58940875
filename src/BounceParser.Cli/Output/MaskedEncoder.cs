using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BounceParsing.Cli.Output;

/// <summary>How JSON is written that may end on a terminal: letters of all scripts as they are; markup and marks of direction as escapes.</summary>
internal static class MaskedEncoder
{
    public static JavaScriptEncoder Instance { get; } = Create();

    private static JavaScriptEncoder Create()
    {
        TextEncoderSettings settings = new(UnicodeRanges.All);
        settings.ForbidCharacters('\u061c', '\u200e', '\u200f', '\ufeff');
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202e'));
        settings.ForbidRange(UnicodeRange.Create('\u2066', '\u2069'));
        return JavaScriptEncoder.Create(settings);
    }
}
