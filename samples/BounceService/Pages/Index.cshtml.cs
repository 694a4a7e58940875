using System.Globalization;
using BounceParsing;
using BounceService.Storing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BounceService.Pages;

/// <summary>The board: bounces and complaints by day, reason and provider.</summary>
internal sealed class IndexModel(ServiceStore store, TimeProvider clock) : PageModel
{
    private const int MostRows = 15;

    /// <summary>The spans that are offered, in days.</summary>
    public static IReadOnlyList<int> Spans { get; } = [7, 30, 90, 365];

    /// <summary>The span that is shown, in days.</summary>
    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 30;

    /// <summary>All notices of the span.</summary>
    public long Total { get; private set; }

    /// <summary>Each day of the span, those without a notice too.</summary>
    public IReadOnlyList<Bar> ByDay { get; private set; } = [];

    /// <summary>The reasons, the most frequent first.</summary>
    public IReadOnlyList<Bar> ByReason { get; private set; } = [];

    /// <summary>The providers, the most frequent first.</summary>
    public IReadOnlyList<Bar> ByProvider { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Days = Spans.Contains(Days) ? Days : 30;
        DateTimeOffset today = clock.GetUtcNow();
        DateTimeOffset first = today.AddDays(1 - Days);
        IReadOnlyList<NoticeCount> counts = await store.UseAsync((_, archive) => archive.CountAsync(first, cancellationToken), cancellationToken);
        Total = counts.Sum(count => count.Count);
        Dictionary<string, long> days = counts.GroupBy(count => count.Day).ToDictionary(day => day.Key, day => day.Sum(count => count.Count));
        ByDay = [.. Enumerable.Range(0, Days).Select(i => Times.Day(first.AddDays(i))).Select(day => new Bar(day, days.GetValueOrDefault(day)))];
        ByReason = Top(counts, count => count.Reason.ToString(), name => Enum.Parse<BounceReason>(name).Describe(CultureInfo.CurrentUICulture));
        ByProvider = Top(counts, count => count.Provider, _ => null);
    }

    private static Bar[] Top(IEnumerable<NoticeCount> counts, Func<NoticeCount, string> name, Func<string, string?> describe) =>
    [
        .. counts.GroupBy(name).Select(group => new Bar(group.Key, group.Sum(count => count.Count), describe(group.Key)))
            .OrderByDescending(bar => bar.Count).ThenBy(bar => bar.Name, StringComparer.Ordinal).Take(MostRows),
    ];
}

/// <summary>One bar of a chart, and one row of the table beside it.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Description">What the name means, in the reader's language; null when it speaks for itself.</param>
internal sealed record Bar(string Name, long Count, string? Description = null);

/// <summary>A chart with its title.</summary>
/// <param name="Id">Its id on the page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Bars">Its bars.</param>
internal sealed record Chart(string Id, string Title, IReadOnlyList<Bar> Bars)
{
    /// <summary>The highest bar, at least 1.</summary>
    public long Highest => Math.Max(1, Bars.Select(bar => bar.Count).DefaultIfEmpty().Max());

    /// <summary>A number as SVG wants it.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
