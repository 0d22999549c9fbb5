using Loquat.Notes;

namespace Loquat.Tests.Notes;

public class NoteTextTests
{
    [Theory]
    [InlineData("#travel", "travel")]
    [InlineData("#Travel and #TRAVEL", "travel")]
    [InlineData("周末#旅行，#露营清单。", "旅行 露营清单")]
    [InlineData("＃ｃａｆｅ", "cafe")]
    [InlineData("#café #cafe\u0301", "café")]
    [InlineData("#हिन्दी #ภาษาไทย #العربية #한국어 #русский", "हिन्दी ภาษาไทย العربية 한국어 русский")]
    [InlineData("#2024goals #_snake_case_ #x", "2024goals snake_case x")]
    [InlineData("#2024 #1 #___ # #🍊", "")]
    [InlineData("C# a#b &#39; R&B", "")]
    [InlineData("##double (#bracket) #hyphen-ated", "double bracket hyphen")]
    [InlineData("https://a.example/#anchor and #real", "real")]
    [InlineData("山#hiking and éa#no 9#no タイ#yes ไทย#yes2", "hiking yes yes2")]
    public void Topics_are_found_in_any_script(string text, string topics) =>
        Assert.Equal(topics, string.Join(' ', NoteText.TopicsOf(text)));

    [Theory]
    [InlineData("@sam", "sam")]
    [InlineData("hi @sam, @Mei.", "sam Mei")]
    [InlineData("@sam @SAM", "sam")]
    [InlineData("你好＠sam！谢谢@mei_lin的照片", "sam mei_lin")]
    [InlineData("mail me@home.example a@b", "")]
    [InlineData("@a @@sam .@sam", "")]
    [InlineData("https://x.example/@sam", "")]
    [InlineData("@dotted.name. @x_", "dotted.name x_")]
    public void Mentions_are_found_but_not_email_addresses(string text, string handles) =>
        Assert.Equal(handles, string.Join(' ', NoteText.MentionsOf(text)));

    [Theory]
    [InlineData("see https://a.example.", "https://a.example/")]
    [InlineData("(https://a.example/b)", "https://a.example/b")]
    [InlineData("https://a.example/b_(c)", "https://a.example/b_(c)")]
    [InlineData("看https://a.example/路，真好", "https://a.example/%E8%B7%AF")]
    [InlineData("HTTP://A.example/?q=1&r=2#x", "http://a.example/?q=1&r=2#x")]
    [InlineData("javascript:alert(1) data:text/html,x ftp://a.example //a.example", "")]
    [InlineData("https:// https://. http://<b>", "")]
    [InlineData("https://a.example\"onmouseover=alert(1)", "https://a.example/")]
    [InlineData("https://a.example/'x\u00A0y", "https://a.example/'x")]
    public void Only_web_addresses_become_links(string text, string links) =>
        Assert.Equal(links, string.Join(' ', NoteText.Parse(text).OfType<NoteTextPart.Link>().Select(l => l.Address)));

    [Fact]
    public void No_part_of_a_text_is_lost_or_duplicated()
    {
        var random = new Random(7);
        string[] pieces = ["#", "＃", "@", "旅", "a", "_", ".", " ", "\n", "https://", "a.example/", "🍊", "\u0301", "(", ")", "<", "&", "9"];
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));

            Assert.Equal(text, string.Concat(NoteText.Parse(text).Select(p => p.Written)));
        }
    }

    [Fact]
    public void An_adversarial_text_is_parsed_quickly()
    {
        foreach (var text in new[]
        {
            new string('#', 5000), new string('@', 5000), string.Concat(Enumerable.Repeat("a.", 2500)), "@" + new string('.', 4999),
            "https://" + new string('(', 4990), string.Concat(Enumerable.Repeat("https://", 625)),
        })
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            NoteText.Parse(text);
            Assert.True(watch.ElapsedMilliseconds < 500, $"{text[..20]}… took {watch.ElapsedMilliseconds} ms");
        }
    }
}
