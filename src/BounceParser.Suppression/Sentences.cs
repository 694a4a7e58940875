using System.Globalization;

namespace BounceParsing.Suppression;

/// <summary>The reasons of decisions, for people.</summary>
internal static class Sentences
{
    public static string Of(SuppressionEvent @event, SuppressionEffect effect, SuppressionStanding standing)
    {
        if (!@event.IsTrusted)
            return $"nothing changed, the report is not believed: {@event.Words}";
        return effect switch
        {
            SuppressionEffect.Suppressed => $"struck off {Why(standing)}",
            SuppressionEffect.Released when @event.By is not null => $"released by {@event.By}: {@event.Words}",
            SuppressionEffect.Released => $"released: {@event.Words}",
            _ when standing.IsSuppressed => $"still struck off {Why(standing)}",
            SuppressionEffect.Remembered when @event.Kind == SuppressionEventKind.SoftBounce
                => string.Create(CultureInfo.InvariantCulture, $"remembered, {standing.Points:0.##} points: {@event.Words}"),
            SuppressionEffect.Remembered => $"remembered: {@event.Words}",
            _ => $"nothing changed: {@event.Words}",
        };
    }

    public static string OfDomain(string domain, DomainState state, SuppressionEffect effect, SuppressionStanding standing) => effect switch
    {
        SuppressionEffect.Suppressed => string.Create(CultureInfo.InvariantCulture, $"{domain} struck off, {state.Witnesses.Count} recipients bounced: {Why(standing)}"),
        SuppressionEffect.Released => $"{domain} released",
        _ when standing.IsSuppressed => $"{domain} still struck off {Why(standing)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{domain} gets mail, {state.Witnesses.Count} recipients bounced"),
    };

    private static string Why(SuppressionStanding standing)
    {
        string until = standing.Until is DateTimeOffset end ? string.Create(CultureInfo.InvariantCulture, $"until {end:yyyy-MM-dd}") : "for good";
        return $"{until}, {Cause(standing.Cause)}: {standing.Since?.Words}";
    }

    private static string Cause(SuppressionCause cause) => cause switch
    {
        SuppressionCause.HardBounce => "a hard bounce",
        SuppressionCause.SoftBounces => "soft bounces on too many days",
        SuppressionCause.Complaint => "a complaint",
        SuppressionCause.Unsubscribe => "a request to be taken off",
        SuppressionCause.Suppressed => "the sending service's own list",
        SuppressionCause.Manual => "a person",
        SuppressionCause.Domain => "the domain takes no mail",
        _ => "nothing",
    };
}
