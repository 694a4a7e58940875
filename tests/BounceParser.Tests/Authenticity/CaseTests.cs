namespace BounceParsing.Tests.Authenticity;

/// <summary>The cases of a mail host's life: what comes back, from whom, how much of it, and what the verdict is.</summary>
public sealed class CaseTests
{
    private const string Stranger = "Received: from spam.example.org ([203.0.113.9]) by mx.example.net; Tue, 10 Mar 2026 10:59:00 +0000\n";

    private const string Ours = "Received: from out.example.com ([192.0.2.3]) by mx.example.net; Tue, 10 Mar 2026 10:59:00 +0000\n";

    private static readonly BatvScheme Batv = new(OurBounce.Secret);

    private static readonly SignedMessageId Ids = new(OurBounce.Secret, "mail.example.com");

    private static readonly SenderIdentity Marks = new()
    {
        Domains = ["example.com"],
        Hosts = ["out.example.com"],
        MessageIdDomains = ["mail.example.com"],
    };

    private static readonly SenderIdentity Tags = new() { Domains = ["example.com"], Batv = [Batv], SignedIds = [Ids] };

    [Fact]
    public void A_forged_from_with_a_strangers_received_lines_is_unlikely_by_marks_and_forged_by_secrets()
    {
        string returned = Stranger + "Message-ID: <x@spam.example.org>\nReturn-Path: <news@example.com>\n";
        OurBounce.Parse(Marks, returned: returned).Authenticity.Should().Be(BounceAuthenticity.Unlikely);
        OurBounce.Parse(Tags, returned: returned).AuthenticityEvidence.Should().Equal(
            new AuthenticityEvidence("batv", BounceAuthenticity.Forged, "news@example.com"),
            new AuthenticityEvidence("signedId", BounceAuthenticity.Forged, "x@spam.example.org"));
    }

    [Fact]
    public void A_message_of_somebody_else_claims_nothing_of_us()
    {
        byte[] mail = OurBounce.Around(Stranger + "From: Otto <otto@example.org>\nMessage-ID: <x@spam.example.org>\nSubject: Hi\n\nHi.\n", to: "otto@example.org");
        BounceParser.Parse(new MemoryStream(mail), OurBounce.Options(Marks)).Authenticity.Should().Be(BounceAuthenticity.Unknown);
        BounceParser.Parse(new MemoryStream(mail), OurBounce.Options(Tags)).Authenticity.Should().Be(BounceAuthenticity.Unknown);
    }

    [Fact]
    public void A_made_up_returned_message_with_copied_marks_is_likely_but_not_more()
    {
        string returned = Ours + "Message-ID: <made-up@mail.example.com>\n";
        OurBounce.Parse(Marks, returned: returned).Authenticity.Should().Be(BounceAuthenticity.Likely);
        OurBounce.Parse(Marks with { SignedIds = [Ids] }, returned: returned).Authenticity.Should().Be(BounceAuthenticity.Forged);
        OurBounce.Parse(Marks with { Batv = [Batv] }, returned: returned).Authenticity.Should().Be(BounceAuthenticity.Forged);
    }

    [Fact]
    public void Of_a_returned_message_headers_are_enough()
    {
        byte[] mail = OurBounce.Around($"From: News <news@example.com>\nTo: anna@example.net\nMessage-ID: <{Ids.Create()}>\n", "text/rfc822-headers");
        BounceParser.Parse(new MemoryStream(mail), OurBounce.Options(Marks with { SignedIds = [Ids] })).Authenticity.Should().Be(BounceAuthenticity.Verified);
    }

    [Fact]
    public void A_return_that_was_cut_before_its_id_is_not_called_forged()
    {
        byte[] mail = OurBounce.Around("From: News <news@example.com>\nTo: anna@exam");
        BounceParser.Parse(new MemoryStream(mail), OurBounce.Options(Marks with { SignedIds = [Ids] })).Authenticity.Should().Be(BounceAuthenticity.Unknown);
    }

