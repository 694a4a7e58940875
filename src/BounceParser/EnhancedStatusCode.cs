using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using BounceParsing.Diagnosis;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>An enhanced mail system status code (RFC 3463, 2), such as 5.1.1.</summary>
[JsonConverter(typeof(EnhancedStatusCodeConverter))]
public readonly record struct EnhancedStatusCode
    : IComparable<EnhancedStatusCode>, ISpanParsable<EnhancedStatusCode>, ISpanFormattable
{
    /// <summary>Makes a code of its three numbers.</summary>
    /// <param name="class">2, 4 or 5.</param>
    /// <param name="subject">0 to 999.</param>
    /// <param name="detail">0 to 999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public EnhancedStatusCode(int @class, int subject, int detail)
    {
        if (@class is not (2 or 4 or 5))
            throw new ArgumentOutOfRangeException(nameof(@class), @class, "A status class is 2, 4 or 5.");
        ArgumentOutOfRangeException.ThrowIfNegative(subject);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(subject, 999);
        ArgumentOutOfRangeException.ThrowIfNegative(detail);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(detail, 999);
        (Class, Subject, Detail) = (@class, subject, detail);
    }

    /// <summary>2 success, 4 persistent transient failure, 5 permanent failure; 0 only in the default value.</summary>
    public int Class { get; }

    /// <summary>What the status is about: 1 addressing, 2 mailbox, 3 mail system, 4 network, 5 protocol, 6 content, 7 security.</summary>
    public int Subject { get; }

    /// <summary>The precise condition within the subject; 0 when undefined.</summary>
    public int Detail { get; }

    /// <summary>The name under which the code is registered (IANA, SMTP Enhanced Status Codes); that of its subject for an unregistered one.</summary>
    public string Title => StatusRegistry.Instance.Find(this).Title;

    /// <summary>The document that defines the code, such as "RFC 3463"; empty when there is none.</summary>
    public string Reference => StatusRegistry.Instance.Find(this).Reference;

    /// <summary>The reason that the code suggests where nothing else is known; <see cref="BounceReason.Undetermined"/> for a success and for codes without a meaning of their own.</summary>
    public BounceReason SuggestedReason => StatusRegistry.Instance.Find(this).ReasonOf(Class);

    /// <summary>Reads a code that stands alone, such as "5.1.1".</summary>
    /// <exception cref="FormatException">The text is not a code.</exception>
    public static EnhancedStatusCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider)
        => TryParse(s, provider, out EnhancedStatusCode code) ? code : throw new FormatException($"'{s}' is not an enhanced status code.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static EnhancedStatusCode Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static EnhancedStatusCode Parse(string s) => Parse(s, null);

    /// <summary>Reads a code that stands alone; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out EnhancedStatusCode result)
    {
        result = default;
        if (s.Length < 5 || s[0] is not ('2' or '4' or '5') || s[1] != '.')
            return false;
        ReadOnlySpan<char> rest = s[2..];
        int dot = rest.IndexOf('.');
        if (dot < 0 || !TryParseNumber(rest[..dot], out int subject) || !TryParseNumber(rest[(dot + 1)..], out int detail))
            return false;
        result = new EnhancedStatusCode(s[0] - '0', subject, detail);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out EnhancedStatusCode)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EnhancedStatusCode result)
        => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out EnhancedStatusCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out EnhancedStatusCode result) => TryParse(s, null, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out EnhancedStatusCode)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out EnhancedStatusCode result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc/>
    public int CompareTo(EnhancedStatusCode other)
        => (Class, Subject, Detail).CompareTo((other.Class, other.Subject, other.Detail));

    /// <summary>Compares by class, then subject, then detail.</summary>
    public static bool operator <(EnhancedStatusCode left, EnhancedStatusCode right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(EnhancedStatusCode left, EnhancedStatusCode right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(EnhancedStatusCode left, EnhancedStatusCode right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(EnhancedStatusCode left, EnhancedStatusCode right) => left.CompareTo(right) >= 0;

    /// <summary>The code as it is written in a report, such as "5.1.1".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Class}.{Subject}.{Detail}");

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => destination.TryWrite(CultureInfo.InvariantCulture, $"{Class}.{Subject}.{Detail}", out charsWritten);

    private static bool TryParseNumber(ReadOnlySpan<char> digits, out int number)
        => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && digits.Length <= 3;
}
