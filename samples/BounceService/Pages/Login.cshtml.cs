using System.ComponentModel.DataAnnotations;
using BounceService.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace BounceService.Pages;

/// <summary>The log-in form: a name for the history, and the token.</summary>
[EnableRateLimiting(AccessSetup.LogInLimit)]
public sealed class LoginModel(AccessToken access, PageWords words) : PageModel
{
    /// <summary>The reader's name.</summary>
    [BindProperty, Required, StringLength(100)]
    public string Name { get; set; } = "";

    /// <summary>What is shown as the token.</summary>
    [BindProperty, Required, StringLength(500)]
    public string Token { get; set; } = "";

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Error { get; private set; }

    /// <summary>The form; or, with the token that was made for this run, the page at once.</summary>
    public async Task<IActionResult> OnGetAsync(string? token, string? back)
    {
        if (access.Made is null || !access.Opens(token))
            return Page();
        return await EnterAsync("local", back);
    }

    /// <summary>Lets in who shows the token.</summary>
    public async Task<IActionResult> OnPostAsync(string? back)
    {
        if (ModelState.IsValid && access.Opens(Token.Trim()))
            return await EnterAsync(Name.Trim(), back);
        Error = words["login.wrong"];
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }

    /// <summary>Forgets the reader.</summary>
    public async Task<IActionResult> OnPostOutAsync()
    {
        await HttpContext.SignOutAsync(Schemes.Page);
        return RedirectToPage("/Login");
    }

    private async Task<IActionResult> EnterAsync(string name, string? back)
    {
        await HttpContext.SignInAsync(Schemes.Page, AccessSetup.PrincipalOf(name, access));
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
