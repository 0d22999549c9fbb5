using Loquat.Linguistics.Lines;
using Loquat.Linguistics.TextCards;

namespace Loquat.Linguistics.Tests;

public class TextCardPagesTests
{
    static readonly TextCardSheet Sheet = new(800, 1_050);

    [Fact]
    public void An_empty_text_has_no_cards()
    {
        Assert.Empty(TextCardPages.Of("", " \n\n---\n", Sheet));
        Assert.Throws<ArgumentNullException>(() => TextCardPages.Of("", null!, Sheet));
    }

    [Fact]
    public void A_title_alone_is_one_card()
    {
        var page = Assert.Single(TextCardPages.Of("枇杷熟了", "", Sheet));

        var heading = Assert.Single(page.Blocks);
        Assert.Equal((TextCardTextSize.Huge, "枇杷熟了"), (heading.Size, heading.Text));
    }

    [Theory]
    [InlineData("Go", TextCardTextSize.Huge)]
    [InlineData("枇杷熟了", TextCardTextSize.Huge)]
    [InlineData("枇杷熟了的时候", TextCardTextSize.Medium)]
    [InlineData("那年夏天枇杷熟了的时候", TextCardTextSize.Large)]
    [InlineData("The summer of loquats", TextCardTextSize.Large)]
    [InlineData("What I learned from a month without a phone", TextCardTextSize.Medium)]
    [InlineData("Everything that I would tell somebody who moves to a new town with two cats and a piano in the rain",
        TextCardTextSize.Modest)]
    [InlineData("Incomprehensibilities", TextCardTextSize.Modest)]
    public void A_heading_is_as_large_as_its_text_allows(string title, TextCardTextSize size) =>
        Assert.Equal(size, TextCardPages.Of(title, "", Sheet)[0].Blocks[0].Size);

    [Fact]
    public void A_short_text_is_below_the_heading_and_a_longer_one_on_further_pages()
    {
        Assert.Equal(["Tea", "Boil the water."],
            Assert.Single(TextCardPages.Of("Tea", "Boil the water.", Sheet)).Blocks.Select(b => b.Text));

        var pages = TextCardPages.Of("Tea", English(60), Sheet);
        Assert.Equal(["Tea"], pages[0].Blocks.Select(b => b.Text));
        Assert.True(pages.Count > 2);
    }

    [Fact]
    public void A_short_first_line_serves_as_the_heading_of_a_text_without_title()
    {
        var pages = TextCardPages.Of("", "Three things\n\n" + English(40), Sheet);
        Assert.True(pages[0].Blocks is [{ IsHeading: true, Text: "Three things" }]);

        Assert.True(TextCardPages.Of("", English(40), Sheet)[0].Blocks is [{ IsHeading: false }, ..]);
        Assert.True(
            Assert.Single(TextCardPages.Of("", "Be kind, and when you can't, be quiet. It is nearly the same, and you'll sleep better.",
                Sheet)).Blocks is [{ IsHeading: true }]);
    }

    [Fact]
    public void A_line_of_three_hyphens_ends_a_page_and_is_not_shown()
    {
        var pages = TextCardPages.Of("List", "---\none\n---\n---\ntwo\nthree - four\n---", Sheet);

        Assert.Equal(["List", "one", "two|three - four"], pages.Select(p => string.Join('|', p.Blocks.Select(b => b.Text))));
    }

    [Fact]
    public void A_page_ends_with_a_paragraph_if_possible()
    {
        var paragraph = "これ以上ない、" + new string('文', 60) + "。";
        var pages = TextCardPages.Of("題", string.Join("\n\n", Enumerable.Repeat(paragraph, 6)), Sheet);

        Assert.All(pages.Skip(1), page => Assert.All(page.Blocks, block => Assert.Equal(paragraph, block.Text)));
    }

    [Theory]
    [InlineData("One thing after the other happened on that day. ")]
    [InlineData("那天发生了一件接着一件的事情，谁也没有想到。")]
    public void A_page_otherwise_ends_with_a_sentence(string sentence)
    {
        var pages = TextCardPages.Of("T", string.Concat(Enumerable.Repeat(sentence, 30)), Sheet);

        Assert.True(pages.Count > 3);
        Assert.All(pages.Skip(1).SkipLast(1),
            page => Assert.True(page.Blocks[^1].Text.TrimEnd().EndsWith(sentence.TrimEnd(), StringComparison.Ordinal),
                page.Blocks[^1].Text));
        Assert.All(pages.Skip(2), page => Assert.True(page.Blocks[0].Continues));
    }

