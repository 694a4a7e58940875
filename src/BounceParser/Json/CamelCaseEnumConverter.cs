using System.Text.Json;
using System.Text.Json.Serialization;

namespace BounceParsing.Json;

/// <summary>Makes a caller's own serializer write an enum with the words of <see cref="BounceJson"/>.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase)
    where TEnum : struct, Enum;
