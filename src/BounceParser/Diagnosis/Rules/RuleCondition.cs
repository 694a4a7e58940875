namespace BounceParsing.Diagnosis;

/// <summary>
/// What must hold beside a row's phrase: words apart by blanks, of which those of one kind are alternatives. A reply code
/// ("550", "5xx"), a status code ("5.4.1", "4.x.x"), "host:example.com" (the remote or the reporting host, the
/// recipient, or a host that the reply names is of that domain), "stage:RcptTo", "in:reply" or "in:own",
/// "type:x-unix" (the type of the diagnostic field), "names:other" (the words name an address that is not the recipient's; "names:own": none but the recipient's), "served:yes" (the
/// reporting host serves the recipient's domain).
/// </summary>
internal sealed class RuleCondition
{
    private readonly string _written;
    private readonly List<Test> _tests = [];

    private RuleCondition(TableCell written)
    {
        _written = written.Words.ToString();
        ReadOnlySpan<char> rest = written.Words;
        for (int blank = rest.IndexOf(' '); blank >= 0; blank = rest.IndexOf(' '))
        {
            _tests.Add(Test.Of(written.Part(rest[..blank])));
            rest = rest[(blank + 1)..];
        }

        _tests.Add(Test.Of(written.Part(rest)));
    }

    private enum Kind
    {
        ReplyCode,
        Status,
        Host,
        Stage,
        Place,
        Type,
        Names,
        Served,
    }

    /// <summary>True when the type of the diagnostic field is asked.</summary>
    public bool IsOfType => _tests.Exists(test => test.Kind == Kind.Type);

    /// <summary>Class and subject of each status code that is asked, as two figures of one number.</summary>
    public IEnumerable<int> StatusFields => _tests.Where(test => test.Kind == Kind.Status && test.Code.Field is not null).Select(test => test.Code.Field!.Value);

    /// <summary>The condition that a cell writes; null for an empty cell.</summary>
    /// <exception cref="InvalidOperationException">No condition has the word.</exception>
    public static RuleCondition? Parse(TableCell written) => written.Words.IsEmpty ? null : new RuleCondition(written);

    public override string ToString() => _written;

    public bool Holds(in Circumstances facts)
    {
        int asked = 0;
        int held = 0;
        foreach (Test test in _tests)
        {
            int bit = 1 << (int)test.Kind;
            asked |= bit;
            if ((held & bit) == 0 && test.Holds(facts))
                held |= bit;
        }

        return asked == held;
    }

    /// <summary>One word of a condition.</summary>
    private readonly struct Test
    {
        private readonly string _value;
        private readonly SmtpStage _stage;

        private Test(Kind kind, ReadOnlySpan<char> value, CodePattern code = default, SmtpStage stage = default)
            => (Kind, _value, Code, _stage) = (kind, value.ToString(), code, stage);

        public Kind Kind { get; }

        public CodePattern Code { get; }

        public static Test Of(TableCell cell)
        {
            ReadOnlySpan<char> word = cell.Words;
            int colon = word.IndexOf(':');
            ReadOnlySpan<char> value = word[(colon + 1)..];
            return (colon < 0 ? "" : word[..colon]) switch
            {
                "host" when !value.IsEmpty => new Test(Kind.Host, value),
                "type" when !value.IsEmpty => new Test(Kind.Type, value),
                "stage" when !value.IsEmpty => new Test(Kind.Stage, value, stage: TableWords.Stage(cell.Part(value))),
                "in" when value is "reply" or "own" => new Test(Kind.Place, value),
                "names" when value is "other" or "own" => new Test(Kind.Names, value),
                "served" when value is "yes" => new Test(Kind.Served, value),
                "" when CodePattern.TryParseStatus(word, out CodePattern status) => new Test(Kind.Status, word, status),
                "" when CodePattern.TryParseReply(word, out CodePattern reply) => new Test(Kind.ReplyCode, word, reply),
                _ => throw cell.Unknown(),
            };
        }

        public bool Holds(in Circumstances facts) => Kind switch
        {
            Kind.Host => facts.NamesHost(_value),
            Kind.Stage => facts.Stage == _stage,
            Kind.Place => _value == "reply" == facts.InReply,
            Kind.Type => facts.HasType(_value),
            Kind.Names => _value == "other" ? facts.NamesOther : facts.NamesOwn,
            Kind.Served => facts.IsServed,
            Kind.Status => facts.Status is { } status && Code.Fits(status),
            _ => facts.ReplyCode is { } code && Code.Fits(code),
        };
    }
}
