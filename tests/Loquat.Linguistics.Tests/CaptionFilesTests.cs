using System.Text;
using Loquat.Linguistics.Captions;

namespace Loquat.Linguistics.Tests;

public class CaptionFilesTests
{
    [Theory]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.500\nhello")]
    [InlineData("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nhello\n")]
    [InlineData("\uFEFFWEBVTT - a title\nKind: captions\n\n00:01.000 --> 00:02.500\nhello")]
    [InlineData("WEBVTT\tsaid\r\n\r\nchapter one\r\n00:01.000 --> 00:02.500 align:start line:0% position:10%,line-left size:35%\r\n"
        + "hello\r\n\r\n")]
    [InlineData("WEBVTT\r\r00:01.000\t-->\t00:02.500\rhello")]
    [InlineData("WEBVTT\n\nNOTE\nonly for us\n\nSTYLE\n::cue { background-image: url(https://evil.example/x) }\n\nREGION\nid:fred\n"
        + "width:40%\n\n00:01.000 --> 00:02.500 region:fred\nhello\n\nNOTE the end")]
    [InlineData("WEBVTT\n00:01.000 --> 00:02.500\nhello")]
    [InlineData("WEBVTT\n\nNOTE\n00:01.000 --> 00:02.500\nhello")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,500\nhello\n")]
    [InlineData("\uFEFF\r\n7\r\n00:00:01,000 --> 00:00:02,500  X1:40 X2:600 Y1:20 Y2:50\r\nhello\r\n\r\n\r\n")]
    [InlineData("00:00:01.000 --> 00:00:02.500\nhello")]
    [InlineData("1\n0:00:01,000-->0:00:02,500\n hello \n  \n")]
    public void Each_format_is_read_as_one_cue(string file) => Assert.Equal([new CaptionCue(1000, 2500, "hello")], CaptionFiles.Read(file));

    [Fact]
    public void Hours_may_exceed_a_day_and_two_digits() =>
        Assert.Equal([new CaptionCue(99 * 3_600_000, (99 * 3_600_000) + 1, "late")],
            CaptionFiles.Read("WEBVTT\n\n99:00:00.000 --> 0099:00:00.001\nlate"));

    [Fact]
    public void Cues_are_ordered_by_start_and_empty_ones_are_skipped() => Assert.Equal(
        [new CaptionCue(1000, 3000, "first\nof two"), new CaptionCue(2000, 3000, "second")],
        CaptionFiles.Read(
            "WEBVTT\n\n00:02.000 --> 00:03.000\nsecond\n\n00:05.000 --> 00:06.000\n\n00:07.000 --> 00:08.000\n<b></b>\n\n00:01.000 --> "
            + "00:03.000\nfirst\nof two"));

    [Fact]
    public void A_time_line_within_a_text_starts_the_next_cue() => Assert.Equal(
        [new CaptionCue(1000, 2000, "one"), new CaptionCue(2000, 3000, "two")],
        CaptionFiles.Read("WEBVTT\n\n00:01.000 --> 00:02.000\none\n00:02.000 --> 00:03.000\ntwo"));

    [Theory]
    [InlineData("<b>bold</b> <i.loud>and</i> <u>so</u> <c.red.small>on</c>", "bold and so on")]
    [InlineData("<v Mary>Hello</v>", "Mary: Hello")]
    [InlineData("<v.first.loud Ann &amp; Bo>Hi <i>you</i>", "Ann & Bo: Hi you")]
    [InlineData("<lang en-GB>lift</lang>", "lift")]
    [InlineData("<ruby>漢<rt>かん</rt>字<rt>じ</ruby>です", "漢（かん）字（じ）です")]
    [InlineData("<00:01.500>ka<00:02.000>ra", "kara")]
    [InlineData("a &lt;b&gt; &amp;amp; &nbsp;c &copy;", "a <b> &amp; \u00A0c ©")]
    [InlineData("<script>alert(1)</script>", "alert(1)")]
    [InlineData("<img src=x onerror=alert(1)>picture", "picture")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>")]
    [InlineData("open <b and never closed", "open")]
    [InlineData("a\u0000b\u0007c\td", "a\uFFFDbc d")]
    public void The_text_of_a_WebVTT_cue_is_plain(string written, string plain) =>
        Assert.Equal(plain, Assert.Single(CaptionFiles.Read($"WEBVTT\n\n00:01.000 --> 00:02.000\n{written}")).Text);

    [Theory]
    [InlineData("<i>soft</i> {\\an8}and <font color=\"#ff0000\">red</font> {b}or{/b}", "soft and red or")]
    [InlineData("<laughs> I <3 you & me", "<laughs> I <3 you & me")]
    [InlineData("&lt;b&gt;", "&lt;b&gt;")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    public void The_text_of_a_SubRip_cue_is_plain(string written, string plain) =>
        Assert.Equal(plain, Assert.Single(CaptionFiles.Read($"1\n00:00:01,000 --> 00:00:02,000\n{written}")).Text);

    [Theory]
    [InlineData("", CaptionFaultKind.NoCues, 0)]
    [InlineData("WEBVTT", CaptionFaultKind.NoCues, 0)]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n", CaptionFaultKind.NoCues, 0)]
    [InlineData("WEBVTTX\n\n00:01.000 --> 00:02.000\nx", CaptionFaultKind.NoTime, 1)]
    [InlineData("hello", CaptionFaultKind.NoTime, 1)]
    [InlineData("<html><body>no</body></html>", CaptionFaultKind.NoTime, 1)]
    [InlineData("WEBVTT\n\nNOTEBOOK\nx", CaptionFaultKind.NoTime, 3)]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\none\n\nstray words\n", CaptionFaultKind.NoTime, 6)]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02\nx", CaptionFaultKind.BadTime, 3)]
    [InlineData("WEBVTT\n\n00:01,000 --> 00:02,000\nx", CaptionFaultKind.BadTime, 3)]
    [InlineData("WEBVTT\n\n0:00:01.000 --> 0:00:02.000\nx", CaptionFaultKind.BadTime, 3)]
    [InlineData("WEBVTT\n\n00:61.000 --> 01:02.000\nx", CaptionFaultKind.BadTime, 3)]
    [InlineData("WEBVTT\n\n00:60:00.000 --> 01:02:00.000\nx", CaptionFaultKind.BadTime, 3)]
    [InlineData("WEBVTT\n\n00:01.0000 --> 00:02.000\nx", CaptionFaultKind.BadTime, 3)]
    [InlineData("WEBVTT\n\n99999999999999:00:00.000 --> 99999999999999:00:02.000\nx", CaptionFaultKind.BadTime, 3)]
    [InlineData("WEBVTT\n\n-->\nx", CaptionFaultKind.BadTime, 3)]
    [InlineData("WEBVTT\n\nname\n00:02.000 --> 00:01.000\nx", CaptionFaultKind.EndsTooEarly, 4)]
    [InlineData("1\n00:00:02,000 --> 00:00:02,000\nx", CaptionFaultKind.EndsTooEarly, 2)]
    [InlineData("1\n00:00:01,00 --> 00:00:02,000\nx", CaptionFaultKind.BadTime, 2)]
    [InlineData("1\n00:75:01,000 --> 00:76:02,000\nx", CaptionFaultKind.BadTime, 2)]
    [InlineData("1\n00:00:01,000 -> 00:00:02,000\nx", CaptionFaultKind.NoTime, 2)]
    [InlineData("1\n\n00:00:01,000 --> 00:00:02,000\nx", CaptionFaultKind.NoTime, 2)]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\none\n2\n00:00:02,000 --> 00:00:03,000\ntwo", CaptionFaultKind.NoEmptyLine, 5)]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\none\n\nand more\n", CaptionFaultKind.NoTime, 5)]
    public void A_fault_names_its_line(string file, CaptionFaultKind kind, int line)
    {
        var fault = Assert.Throws<CaptionFault>(() => CaptionFiles.Read(file));

        Assert.Equal((kind, line), (fault.Kind, fault.Line));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("gb18030")]
    public void A_file_is_read_in_each_common_encoding(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes("1\r\n00:00:01,000 --> 00:00:02,000\r\n枇杷熟了，好吃！\r\n")];

        Assert.Equal("枇杷熟了，好吃！", Assert.Single(CaptionFiles.Read(file)).Text);
    }

    [Fact]
    public void Single_byte_Western_text_is_refused_instead_of_read_as_Chinese()
    {
        var file = Encoding.Latin1.GetBytes("1\n00:00:01,000 --> 00:00:02,000\nL'été à Orléans\n");

        Assert.Equal(CaptionFaultKind.NotText, Assert.Throws<CaptionFault>(() => CaptionFiles.Read(file)).Kind);
    }

    [Fact]
    public void A_binary_file_is_refused() =>
        Assert.Equal(CaptionFaultKind.NotText, Assert.Throws<CaptionFault>(() => CaptionFiles.Read([0xFF, 0xFE, 0x00, 0xD8, 0x41])).Kind);

    [Fact]
    public void Written_cues_contain_no_markup_and_are_read_unchanged()
    {
        CaptionCue[] cues = [new(0, 1, "<script>alert(1)</script> & --> more"), new(3_723_004, 3_724_000, "两行\n字幕")];

        var file = WebVtt.Write(cues);

        Assert.Equal(
            "WEBVTT\n\n00:00:00.000 --> 00:00:00.001\n&lt;script&gt;alert(1)&lt;/script&gt; &amp; --&gt; more\n\n01:02:03.004 --> "
            + "01:02:04.000\n两行\n字幕\n", file);
        Assert.Equal(cues, CaptionFiles.Read(file));
    }

    /// Any input gives either cues or a fault with a line number. Cues can be written and read again.
    [Fact]
    public void Random_files_are_read_or_refused()
    {
        string[] pieces = [
            "WEBVTT", "\n", "\r\n", "\n\n", "00:01.000", "00:00:01,000", " --> ", "00:02.000", "00:00:02,500", "-->", "1", "<b>", "<v A>",
            "</rt>", "<rt>", "&lt;", "&#x110000;", "枇", "NOTE", "STYLE", "\0", "<", ">", "{\\an8}"
        ];
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var file = (i % 2 == 0 ? "WEBVTT\n\n" : "")
                + string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                var cues = CaptionFiles.Read(file);
                Assert.Equal(cues, CaptionFiles.Read(WebVtt.Write(cues)));
            }
            catch (CaptionFault fault)
            {
                Assert.InRange(fault.Line, 0, file.Split(["\r\n", "\n", "\r"], StringSplitOptions.None).Length);
            }
        }
    }
}
