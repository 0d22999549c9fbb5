using System.Collections.Frozen;

namespace Loquat.Linguistics.Search;

/// <summary>Words without a meaning of their own, which a search by meaning leaves out.</summary>
public static class StopWords
{
    const string All =
        "a an the to of in on at for with by from and or is are was were be been it its this that i my me we our you your "
        + "的 了 吗 吧 呢 啊 着 地 得 和 与 在 是 就 也 都 把 被 我 你 我们 你们 这 那";

    static readonly FrozenSet<string> Words = All.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word in lower case is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
