using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace BounceService.Pages;

/// <summary>The reader's language: what was chosen on the page, else the best of what the browser asks for (RFC 9110, 12.5.4), else English.</summary>
internal sealed class PageLanguage : RequestCultureProvider
{
    /// <summary>The parameter that chooses a language.</summary>
    public const string Parameter = "culture";

    private const string Cookie = "bounce-language";

    /// <summary>The settings of ASP.NET Core's own middleware.</summary>
    public static void Configure(RequestLocalizationOptions options)
    {
        options.SupportedCultures = [CultureInfo.InvariantCulture];
        options.SupportedUICultures = [.. PageWords.Languages.Select(tag => new CultureInfo(tag))];
        options.DefaultRequestCulture = new(CultureInfo.InvariantCulture, new CultureInfo(PageWords.Languages[0]));
        options.RequestCultureProviders = [new PageLanguage()];
    }

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        string? chosen = Chosen(httpContext) ?? Known(httpContext.Request.Cookies[Cookie]) ?? Asked(httpContext.Request);
        return Task.FromResult(chosen is null ? null : new ProviderCultureResult("", chosen));
    }

    private static string? Chosen(HttpContext context)
    {
        if (Known(context.Request.Query[Parameter]) is not string chosen)
            return null;
        context.Response.Cookies.Append(Cookie, chosen, new() { HttpOnly = true, SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        return chosen;
    }

    private static string? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language, StringWithQualityHeaderValueComparer.QualityComparer)
        .Select(language => Known(language.Value.Value)).FirstOrDefault(tag => tag is not null);

    // "de-AT" is German; Chinese is simplified unless it says otherwise.
    private static string? Known(string? tag)
    {
        if (string.IsNullOrEmpty(tag))
            return null;
        string first = tag.Split('-')[0];
        return PageWords.Languages.FirstOrDefault(language => language.Equals(tag, StringComparison.OrdinalIgnoreCase))
            ?? PageWords.Languages.FirstOrDefault(language => language.Split('-')[0].Equals(first, StringComparison.OrdinalIgnoreCase));
    }
}