    [Theory]
    [InlineData("I asked Dr. Lin about it, and p. 4 says more than the 3.5 pages before it do when they are read aloud in a hall. ")]
    public void An_abbreviation_does_not_end_a_sentence(string sentence)
    {
        var pages = TextCardPages.Of("T", string.Concat(Enumerable.Repeat(sentence, 12)), Sheet);

        Assert.All(pages.Skip(1),
            page =>
                Assert.False(page.Blocks[^1].Text.TrimEnd().EndsWith("Dr.", StringComparison.Ordinal)
                    || page.Blocks[^1].Text.TrimEnd().EndsWith("p.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_last_line_of_a_paragraph_is_not_alone_on_the_last_page()
    {
        for (var words = 20; words < 400; words += 3)
        {
            // The text has no end of a sentence, so each page ends with a line.
            var last = TextCardPages.Of("T", string.Join(' ', Enumerable.Repeat("loquat", words)), Sheet)[^1];
            Assert.False(last.Blocks is [{ Continues: true, Lines.Count: 1 }], $"{words} words");
        }
    }

    [Fact]
    public void A_long_text_is_set_smaller_instead_of_on_too_many_pages()
    {
        Assert.Equal(TextCardTextSize.Normal, TextCardPages.Of("T", Chinese(1_500), Sheet)[1].Blocks[0].Size);
        Assert.Equal(TextCardTextSize.Small, TextCardPages.Of("T", Chinese(3_000), Sheet)[1].Blocks[0].Size);
        var longest = TextCardPages.Of("T", Chinese(5_000), Sheet);
        Assert.Equal((TextCardTextSize.Smallest, false), (longest[1].Blocks[0].Size, longest[^1].IsCutShort));
        Assert.InRange(longest.Count, 10, TextCardPages.Most);
    }

    [Fact]
    public void A_text_longer_than_eighteen_pages_ends_with_an_ellipsis()
    {
        var pages = TextCardPages.Of("T", string.Join('\n', Enumerable.Repeat("line", 1_000)), Sheet);

        Assert.Equal(TextCardPages.Most, pages.Count);
        Assert.EndsWith("…", pages[^1].Blocks[^1].Text, StringComparison.Ordinal);
        Assert.Equal([pages[^1]], pages.Where(p => p.IsCutShort));
    }

    [Fact]
    public void Pages_contain_the_whole_text_and_none_overflows()
    {
        var random = new Random(3);
        for (var i = 0; i < 1_500; i++)
        {
            var (title, body) = (random.Next(3) == 0 ? "" : RandomText.Of(random, random.Next(1, 20)), Body(random));
            var sheet = new TextCardSheet(random.Next(500, 900), random.Next(700, 1_200));
            var pages = TextCardPages.Of(title, body, sheet);

            Assert.InRange(pages.Count, Squeezed(title + body).Length > 0 ? 1 : 0, TextCardPages.Most);
            Assert.All(pages, page => AssertFits(page, sheet));
            if (!pages.Any(p => p.IsCutShort))
            {
                Assert.Equal(Squeezed(title + body), Squeezed(string.Concat(pages.SelectMany(p => p.Blocks).Select(b => b.Text))));
            }
            Assert.All(pages.SelectMany(p => p.Blocks), block => Assert.Equal(block.Text, string.Concat(block.Lines)));
        }
    }

    [Fact]
    public void The_same_text_always_has_the_same_layout()
    {
        var text = RandomText.Of(new Random(8), 500);

        Assert.Equal(Shape(TextCardPages.Of("T", text, Sheet)), Shape(TextCardPages.Of("T", text, Sheet)));
    }

    static void AssertFits(TextCardPage page, TextCardSheet sheet)
    {
        Assert.NotEmpty(page.Blocks);
        Assert.All(page.Blocks,
            block => Assert.All(block.Lines,
                line => Assert.InRange(TypeMeasure.Of(line.TrimEnd()), 0, sheet.Width * 1_000 / block.Size.Em())));
        if (page.Blocks.All(b => !b.IsHeading))
        {
            var halves = page.Blocks.Sum(b => (b.Lines.Count * 2) + (b.HasGap ? 1 : 0));
            Assert.InRange(halves * page.Blocks[0].Size.Pitch() / 2, 1, sheet.Height);
        }
    }

    static string Body(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ =>
        RandomText.Of(random, random.Next(1, 80)) + random.Next(5) switch { 0 => "\n", 1 => "\n---\n", _ => "\n\n" }));

    static string Squeezed(string text) =>
        string.Concat(
            string.Join('\n', text.Split('\n').Where(line => line.Trim() != TextCardPages.Turn)).Where(c => !char.IsWhiteSpace(c)));

    static string Shape(IReadOnlyList<TextCardPage> pages) =>
        string.Join("\f", pages.Select(p => string.Join("\v", p.Blocks.Select(b => $"{b.Size}{string.Join('\n', b.Lines)}"))));

    static string English(int sentences) =>
        string.Concat(Enumerable.Range(0, sentences).Select(i => $"Sentence {i} says something that nobody expected. ")).Trim();

    static string Chinese(int length) => string.Concat(Enumerable.Repeat("那天发生了一件接着一件的事情，谁也没有想到。", (length / 22) + 1))[..length];
}
