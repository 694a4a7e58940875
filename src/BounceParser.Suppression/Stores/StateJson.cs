using System.Text.Json;
using System.Text.Json.Serialization;

namespace BounceParsing.Suppression.Stores;

/// <summary>States as JSON: what is null is left out, what a newer version wrote beside is not read.</summary>
internal static class StateJson
{
    public static string Write(SuppressionState state) => JsonSerializer.Serialize(state, StateJsonContext.Default.SuppressionState);

    public static string Write(DomainState state) => JsonSerializer.Serialize(state, StateJsonContext.Default.DomainState);

    public static SuppressionState ReadAddress(string? json)
        => json is null ? SuppressionState.Empty : JsonSerializer.Deserialize(json, StateJsonContext.Default.SuppressionState) ?? SuppressionState.Empty;

    public static DomainState ReadDomain(string? json)
        => json is null ? DomainState.Empty : JsonSerializer.Deserialize(json, StateJsonContext.Default.DomainState) ?? DomainState.Empty;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SuppressionState))]
[JsonSerializable(typeof(DomainState))]
internal sealed partial class StateJsonContext : JsonSerializerContext;
