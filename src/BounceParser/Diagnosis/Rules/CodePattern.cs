using System.Globalization;

namespace BounceParsing.Diagnosis;

/// <summary>A reply code or a status code whose last figures may be open: "550", "5xx", "5.4.1", "4.x.x", "4.7.8xx".</summary>
internal readonly record struct CodePattern
{
    private Place First { get; init; }

    private Place Second { get; init; }

    private Place Third { get; init; }

    public static bool TryParseReply(ReadOnlySpan<char> written, out CodePattern pattern)
    {
        bool isRead = Place.TryParse(written, out Place place) && written.Length == 3;
        pattern = new CodePattern { First = place };
        return isRead;
    }

    public static bool TryParseStatus(ReadOnlySpan<char> written, out CodePattern pattern)
    {
        pattern = default;
        int dot = written.IndexOf('.');
        int last = written.LastIndexOf('.');
        if (dot <= 0 || last == dot || !Place.TryParse(written[..dot], out Place first)
            || !Place.TryParse(written[(dot + 1)..last], out Place second) || !Place.TryParse(written[(last + 1)..], out Place third))
            return false;
        pattern = new CodePattern { First = first, Second = second, Third = third };
        return true;
    }

    /// <summary>Class and subject of the status codes, as two figures of one number; null where the subject is open.</summary>
    public int? Field => First.IsOne && Second.IsOne ? (First.Low * 10) + Second.Low : null;

    public bool Fits(int replyCode) => First.Holds(replyCode);

    public bool Fits(EnhancedStatusCode status) => First.Holds(status.Class) && Second.Holds(status.Subject) && Third.Holds(status.Detail);

    /// <summary>A number of which the figures written 'x' may be any; a lone 'x' is any number.</summary>
    private readonly record struct Place(int Low, int High)
    {
        public static bool TryParse(ReadOnlySpan<char> written, out Place place)
        {
            ReadOnlySpan<char> figures = written.TrimEnd('x');
            place = new Place(0, int.MaxValue);
            if (written is "x")
                return true;
            if (!int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out int low))
                return false;
            int width = 1;
            for (int open = figures.Length; open < written.Length; open++)
                width *= 10;
            place = new Place(low * width, (low * width) + width - 1);
            return true;
        }

        public bool IsOne => Low == High;

        public bool Holds(int number) => number >= Low && number <= High;
    }
}
