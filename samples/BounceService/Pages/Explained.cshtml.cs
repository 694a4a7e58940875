using System.Text;
using System.Text.Json;
using BounceParsing;
using BounceParsing.Cli.Output;
using BounceService.Storing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BounceService.Pages;

/// <summary>One mail that was not recognised: what the parser sees in it now, and the mail.</summary>
internal sealed class ExplainedModel(ServiceStore store) : PageModel
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>The mail.</summary>
    public UnrecognisedMail Mail { get; private set; } = null!;

    /// <summary>What it says: read anew where it is kept whole, so that a newer version may see more.</summary>
    public BounceReport Report { get; private set; } = null!;

    /// <summary>True when only the beginning of the mail is kept.</summary>
    public bool IsCut => Mail.Content is byte[] content && content.Length < Mail.Size;

    /// <summary>What was concluded of the mail, and of each recipient.</summary>
    public IEnumerable<IEnumerable<(string Name, string? Value)>> Facts => Report.Recipients.Select(Explanation.Of).Prepend(Explanation.Of(Report));

    /// <summary>The report as JSON, indented.</summary>
    public string Json
    {
        get
        {
            using MemoryStream stream = new();
            using (Utf8JsonWriter writer = new(stream, Indented))
                BounceJson.Serialize(writer, Report);
            return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        }
    }

    /// <summary>The mail as text; null when it is not kept.</summary>
    public string? Text => Mail.Content is byte[] content ? string.Join('\n', Encoding.UTF8.GetString(content).Split('\n').Select(line => Printable.Line(line.TrimEnd('\r').Replace("\t", "    ", StringComparison.Ordinal)))) : null;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await store.UseAsync((_, archive) => archive.UnrecognisedAsync(id, cancellationToken), cancellationToken) is not UnrecognisedMail mail)
            return NotFound();
        Mail = mail;
        Report = mail.Content is null || IsCut ? BounceJson.Deserialize(mail.Report) : BounceParser.Parse(mail.Content);
        return Page();
    }
}