    [Fact]
    public void A_notice_that_returns_nothing_is_judged_by_its_own_address()
    {
        byte[] mail = OurBounce.Around("", "text/plain", to: Batv.Create("news@example.com", OurBounce.Now));
        BounceParser.Parse(new MemoryStream(mail), OurBounce.Options(Tags)).Authenticity.Should().Be(BounceAuthenticity.Verified);
    }

    [Fact]
    public void The_tag_may_stand_in_the_field_that_delivery_adds()
    {
        string tagged = Batv.Create("news@example.com", OurBounce.Now);
        foreach (string field in new[] { "Delivered-To", "X-Original-To", "Envelope-To" })
            OurBounce.Parse(Tags, extra: $"{field}: {tagged}\n").Authenticity.Should().Be(BounceAuthenticity.Verified, field);
        OurBounce.Parse(Tags, returned: $"Return-Path: <{tagged}>\n").Authenticity.Should().Be(BounceAuthenticity.Verified);
    }

    [Fact]
    public void An_honest_bounce_through_a_list_bears_our_marks_below_the_lists_own()
    {
        string returned = "Return-Path: <list-bounces@lists.example.org>\nReceived: from lists.example.org ([203.0.113.5]) by mx.example.net; Tue, 10 Mar 2026 10:59:30 +0000\n"
            + Ours + "List-Id: <list.lists.example.org>\nMessage-ID: <1@mail.example.com>\n";
        OurBounce.Parse(Marks, returned: returned).Authenticity.Should().Be(BounceAuthenticity.Likely);
    }

    [Theory]
    [InlineData("SRS0=aaaa=2W=example.com={0}@forwarder.example.org")]
    [InlineData("SRS1=bbbb=forwarder.example.org==aaaa=2W=example.com={0}@second.example.net")]
    [InlineData("SRS0=cccc=2W=forwarder.example.org=SRS0=aaaa=2W=example.com={0}@second.example.net")]
    public void An_honest_bounce_through_a_forwarder_bears_our_tag_within_its_own(string rewritten)
    {
        string tagged = Batv.Create("news@example.com", OurBounce.Now);
        string path = rewritten.Replace("{0}", tagged[..tagged.IndexOf('@')], StringComparison.Ordinal);
        OurBounce.Parse(Tags with { SignedIds = [] }, returned: $"Return-Path: <{path}>\n").Authenticity.Should().Be(BounceAuthenticity.Verified);
        OurBounce.Parse(Tags with { SignedIds = [] }, returned: $"Return-Path: <{path.Replace("news", "otto", StringComparison.Ordinal)}>\n").Authenticity.Should().Be(BounceAuthenticity.Forged);
    }

    [Fact]
    public void A_bounce_of_a_bounce_is_judged_by_the_address_that_the_first_was_sent_to()
    {
        string tagged = Batv.Create("news@example.com", OurBounce.Now);
        string first = $"Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nTo: {{0}}\nSubject: Undelivered Mail\nMessage-ID: <n0@mx.example.net>\n\nIt could not be delivered.\n";
        Read(first.Replace("{0}", tagged, StringComparison.Ordinal)).Should().Be(BounceAuthenticity.Verified);
        Read(first.Replace("{0}", "news@example.com", StringComparison.Ordinal)).Should().Be(BounceAuthenticity.Forged);

        static BounceAuthenticity Read(string returned)
            => BounceParser.Parse(new MemoryStream(OurBounce.Around(returned, to: "postmaster@mx.example.net")), OurBounce.Options(Tags)).Authenticity;
    }

    [Fact]
    public void One_proof_beats_what_other_checks_miss()
    {
        BounceReport report = OurBounce.Parse(Tags, returned: $"Message-ID: <{Ids.Create()}>\n");
        report.AuthenticityEvidence.Select(e => (e.Check, e.Verdict)).Should().Equal(("batv", BounceAuthenticity.Forged), ("signedId", BounceAuthenticity.Verified));
        report.Authenticity.Should().Be(BounceAuthenticity.Verified);
    }

