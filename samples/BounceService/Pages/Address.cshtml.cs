using System.ComponentModel.DataAnnotations;
using BounceService.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BounceService.Pages;

/// <summary>One address: where it stands, what happened to it, and its release.</summary>
internal sealed class AddressModel(AddressBook book) : PageModel
{
    /// <summary>The address, or "@" and a domain.</summary>
    [BindProperty(SupportsGet = true, Name = "q"), Required, StringLength(AddressBook.LongestAddress)]
    public string Searched { get; set; } = "";

    /// <summary>True after a release.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Released { get; set; }

    /// <summary>Where it stands; null when it is no address.</summary>
    public AddressAnswer? Answer { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
            Answer = await book.FindAsync(Searched, cancellationToken);
        else
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostReleaseAsync([Required, StringLength(500)] string why, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cancellationToken);
        await book.ReleaseAsync(Searched, User.Identity?.Name ?? "page", why, cancellationToken);
        return RedirectToPage(new { q = Searched, released = true });
    }
}
