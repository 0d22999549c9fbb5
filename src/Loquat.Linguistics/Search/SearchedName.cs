namespace Loquat.Linguistics.Search;

/// <summary>The text in which a search for a name looks.</summary>
public static class SearchedName
{
    /// <summary>Returns the folded name; for a name with Chinese characters, also its pinyin and initials, each in a line.</summary>
    public static string Of(string name)
    {
        var (folded, pinyin) = (SearchFolding.Fold(name), SearchPinyin.Of(name));
        return pinyin.Length == 0 ? folded : $"{folded}\n{pinyin}\n{SearchPinyin.InitialsOf(name)}";
    }
}
