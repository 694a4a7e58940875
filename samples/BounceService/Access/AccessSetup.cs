using System.Security.Claims;
using System.Threading.RateLimiting;
using BounceService.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace BounceService.Access;

/// <summary>Who is let in, and by which scheme: the settings name it, and a host may register others.</summary>
internal static class AccessSetup
{
    /// <summary>The limit of log-ins.</summary>
    public const string LogInLimit = "log-in";

    /// <summary>How often one address may try to log in.</summary>
    public const int LogInsAMinute = 10;

    private const string TokenClaim = "bounce-token";

    public static void AddAccess(this IServiceCollection services, ServiceSettings settings)
    {
        services.AddSingleton<AccessToken>();
        services.AddHostedService<TokenMaker>();
        services.AddDataProtection().SetApplicationName("BounceService").PersistKeysToFileSystem(new(Path.Combine(settings.Data, "keys")));
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Schemes.Token, null)
            .AddCookie(Schemes.Page, ConfigureCookie);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Page, policy => policy.AddAuthenticationSchemes(settings.Authentication.PageScheme).RequireAuthenticatedUser())
            .AddPolicy(Policies.Api, policy => Demand(policy.AddAuthenticationSchemes(settings.Authentication.ApiScheme), Schemes.Token))
            .AddPolicy(Policies.Mail, policy => policy.AddAuthenticationSchemes(settings.Authentication.ApiScheme).RequireAuthenticatedUser());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "bounce-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
        });
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(LogInLimit, context => HttpMethods.IsPost(context.Request.Method) && !context.Request.Query.ContainsKey("handler")
                ? RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = LogInsAMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    /// <summary>Who has shown the token.</summary>
    public static ClaimsPrincipal PrincipalOf(string name, AccessToken token)
        => new(new ClaimsIdentity([new(ClaimTypes.Name, name), new(TokenClaim, token.Fingerprint!)], Schemes.Page));

    // A token of the intake is a caller too, but not one that looks up addresses.
    private static void Demand(Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder policy, string tokenScheme)
        => policy.RequireAuthenticatedUser().RequireAssertion(
            context => context.User.Identity?.AuthenticationType != tokenScheme || context.User.HasClaim(claim => claim.Type == Policies.Everything));

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "bounce-user";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.LoginPath = "/login";
        options.ReturnUrlParameter = "back";
        options.Events.OnValidatePrincipal = async context =>
        {
            AccessToken token = context.HttpContext.RequestServices.GetRequiredService<AccessToken>();
            if (context.Principal?.FindFirstValue(TokenClaim) is string given && given == token.Fingerprint)
                return;
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Schemes.Page);
        };
    }
}
