using Loquat.Linguistics.Scripts;

namespace Loquat.Linguistics.Tests;

public class WrittenLanguageTests
{
    [Theory]
    [InlineData("今天去爬山了", "zh")]
    [InlineData("今天天氣真好，我們去爬山", "zh")]
    [InlineData("今日は山に登りました", "ja")]
    [InlineData("カメラ", "ja")]
    [InlineData("東京都の有名な喫茶店", "ja")]
    [InlineData("오늘은 산에 갔어요", "ko")]
    [InlineData("a walk in the hills", "en")]
    [InlineData("Сегодня мы ходили в горы", "ru")]
    [InlineData("ذهبنا اليوم إلى الجبل", "ar")]
    [InlineData("आज हम पहाड़ पर गए", "hi")]
    [InlineData("วันนี้ไปปีนเขา", "th")]
    [InlineData("Σήμερα πήγαμε στο βουνό", "el")]
    [InlineData("היום הלכנו להר", "he")]
    public void Each_script_identifies_its_language(string text, string language) => Assert.Equal(language, WrittenLanguage.Guess(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("12:30 — 50% !?")]
    [InlineData("🍊🌿👩‍👩‍👧‍👦")]
    [InlineData("①②③ €$¥")]
    [InlineData("\uD83D")]
    [InlineData("ქართული")]
    public void Text_without_known_letters_is_undetermined(string text) =>
        Assert.Equal(WrittenLanguage.Undetermined, WrittenLanguage.Guess(text));

    [Theory]
    [InlineData("新しい iPhone 17 Pro を買いました", "ja")]
    [InlineData("我最喜欢的 Citywalk 路线 in LA", "zh")]
    [InlineData("I went to 北京 and had a wonderful time there", "en")]
    [InlineData("今天在店里看到「の」这个字，大家都喜欢用它来装饰招牌吗", "zh")]
    [InlineData("Privet, это Москва", "ru")]
    [InlineData("K-pop 콘서트에 다녀왔어요", "ko")]
    [InlineData("한국 음식 맛집 추천 喫茶", "ko")]
    public void A_few_words_of_another_language_do_not_change_the_result(string text, string language) =>
        Assert.Equal(language, WrittenLanguage.Guess(text));

    [Theory]
    [InlineData("𠮷野家", "zh")]
    [InlineData("㐀㐁", "zh")]
    [InlineData("ﾊﾝｶｸ", "ja")]
    [InlineData("ＦＵＬＬ ＷＩＤＴＨ", "en")]
    [InlineData("ㄱㄴㄷ", "ko")]
    [InlineData("Ünïcödé", "en")]
    [InlineData("e\u0301te\u0301", "en")]
    public void Rare_forms_of_a_script_belong_to_the_script(string text, string language) =>
        Assert.Equal(language, WrittenLanguage.Guess(text));

    [Fact]
    public void Any_text_gives_a_known_tag()
    {
        string[] tags = ["zh", "ja", "ko", "en", "ru", "ar", "hi", "th", "el", "he", WrittenLanguage.Undetermined];
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(0x10000))]);

            Assert.Contains(WrittenLanguage.Guess(text), tags);
        }
    }

    [Fact]
    public void A_null_text_throws() => Assert.Throws<ArgumentNullException>(() => WrittenLanguage.Guess(null!));
}
