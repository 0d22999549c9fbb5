using Loquat.Linguistics.Identification;

namespace Loquat.Linguistics.Tests.Identification;

public class LanguageIdentifierTests
{
    static readonly LanguageIdentifier Identifier = LanguageIdentifier.Default;

    [Theory]
    [InlineData("今天去爬山了", "zh")]
    [InlineData("这个周末我们去爬山，带上水和零食", "zh-Hans")]
    [InlineData("今天天氣真好，我們去爬山", "zh-Hant")]
    [InlineData("我今日唔想返工，想去飲茶", "zh-Hant")]
    [InlineData("今日は山に登りました", "ja")]
    [InlineData("カメラ", "ja")]
    [InlineData("東京駅前の喫茶店", "ja")]
    [InlineData("오늘은 산에 갔어요", "ko")]
    [InlineData("a long walk in the hills with my sister", "en")]
    [InlineData("Hoy caminamos por la montaña con mi hermana", "es")]
    [InlineData("Aujourd'hui, nous avons marché dans la montagne", "fr")]
    [InlineData("Heute sind wir in den Bergen gewandert", "de")]
    [InlineData("Hoje caminhamos na montanha com a minha irmã", "pt")]
    [InlineData("Oggi abbiamo camminato in montagna con mia sorella", "it")]
    [InlineData("Hari ini kami berjalan di gunung bersama adik saya", "id")]
    [InlineData("Hôm nay chúng tôi đi leo núi với em gái", "vi")]
    [InlineData("Bugün kız kardeşimle dağda yürüdük", "tr")]
    [InlineData("Сегодня мы ходили в горы", "ru")]
    [InlineData("Сьогодні ми ходили в гори з сестрою", "uk")]
    [InlineData("ذهبنا اليوم إلى الجبل مع أختي", "ar")]
    [InlineData("आज हम पहाड़ पर गए", "hi")]
    [InlineData("วันนี้ไปปีนเขา", "th")]
    [InlineData("Σήμερα πήγαμε στο βουνό", "el")]
    [InlineData("היום הלכנו להר", "he")]
    public void A_sentence_has_its_language(string text, string tag)
    {
        var found = Identifier.Identify(text);

        Assert.Equal((tag, Certainty.Sure), (found.Tag, found.Certainty));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("12:30 — 50% !?")]
    [InlineData("🍊🌿👩‍👩‍👧‍👦")]
    [InlineData("①②③ €$¥")]
    [InlineData("\uD83D")]
    [InlineData("hahahaha")]
    [InlineData("xswl u1s1 OOTD")]
    [InlineData("https://loquat.example/notes/1 @mei mei@loquat.example")]
    [InlineData("(｡♥‿♥｡) ʕ•ᴥ•ʔ")]
    public void A_text_without_words_is_not_a_language(string text) =>
        Assert.Equal(Certainty.NotALanguage, Identifier.Identify(text).Certainty);

    [Theory]
    [InlineData("新しい iPhone 17 Pro を買いました", "ja")]
    [InlineData("我最喜欢的 Citywalk 路线 in LA", "zh-Hans")]
    [InlineData("每天一杯 iced americano 续命", "zh-Hans")]
    [InlineData("I went to 北京 and had a wonderful time there", "en")]
    [InlineData("今天在店里看到「の」这个字，大家都喜欢用它来装饰招牌吗", "zh-Hans")]
    [InlineData("K-pop 콘서트에 다녀왔어요", "ko")]
    public void A_few_words_of_another_language_do_not_change_the_answer(string text, string tag) =>
        Assert.Equal(tag, Identifier.Identify(text).Tag);

    [Theory]
    [InlineData("周末的穿搭来了，这件衬衫很显瘦 #ootd #outfitoftheday #fashion", "zh-Hans")]
    [InlineData("We are going to the lake tomorrow #周末 #露营日记", "en")]
    [InlineData("#我的护肤日常 #好物分享", "zh-Hans")]
    public void Hashtags_count_only_if_there_is_nothing_else(string text, string tag) => Assert.Equal(tag, Identifier.Identify(text).Tag);

    [Theory]
    [InlineData("旅行", "zh", "zh")]
    [InlineData("旅行", "ja", "ja")]
    [InlineData("hotel", "en", "en")]
    [InlineData("hotel", "es", "es")]
    [InlineData("旅行", "en", "und")]
    public void A_short_text_is_in_a_likely_language(string text, string likely, string language) =>
        Assert.Equal(language, Identifier.Identify(text, [likely]).Language);

    [Fact]
    public void A_likely_language_does_not_overrule_the_text() =>
        Assert.Equal("de", Identifier.Identify("Heute sind wir in den Bergen gewandert", ["en", "zh"]).Language);

    [Fact]
    public void Any_text_gets_an_answer()
    {
        var random = new Random(3);
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(i % 2 == 0 ? 0x10000 : 0x250))]);

            Assert.NotEmpty(Identifier.Identify(text).Tag);
            Assert.Equal(text.Length, Identifier.Spans(text).Sum(span => span.Length));
        }
    }

    [Fact]
    public void A_very_long_text_and_a_very_long_word_are_identified()
    {
        Assert.Equal("en", Identifier.Identify(string.Concat(Enumerable.Repeat("we walked in the hills ", 10_000))).Language);
        Assert.Equal(Certainty.NotALanguage, Identifier.Identify(new string('k', 1_000_000)).Certainty);
        Assert.NotEqual(Certainty.Sure, Identifier.Identify(string.Concat(Enumerable.Repeat("qzxwv", 100_000))).Certainty);
    }

    [Fact]
    public void A_mixed_text_is_divided_by_language()
    {
        const string Text = "今天去了一家新开的咖啡店。The owner used to live in London and speaks perfect English. 这里的猫也很亲人！";

        var spans = Identifier.Spans(Text);

        Assert.Equal(["zh-Hans", "en", "zh-Hans"], spans.Select(span => span.Language.Tag));
        Assert.Equal("The owner used to live in London and speaks perfect English. ", Text.Substring(spans[1].Start, spans[1].Length));
    }

    [Fact]
    public void Sentences_of_one_script_are_divided_by_language()
    {
        const string Text = "We had a wonderful evening by the lake. Nous avons passé une très belle soirée au bord du lac.";

        Assert.Equal(["en", "fr"], Identifier.Spans(Text).Select(span => span.Language.Tag));
    }

    [Fact]
    public void An_empty_text_has_no_parts() => Assert.Empty(Identifier.Spans(""));
}
