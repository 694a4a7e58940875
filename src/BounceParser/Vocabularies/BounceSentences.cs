using System.Globalization;

namespace BounceParsing;

/// <summary>What the values mean, in a sentence for people: English, German, French, Spanish, Portuguese, Russian, Japanese and simplified Chinese.</summary>
/// <remarks>The language is the first one that has a table, from a culture to its parents; where there is none, English.</remarks>
public static class BounceSentences
{
    /// <summary>The cause, in the language of a culture.</summary>
    /// <param name="reason">The cause.</param>
    /// <param name="culture">The reader's culture, such as <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <exception cref="ArgumentNullException">The culture is null.</exception>
    public static string Describe(this BounceReason reason, CultureInfo culture)
        => SentenceTable.Of(culture).Find(nameof(BounceReason), reason.ToString());

    /// <summary>What to do, in the language of a culture.</summary>
    /// <param name="advice">The advice.</param>
    /// <param name="culture">The reader's culture, such as <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <exception cref="ArgumentNullException">The culture is null.</exception>
    public static string Describe(this BounceAdvice advice, CultureInfo culture)
        => SentenceTable.Of(culture).Find(nameof(BounceAdvice), advice.ToString());

    /// <summary>What the message is, in the language of a culture.</summary>
    /// <param name="kind">The kind of the report.</param>
    /// <param name="culture">The reader's culture, such as <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <exception cref="ArgumentNullException">The culture is null.</exception>
    public static string Describe(this ReportKind kind, CultureInfo culture)
        => SentenceTable.Of(culture).Find(nameof(ReportKind), kind.ToString());

    /// <summary>Whether a later try may work, in the language of a culture.</summary>
    /// <param name="permanence">The permanence of the cause.</param>
    /// <param name="culture">The reader's culture, such as <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <exception cref="ArgumentNullException">The culture is null.</exception>
    public static string Describe(this BouncePermanence permanence, CultureInfo culture)
        => SentenceTable.Of(culture).Find(nameof(BouncePermanence), permanence.ToString());

    /// <summary>How far the delivery had come, in the language of a culture.</summary>
    /// <param name="stage">The stage of the delivery.</param>
    /// <param name="culture">The reader's culture, such as <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <exception cref="ArgumentNullException">The culture is null.</exception>
    public static string Describe(this SmtpStage stage, CultureInfo culture)
        => SentenceTable.Of(culture).Find(nameof(SmtpStage), stage.ToString());
}
