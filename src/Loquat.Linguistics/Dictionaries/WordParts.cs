using System.Collections.Frozen;

namespace Loquat.Linguistics.Dictionaries;

/// <summary>
/// Takes words apart that no dictionary lists because grammar makes them: numerals with measure words, verbs with complements or objects,
/// reduplication, compounds, and words with an adverb, a determiner or a position.
/// </summary>
/// <param name="dictionary">Knows the parts.</param>
public sealed class WordParts(ChineseDictionary dictionary)
{
    const int MostSteps = 4;
    const string Numerals = "零〇一二两三四五六七八九十百千万亿半几多数";
    const string MeasureWords = "个只条张本件位头匹棵朵片块粒颗滴杯碗盘瓶盒包袋箱篮把支枝根双对副套组排层间家座栋辆架"
        + "台部首篇页句段章节次遍趟回场阵天年月日周夜点分秒斤两克米寸里口步种样份";

    // Determiners, adverbs, auxiliary verbs, prefixes and adjectives that stand before a word, the longest first.
    static readonly string[] Before =
    [
        "有点", "第", "这", "那", "哪", "每", "各", "某", "整", "全", "本", "前", "后", "左", "右", "上", "下", "我", "你",
        "他", "她", "没", "不", "别", "太", "很", "最", "更", "还", "再", "先", "只", "可", "都", "真", "好", "刚", "就", "也",
        "又", "才", "早", "晚", "少", "多", "大", "小", "老", "新", "旧", "有", "要", "会", "能", "想", "肯", "敢", "来", "去",
        "在", "满", "比", "像", "一", "偏", "朝", "红", "白", "黑", "蓝", "绿", "黄", "灰", "紫",
        "空", "冷", "热", "干", "湿", "厚", "薄", "长", "短", "轻", "重", "凉",
    ];

    // Verbs of one syllable that take many objects.
    const string Verbs = "看读写借换买卖装揉问讲投烫收挂织改开喝吃煮炒炖烤洗泡倒拍画修补剪缝种养搬找带穿戴打拿放记听"
        + "说唱弹跳跑走坐站睡关切削晒晾磨擦涂送等学教做用";

    // Complements, particles and positions that stand after a word, the longest first.
    static readonly string[] After =
    [
        "起来", "下来", "出来", "上来", "进来", "回来", "过来", "开来", "出去", "上去", "下去", "进去", "回去", "过去",
        "不了", "得了", "不到", "得到", "不下", "一下", "一遍", "完", "到", "成", "过", "着", "了", "掉", "上",
        "下", "好", "住", "出", "进", "回", "开", "起", "在", "给", "得", "的", "里", "中", "外", "边",
        "们", "点", "家", "吧", "吗", "呢", "啊", "些", "个", "来", "去", "破", "疼",
    ];

    static readonly FrozenSet<char> Counted = Numerals.ToFrozenSet();

    /// <summary>Divides a word into words of the dictionary by the rules of grammar.</summary>
    /// <param name="word">A word that the dictionary lacks.</param>
    /// <returns>At least two parts in order, or none if no rule fits.</returns>
    public IReadOnlyList<string> Of(string word) => Split(word, MostSteps) ?? [];

    List<string>? Split(string word, int steps) => word.Length == 0 || steps == 0 ? null
        : Reduplicated(word) ?? AfterNumeral(word, steps) ?? WithBefore(word, steps) ?? WithAfter(word, steps) ?? WithObject(word)
            ?? Compound(word);

    List<string>? Rest(string word, int steps) => dictionary.Contains(word) ? [word] : Split(word, steps - 1);

    // 想想, 看一看, 浅浅, 家家.
    List<string>? Reduplicated(string word)
    {
        var isReduplicated = word.Length switch
        {
            2 => word[0] == word[1],
            3 => word[0] == word[2] && word[1] is '一' or '了',
            _ => false,
        };
        return isReduplicated && dictionary.Contains(word.AsSpan(0, 1)) ? [.. word.Select(one => one.ToString())] : null;
    }

    // 百分之二, 十一点半, 一棵树, 三天.
    List<string>? AfterNumeral(string word, int steps)
    {
        if (word.StartsWith("百分之", StringComparison.Ordinal))
        {
            return AfterNumeral(word[3..], steps) is { } share ? ["百分之", .. share] : null;
        }
        var length = word.TakeWhile(Counted.Contains).Count();
        if (length == 0)
        {
            return null;
        }
        var rest = word[length..];
        return rest.Length == 0 ? [.. word.Select(one => one.ToString())]
            : dictionary.Contains(rest) ? [word[..length], rest]
            : MeasureWords.Contains(rest[0], StringComparison.Ordinal) && Rest(rest[1..], steps) is { } noun
                ? [word[..length], rest[..1], .. noun]
            : Split(rest, steps - 1) is { } parts ? [word[..length], .. parts] : null;
    }

    List<string>? WithBefore(string word, int steps)
    {
        foreach (var part in Before.Where(part => word.Length > part.Length && word.StartsWith(part, StringComparison.Ordinal)))
        {
            if (Rest(word[part.Length..], steps) is { } rest)
            {
                return [part, .. rest];
            }
        }
        return null;
    }

    List<string>? WithAfter(string word, int steps)
    {
        foreach (var part in After.Where(part => word.Length > part.Length && word.EndsWith(part, StringComparison.Ordinal)))
        {
            if (Rest(word[..^part.Length], steps) is { } rest)
            {
                return [.. rest, part];
            }
        }
        return null;
    }

    // 读诗, and 打个招呼, where a measure word divides a verb from its object.
    List<string>? WithObject(string word)
    {
        var isDivided = word.Length > 3 && word[1] == '个';
        var noun = word[(isDivided ? 2 : 1)..];
        return !Verbs.Contains(word[0], StringComparison.Ordinal) || !dictionary.Contains(noun) ? null
            : isDivided ? [word[..1], "个", noun] : [word[..1], noun];
    }

    // 昨天夜里, 面粉袋: two words of the dictionary, at least one of them longer than a character.
    List<string>? Compound(string word)
    {
        for (var length = word.Length - 1; length > 0 && word.Length > 2; length--)
        {
            if (dictionary.Contains(word.AsSpan(0, length)) && dictionary.Contains(word.AsSpan(length)))
            {
                return [word[..length], word[length..]];
            }
        }
        return null;
    }
}
