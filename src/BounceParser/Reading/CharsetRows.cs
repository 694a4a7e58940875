using System.Text;

namespace BounceParsing.Reading;

/// <summary>The writings that a guess chooses from, in the order that settles a tie.</summary>
/// <remarks>
/// The common characters are the most frequent of each language in running text, and the words of failure notices
/// (address, mailbox, rejected, full). They were chosen for this table and checked against texts of each language.
/// </remarks>
internal static class CharsetRows
{
    private const string Kana =
        "ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわをん" +
        "ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲン" +
        "ヴー、。「」・々";

    private const string Japanese =
        Kana +
        "日一人年大十二本中出三時行月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会同事" +
        "自社発者地業方新場員立開手力問代明動京目通言理体田主題意不作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住無真有口少町料" +
        "工建空急止送切転研足究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪図週室歩風紙黒花春赤青館屋色走秋夏習駅洋旅服夕借曜飲肉貸堂鳥飯勉冬昼茶弟牛魚兄" +
        "犬妹姉漢宛受信拒否届配達失敗存在容量超過箱満添付復返件原因権限接続期確認登録済規制迷惑設定変更停解除管利最値数情報内他対応当局相処的可能完全成法要部指示常詳細";

    private const string Simplified =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经进着等部度家电力里如水化高自理起小" +
        "物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结" +
        "解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指几九区强放" +
        "决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真" +
        "务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近千周" +
        "素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局" +
        "照参红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固叶" +
        "邮箱址拒绝垃圾账户投递服错误败足暂停码登录您尊敬附退额超锁黑请稍试页链禁签域析载忙闲限频繁危险，。、；：！？（）“”《》";

    private const string Traditional =
        "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經進著等部度家電力裡如水化高自理起小" +
        "物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結" +
        "解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別手角期根論運農指幾九區強放決" +
        "西被做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟油思術極交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬" +
        "每目至達走積示議聲報完類八離華名確才科張信馬節話米整空元況今集溫傳許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近千週素技備半" +
        "辦青省列習響約支般史感勞便團往歷市何除消構府稱太準精值號率族郵箱址拒絕垃圾帳戶投遞伺服錯誤失敗足暫停密碼登錄您尊敬附退配額超滿封鎖黑舉請稍試繫援頁鏈禁止簽域析寄" +
        "訊網儲檔案覆儘快客謝，。、；：！？（）「」";

    private const string Korean =
        "이다는을에의가하고지사로를은한기서도자대시수인리있나정어제그라만일전해아과부스보으장상여주구적것니습메편신송발소오류배달실패버용량초존재않없됩되합문면우내성공연" +
        "락처번호관무원선안개동경조세계회국러거까마비물단요방식차때위게들년월며더간중반각드렸알림확받낸람절함득찼큰크작유효름찾할못했입설명등록변통잘른저감립트터네워션속" +
        "접결료능체외현답";

    private const string CyrillicCommon = "оеаинтсрвлкмдпуяыьгзбч";
    private const string GreekCommon = "αοιετσνηυρπκμλςάίόέ";
    private const string HebrewCommon = "יוהלאמרתבשנםדכ";
    private const string ArabicCommon = "اليمونرتبدعسفهقحكجة";
    private const string ThaiCommon = "านรอกเงลวมยสทดตคปะบใหแ่้ีิ์ัืุ็ู";
    private const string ThaiMarks = "ัิีึืฺุู็่้๊๋์ํ๎";
    private const string RomanceCommon = "éèêëàâáãçñôóòõúùûüíìîïœÉÀÇÓÍÁÚÈÊ«»°¿¡’‘“”–—…ªº";
    private const string GermanicCommon = "äöüßéåæøÄÖÜÅÆØ«»°’‘“”„–—…";
    private const string CentralCommon = "ąćęłńóśźżčďěňřšťůžáéíýúôľőűöüäăâîșțşţđĄĆĘŁŃÓŚŹŻČŘŠŽÁÉÍÝÚÖÜŐŰ’„”–";
    private const string WesternSymbols = "\u00A0©®·™€£§•¢½¼";
    private const string TurkishCommon = "ğışçöüâîûİĞŞÇÖÜ’";

    public static readonly IReadOnlyList<CharsetRow> All =
    [
        new(Charsets.Page(932), 2, Set(Japanese), '\u3041', '\u9FFF') { Plain = 0 },
        new(Charsets.Page(51932), 2, Set(Japanese), '\u3041', '\u9FFF') { Plain = 0 },
        new(Charsets.Page(54936), 2, Set(Simplified), '\u4E00', '\u9FFF') { Plain = 0 },
        new(Charsets.Page(950), 2, Set(Traditional), '\u4E00', '\u9FFF') { Plain = 0 },
        new(Charsets.Page(949), 2, Set(Korean), '\uAC00', '\uD7A3'),
        new(Charsets.Page(21866), 1, Set(CyrillicCommon), '\u0400', '\u04FF'),
        new(Charsets.Page(1251), 1, Set(CyrillicCommon), '\u0400', '\u04FF'),
        new(Charsets.Page(1252), 1, Set(RomanceCommon + WesternSymbols), '\u00C0', '\u024F') { LongestRun = 2, Plain = -1 },
        new(Charsets.Page(1252), 1, Set(GermanicCommon + WesternSymbols), '\u00C0', '\u024F') { LongestRun = 2, Plain = -1 },
        new(Charsets.Page(1250), 1, Set(CentralCommon), '\u00C0', '\u024F') { LongestRun = 4, Plain = -1 },
        new(Charsets.Page(28592), 1, Set(CentralCommon), '\u00C0', '\u024F') { LongestRun = 4, Plain = -1 },
        new(Charsets.Page(1254), 1, Set(TurkishCommon), '\u00C0', '\u024F') { LongestRun = 4, Plain = -1 },
        new(Charsets.Page(1253), 1, Set(GreekCommon), '\u0370', '\u03FF') { Finals = Set("ς") },
        new(Charsets.Page(1255), 1, Set(HebrewCommon), '\u0590', '\u05FF') { Finals = Set("ךםןףץ") },
        new(Charsets.Page(1256), 1, Set(ArabicCommon), '\u0600', '\u06FF') { Finals = Set("ةى") },
        new(Charsets.Page(874), 1, Set(ThaiCommon), '\u0E00', '\u0E7F') { Marks = Set(ThaiMarks) },
        new(Charsets.Page(866), 1, Set(CyrillicCommon), '\u0400', '\u04FF'),
    ];

    /// <summary>What bytes are read as that look like no writing at all.</summary>
    public static readonly Encoding Western = Charsets.Page(1252);

    /// <summary>True for an encoding whose texts a guess can tell from others.</summary>
    public static bool Knows(Encoding encoding)
    {
        foreach (CharsetRow row in All)
        {
            if (row.Encoding.CodePage == encoding.CodePage)
                return true;
        }

        return false;
    }

    private static CharacterSet Set(string characters) => new(characters);
}
