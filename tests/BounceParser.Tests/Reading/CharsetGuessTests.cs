using System.Text;
using BounceParsing.Reading;
using CsCheck;

namespace BounceParsing.Tests.Reading;

/// <summary>Texts of each writing, encoded without a word about their charset, and read back.</summary>
public sealed class CharsetGuessTests
{
    public static TheoryData<int, string> Texts => new()
    {
        { 932, "宛先のメールアドレスが見つかりません。" },
        { 932, "550 5.1.1 ユーザが存在しません" },
        { 932, "メールボックスの容量が一杯です" },
        { 932, "受信拒否されました" },
        { 932, "このメールは配信できませんでした。お手数ですが宛先をご確認ください。" },
        { 51932, "宛先のメールアドレスが見つかりません。" },
        { 51932, "550 5.1.1 ユーザが存在しません" },
        { 51932, "メールボックスの容量が一杯です (#5.2.2)" },
        { 51932, "受信者は既に退会しています" },
        { 54936, "邮件无法发送到您指定的地址中。" },
        { 54936, "550 用户不存在" },
        { 54936, "收件人邮箱空间已满，请稍后重试。" },
        { 54936, "您的邮件被对方服务器拒绝，可能被认为是垃圾邮件" },
        { 950, "您的郵件無法送達，收件人的信箱已滿。" },
        { 950, "550 使用者不存在" },
        { 950, "此帳號已停用，請聯絡系統管理員。" },
        { 949, "받는 사람의 메일함 용량이 초과되었습니다." },
        { 949, "550 존재하지 않는 사용자입니다" },
        { 949, "메일 주소를 찾을 수 없습니다" },
        { 20866, "Почтовый ящик переполнен, сообщение не доставлено." },
        { 20866, "550 Пользователь не найден" },
        { 1251, "Почтовый ящик переполнен, сообщение не доставлено." },
        { 1251, "550 Пользователь не найден" },
        { 1251, "Поштова скринька переповнена, спробуйте пізніше" },
        { 866, "Почтовый ящик переполнен, сообщение не доставлено." },
        { 1252, "La boîte aux lettres est pleine, réessayez plus tard." },
        { 1252, "550 Empfänger unbekannt, Postfach überfüllt (Größe)" },
        { 1252, "Usuario desconocido: el buzón está lleno, inténtelo mañana" },
        { 1252, "Caixa de correio não existe. Endereço inválido." },
        { 1250, "Skrzynka pocztowa jest pełna, proszę spróbować później." },
        { 1250, "Schránka příjemce je plná, zkuste to prosím později." },
        { 28592, "Użytkownik nie istnieje, wiadomość została odrzucona" },
        { 1254, "Posta kutusu dolu, lütfen daha sonra yeniden deneyin. Kullanıcı bulunamadı, adres geçersiz değil" },
        { 1253, "Το γραμματοκιβώτιο του παραλήπτη είναι γεμάτο." },
        { 1255, "תיבת הדואר של הנמען מלאה" },
        { 1256, "صندوق البريد ممتلئ ولا يمكن تسليم الرسالة" },
        { 874, "กล่องจดหมายของผู้รับเต็ม" },
        { 932, "宛先不明" },
        { 932, "該当ユーザなし" },
        { 51932, "宛先不明" },
        { 51932, "受信拒否" },
        { 54936, "用户不存在" },
        { 54936, "邮箱已满" },
        { 950, "信箱已滿" },
        { 950, "查無此人" },
        { 949, "사용자 없음" },
        { 949, "용량 초과" },
        { 20866, "нет такого ящика" },
        { 1251, "нет такого ящика" },
        { 1251, "Ящик переполнен" },
        { 1252, "Boîte pleine" },
        { 1252, "Postfach voll für Größe" },
        { 1255, "משתמש לא ידוע" },
        { 1253, "Άγνωστος χρήστης" },
        { 65001, "受信者が見つかりません、空き容量がありません" },
        { 65001, "Почтовый ящик переполнен" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_line_without_a_charset_is_read_in_its_own(int codePage, string text)
        => CharsetGuess.Decode(Charsets.Page(codePage).GetBytes(text)).Should().Be(text);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_line_amid_ascii_is_read_in_its_own(int codePage, string text)
    {
        string notice = $"<kijitora@example.jp>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 {text}\nGiving up on 192.0.2.1.\n";

        CharsetGuess.Decode(Charsets.Page(codePage).GetBytes(notice)).Should().Be(notice);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_wrong_charset_does_not_hide_the_right_one(int codePage, string text)
        => CharsetGuess.Decode(Charsets.Page(codePage).GetBytes(text), Charsets.Page(IsLatin(codePage) ? 932 : 1252)).Should().Be(text);

    [Theory]
    [InlineData(1252, "© 2024 Nyaan · all rights reserved")]
    [InlineData(1252, "Schránka pøíjemce")]
    [InlineData(1250, "Ž")]
    [InlineData(1251, "и")]
    [InlineData(28605, "250 €")]
    [InlineData(28597, "Το γραμματοκιβώτιο")]
    public void A_charset_that_may_be_right_stands(int codePage, string text)
    {
        NoticePart part = new(PartType.Parse(Encoding.ASCII.GetBytes($"text/plain; charset={Charsets.Page(codePage).WebName}")), "8bit", Charsets.Page(codePage).GetBytes(text), isAlternative: false);

        PartText.Decode(part).Should().Be(text);
    }

    [Theory]
    [InlineData("© 2024 Nyaan")]
    [InlineData("Help® is here")]
    [InlineData("a b")]
    [InlineData("è")]
    public void A_lone_sign_is_western(string text) => CharsetGuess.Decode(Charsets.Page(1252).GetBytes(text)).Should().Be(text);

    [Fact]
    public void Each_paragraph_is_judged_by_itself()
    {
        List<byte> bytes = [];
        StringBuilder expected = new();
        foreach ((int codePage, string text) in Texts.Select(row => row.Data))
        {
            bytes.AddRange(Charsets.Page(codePage).GetBytes(text + "\n\n"));
            expected.Append(text).Append("\n\n");
        }

        CharsetGuess.Decode(bytes.ToArray()).Should().Be(expected.ToString());
    }

    [Fact]
    public void Iso_2022_jp_is_known_by_its_escapes_and_ends_with_its_line()
    {
        byte[] whole = Charsets.Page(50220).GetBytes("550 宛先不明です\nGiving up.\n");
        byte[] cut = [.. "\u001b$B08@hITL@"u8, .. "\nGiving up.\n"u8];

        CharsetGuess.Decode(whole).Should().Be("550 宛先不明です\nGiving up.\n");
        CharsetGuess.Decode(cut).Should().Be("宛先不明\nGiving up.\n");
    }

    [Fact]
    public void Utf_8_that_was_cut_within_a_character_stays_utf_8()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("宛先のメールアドレスが見つかりません");

        CharsetGuess.Decode(bytes.AsSpan(0, bytes.Length - 1)).Should().StartWith("宛先のメールアドレスが見つかりませ");
    }

    [Fact]
    public void A_line_in_utf_8_is_read_as_such_beside_a_line_in_another_charset()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<猫@例え.example.jp>:\n"), .. Charsets.Page(932).GetBytes("宛先のユーザが存在しません\n")];

        CharsetGuess.Decode(bytes).Should().Be("<猫@例え.example.jp>:\n宛先のユーザが存在しません\n");
    }

    private static bool IsLatin(int codePage) => codePage is 1252 or 1250 or 1254 or 28592;

    [Fact]
    public void Any_bytes_are_read_without_an_exception_and_alike_each_time()
        => Gen.Byte.Array[0, 300].Sample(bytes => CharsetGuess.Decode(bytes) == CharsetGuess.Decode(bytes));
}
