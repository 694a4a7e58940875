using BounceService.Storing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BounceService.Pages;

/// <summary>The mails that name no address that anything happened to.</summary>
internal sealed class UnrecognisedModel(ServiceStore store) : PageModel
{
    private const int Most = 200;

    /// <summary>The newest of them.</summary>
    public IReadOnlyList<UnrecognisedMail> Mails { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
        => Mails = await store.UseAsync((_, archive) => archive.UnrecognisedAsync(Most, cancellationToken), cancellationToken);
}
