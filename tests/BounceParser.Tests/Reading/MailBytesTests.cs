using BounceParsing.Reading;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Reading;

public sealed class MailBytesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16 * 1024)]
    [InlineData(1024 * 1024)]
    public void A_mail_of_that_many_bytes_is_whole(int length)
    {
        byte[] bytes = Bytes(length);
        using MailBytes mail = MailBytes.Read(new ForwardStream(bytes, 1000));
        mail.IsWhole.Should().BeTrue();
        mail.Bytes.ToArray().Should().Equal(bytes);
    }

    [Fact]
    public void A_longer_mail_is_read_from_its_beginning_as_a_stream()
    {
        byte[] bytes = Bytes(1_100_000);
        using MailBytes mail = MailBytes.Read(new MemoryStream(bytes));
        mail.IsWhole.Should().BeFalse();
        using MemoryStream copy = new();
        mail.FromBeginning().CopyTo(copy);
        copy.ToArray().Should().Equal(bytes);
    }

    [Fact]
    public void A_stream_is_read_from_its_position_on()
    {
        using MemoryStream stream = new("skippedFrom: a"u8.ToArray()) { Position = 7 };
        using MailBytes mail = MailBytes.Read(stream);
        mail.Bytes.ToArray().Should().Equal("From: a"u8.ToArray());
    }

    [Fact]
    public async Task Both_ways_read_the_same()
    {
        byte[] bytes = Bytes(100_000);
        using MailBytes mail = await MailBytes.ReadAsync(new ForwardStream(bytes, 1000), TestContext.Current.CancellationToken);
        mail.Bytes.ToArray().Should().Equal(bytes);
    }

    [Fact]
    public void A_stream_that_gives_its_own_array_is_read_where_it_lies()
    {
        byte[] bytes = Bytes(1000);
        using MemoryStream stream = new(bytes, 100, 800, writable: false, publiclyVisible: true) { Position = 50 };
        using (MailBytes mail = MailBytes.Read(stream))
        {
            mail.Bytes.Array.Should().BeSameAs(bytes);
            mail.Bytes.Should().Equal(bytes[150..900]);
            using MemoryStream copy = new();
            mail.FromBeginning().CopyTo(copy);
            copy.ToArray().Should().Equal(bytes[150..900]);
        }

        stream.Position.Should().Be(800);
        stream.ReadByte().Should().Be(-1);
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i % 251))];
}
