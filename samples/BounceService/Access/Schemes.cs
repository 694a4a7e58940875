namespace BounceService.Access;

/// <summary>The names of schemes and policies.</summary>
public static class Schemes
{
    /// <summary>A cookie that the log-in form gives for the token.</summary>
    public const string Page = "Page";

    /// <summary>The token as a bearer token.</summary>
    public const string Token = "Token";
}

/// <summary>What a caller may do.</summary>
public static class Policies
{
    /// <summary>See the page and act on it.</summary>
    public const string Page = "page";

    /// <summary>Look up and release addresses by program.</summary>
    public const string Api = "api";

    /// <summary>Hand in mail.</summary>
    public const string Mail = "mail";

    /// <summary>The claim that says that a token opens everything.</summary>
    public const string Everything = "bounce-everything";
}
