using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BounceParsing.Json;

/// <summary>What JSON leaves as it is: letters of all scripts, but nothing that means something to HTML or that turns the direction of writing.</summary>
/// <remarks>A report holds an attacker's words; somebody will put them into a page, a terminal or a log.</remarks>
internal static class SafeEncoder
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
