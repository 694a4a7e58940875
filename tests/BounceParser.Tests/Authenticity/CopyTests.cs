using System.Reflection;
using BounceParsing.Tests.Json;

namespace BounceParsing.Tests.Authenticity;

/// <summary>A recipient whom a return path names is a copy: no member may be left behind.</summary>
public sealed class CopyTests
{
    private static readonly VerpRecipient Named = new("anna@example.net", "7", TagCheck.Valid);

    [Fact]
    public void A_recipient_that_a_return_path_names_keeps_every_other_member()
    {
        BouncedRecipient full = SampleReports.Full.Recipients[0];
        BouncedRecipient copy = full.With(Named);
        ShouldBeCopied(full, copy, nameof(BouncedRecipient.VerpRecipient));
        copy.VerpRecipient.Should().Be(Named);
        new BouncedRecipient().With(Named).Address.Should().Be("anna@example.net");
    }

    [Fact]
    public void The_confidence_is_the_same_whether_or_not_a_sender_is_told()
        => OurBounce.Parse(new SenderIdentity { Domains = ["example.com"], Verp = [new VerpScheme("{id}@example.com")] }).Recipients[0].Confidence
            .Should().Be(OurBounce.Parse(null).Recipients[0].Confidence).And.NotBe(default(BounceConfidence));

    private static void ShouldBeCopied<T>(T full, T copy, params string[] except)
    {
        foreach (PropertyInfo member in typeof(T).GetProperties().Where(p => p.SetMethod is not null && !except.Contains(p.Name)))
        {
            object? value = member.GetValue(full);
            object? none = member.PropertyType.IsValueType ? Activator.CreateInstance(member.PropertyType) : null;
            value.Should().NotBe(none, $"the sample fills {member.Name}");
            member.GetValue(copy).Should().Be(value, $"{member.Name} is copied");
        }
    }
}