    [Fact]
    public void Of_several_keys_each_is_asked()
    {
        BatvScheme old = new(MailSecret.FromText("last year's"), 1);
        SenderIdentity sender = new() { Domains = ["example.com"], Batv = [Batv, old] };
        OurBounce.Parse(sender, old.Create("news@example.com", OurBounce.Now)).Authenticity.Should().Be(BounceAuthenticity.Verified);
        OurBounce.Parse(sender, Batv.Create("news@example.com", OurBounce.Now)).Authenticity.Should().Be(BounceAuthenticity.Verified);
        string unknown = new BatvScheme(OurBounce.Secret, 2).Create("news@example.com", OurBounce.Now);
        OurBounce.Parse(sender, unknown).Authenticity.Should().Be(BounceAuthenticity.Forged, "no key of that number is ours");
    }

    [Fact]
    public void The_callers_look_up_tells_an_id_that_is_known()
    {
        List<string> asked = [];
        SenderIdentity sender = new()
        {
            Domains = ["example.com"],
            KnowsMessageId = id =>
            {
                asked.Add(id);
                return id == "known@elsewhere.example";
            },
        };
        OurBounce.Parse(sender, returned: "Message-ID: <known@elsewhere.example>\n").Authenticity.Should().Be(BounceAuthenticity.Likely);
        OurBounce.Parse(sender, returned: "Message-ID: <other@elsewhere.example>\n").Authenticity.Should().Be(BounceAuthenticity.Unlikely);
        asked.Should().Equal("known@elsewhere.example", "other@elsewhere.example");
    }

    [Fact]
    public void A_header_of_the_callers_may_bear_the_signed_id()
    {
        SignedMessageId mark = new(OurBounce.Secret, "mark.example.com", "X-Mark");
        SenderIdentity sender = new() { Domains = ["example.com"], SignedIds = [mark] };
        OurBounce.Parse(sender, returned: $"Message-ID: <1@a.example>\nX-Mark: {mark.Create()}\n").Authenticity.Should().Be(BounceAuthenticity.Verified);
        OurBounce.Parse(sender, returned: "Message-ID: <1@a.example>\n").Authenticity.Should().Be(BounceAuthenticity.Forged, "it claims us without the mark");
        OurBounce.Parse(sender, returned: "Message-ID: <1@a.example>\nX-Mark: 00.00@mark.example.com\n").Authenticity.Should().Be(BounceAuthenticity.Forged);
    }

    [Theory]
    [InlineData("SRS0=vmyz=2W=otherdomain.com=test@example.com", BounceAuthenticity.Verified)]
    [InlineData("SRS0=vmyz=2W=otherdomain.com=otto@example.com", BounceAuthenticity.Forged)]
    [InlineData("SRS1=JIBX=thirddomain.com==opaque+string@example.com", BounceAuthenticity.Verified)]
    [InlineData("SRS0=", BounceAuthenticity.Unknown)]
    public void What_our_forwarding_host_rewrote_is_proved_by_its_secret(string address, BounceAuthenticity expected)
    {
        SenderIdentity sender = new() { Srs = [new SrsScheme(MailSecret.FromText("tops3cr3t"))], Domains = ["example.com"] };
        BounceParserOptions options = OurBounce.Options(sender, new DateTimeOffset(2020, 1, 1, 0, 1, 0, TimeSpan.Zero));
        BounceParser.Parse(new MemoryStream(OurBounce.Around("", "text/plain", to: address)), options).Authenticity.Should().Be(expected);
    }

    [Fact]
    public void A_forwarders_secret_works_without_a_domain()
    {
        BounceParserOptions options = OurBounce.Options(new SenderIdentity { Srs = [new SrsScheme(MailSecret.FromText("tops3cr3t"))] }, new DateTimeOffset(2020, 1, 1, 0, 1, 0, TimeSpan.Zero));
        BounceParser.Parse(new MemoryStream(OurBounce.Around("", "text/plain", to: "SRS0=vmyz=2W=otherdomain.com=test@example.com")), options)
            .Authenticity.Should().Be(BounceAuthenticity.Verified);
    }
}
