using Loquat.Linguistics.Pinyin;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Words;

/// Text with pinyin above its characters.
public static class PinyinRuby
{
    /// A stretch of a text from `start` on. Screen readers skip the pinyin, because they would read every character twice.
    public static RenderFragment Of(string text, int start, int length, IReadOnlyList<PinyinSyllable> readings) => builder =>
    {
        var at = start;
        foreach (var syllable in readings.Where(syllable => syllable.At >= start && syllable.At < start + length))
        {
            builder.AddContent(0, text[at..syllable.At]);
            builder.OpenElement(1, "ruby");
            builder.AddContent(2, text.Substring(syllable.At, 1));
            builder.OpenElement(3, "rt");
            builder.AddAttribute(4, "aria-hidden", "true");
            builder.AddAttribute(5, "lang", WordTexts.PinyinTag);
            builder.AddContent(6, syllable.Marked);
            builder.CloseElement();
            builder.CloseElement();
            at = syllable.At + 1;
        }
        builder.AddContent(7, text[at..(start + length)]);
    };
}
