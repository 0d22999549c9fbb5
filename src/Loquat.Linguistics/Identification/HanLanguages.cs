using System.Collections.Frozen;
using System.Text;

namespace Loquat.Linguistics.Identification;

/// <summary>Tells Chinese and Japanese apart, and Simplified and Traditional characters.</summary>
static class HanLanguages
{
    // A Japanese text rarely has a smaller share of kana. A Chinese text may quote some kana.
    const double KanaShareOfJapanese = 0.1;

    // So many characters without any that Chinese and Japanese don't share are unlikely in Chinese.
    const int LongEnough = 8;

    // Frequent words of Chinese that Japanese does not write in Han characters.
    const string ChineseWords = "的了是我你他她们這们个個不吗嗎呢吧啊呀哦嘛哈呜嗚这那很也都就还還没沒么麼什怎谁誰给給跟把被让讓吃喝看说說想要会會去来來在有好啦喔耶咯呗哪儿嗨哟哎唉嘿咦啥咱俺您它呐嗯唔系喺嘅咗啲佢冇咁嘢哋睇";

    static readonly FrozenSet<char> Frequent = ChineseWords.ToFrozenSet();

    /// <summary>Identifies the language of a text of Han characters and kana.</summary>
    /// <param name="text">The text.</param>
    /// <param name="han">The weight of its Han characters.</param>
    /// <param name="kana">The weight of its kana.</param>
    /// <param name="likely">The two-letter tags of languages to choose from if the text alone does not decide.</param>
    public static IdentifiedLanguage Identify(ReadOnlySpan<char> text, int han, int kana, IReadOnlyCollection<string> likely)
    {
        if (kana > 0 && kana >= (han + kana) * KanaShareOfJapanese)
        {
            return new("ja", Certainty.Sure, 1);
        }
        var found = Count(text);
        if (found is { Frequent: 0, Simplified: 0 } and ({ Japanese: > 0 } or { Shared: > 0, Traditional: > 0 }))
        {
            return new("ja", Certainty.Sure, 1);
        }
        var tag = found.Simplified + found.Shared > found.Traditional ? "zh-Hans" : found.Traditional > 0 ? "zh-Hant" : "zh";
        return found is { Frequent: > 0 } or { Simplified: > 0 } or { All: >= LongEnough } ? new(tag, Certainty.Sure, 1)
            : likely.Contains("zh") ? new(tag, Certainty.Likely, 0)
            : likely.Contains("ja") ? new("ja", Certainty.Likely, 0)
            : new(tag, Certainty.Unsure, 0);
    }

    static Characters Count(ReadOnlySpan<char> text)
    {
        var found = default(Characters);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Scripts.Of(rune) != Script.Han)
            {
                continue;
            }
            found.All++;
            found.Frequent += rune.IsBmp && Frequent.Contains((char)rune.Value) ? 1 : 0;
            switch (HanForms.Of(rune))
            {
                case HanForm.Simplified:
                    found.Simplified++;
                    break;
                case HanForm.Simplified | HanForm.Japanese:
                    found.Shared++;
                    break;
                case HanForm.Traditional:
                    found.Traditional++;
                    break;
                case HanForm.Japanese:
                    found.Japanese++;
                    break;
                default:
                    break;
            }
        }
        return found;
    }

    /// <summary>How many characters of a text have which form.</summary>
    struct Characters
    {
        public int All;
        public int Frequent;
        public int Simplified;

        /// <summary>Simplified Chinese and Japanese simplified them alike.</summary>
        public int Shared;
        public int Traditional;
        public int Japanese;
    }
}
