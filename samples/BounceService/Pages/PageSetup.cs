using BounceService.Access;

namespace BounceService.Pages;

/// <summary>The page: all of it behind a log-in but the log-in itself.</summary>
internal static class PageSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<PageWords>();
        services.Configure<RequestLocalizationOptions>(PageLanguage.Configure);
        services.AddRazorPages(options =>
        {
            options.Conventions.AuthorizeFolder("/", Policies.Page);
            options.Conventions.AllowAnonymousToPage("/Login");
            options.Conventions.AllowAnonymousToPage("/Failure");
        });
    }
}
