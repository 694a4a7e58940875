using BounceService.Storing;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BounceService.Pages;

/// <summary>What a browser sees where something failed: nothing of what failed.</summary>
[IgnoreAntiforgeryToken]
public sealed class FailureModel : PageModel
{
    /// <summary>True when it is worth trying again.</summary>
    public bool IsAway => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is AwayException;
}
