using BounceService.Pages;

namespace BounceService.Http;

/// <summary>Links of the page to itself.</summary>
internal static class PageLink
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["en"] = "English",
        ["de"] = "Deutsch",
        ["fr"] = "Français",
        ["es"] = "Español",
        ["pt"] = "Português",
        ["ru"] = "Русский",
        ["ja"] = "日本語",
        ["zh-Hans"] = "简体中文",
    };

    /// <summary>What a language calls itself.</summary>
    public static string NameOf(string language) => Names[language];

    /// <summary>The query of a page in another language.</summary>
    public static string WithCulture(IQueryCollection query, string language)
    {
        IEnumerable<KeyValuePair<string, string?>> kept = query.Where(one => one.Key is not (PageLanguage.Parameter or "token"))
            .SelectMany(one => one.Value.Select(value => KeyValuePair.Create(one.Key, value)));
        return QueryString.Create(kept.Append(new(PageLanguage.Parameter, language))).Value!.TrimStart('?');
    }
}
