using System.Text.RegularExpressions;

namespace Loquat.Tests.Conventions;

/// Words that the glossary replaces, and their replacements. They are allowed in texts for people, but not in names.
static partial class ReplacedWords
{
    const NameKind Types = NameKind.Path | NameKind.Type;
    const NameKind Shown = Types | NameKind.Markup;
    const NameKind All = Shown | NameKind.Member;

    /// A lower-case word matches any part of a name of these kinds: `talk` matches `TalkPage`, `unreadTalk` and `talk-top`. A capitalised
    /// word matches a whole name, and `…Room` an ending.
    static readonly (string[] Words, string Instead, NameKind Kinds)[] Table =
    [
        (["…Room", "house", "backofthehouse"], "module, server", Types),
        (["door", "doors"], "entry point", Shown),
        (["fact", "facts", "Reactions", "ReactionList"], "domain event, handler", Types),
        (["WhenSaid", "WhenAppreciated", "WhenMediumChanges", "WhenNoteChanges"],
            "OnMessageSent, OnLikeOrSaveChanged, OnMediaChanged, OnNoteChanged", Types),
        (["…Reading"], "…Queries", Types),
        (["CarryOutAsync"], "HandleAsync, SyncAsync", NameKind.Member),
        (["KeptBytes"], "ByteCache", Types),
        (["HotReads"], "SqlReader, PreparedReader", Types),
        (["Opening"], "StartupTasks", Types),
        (["Going"], "SeeOther", Types),
        (["Heads"], "HeadRequests", Types),
        (["cage", "caged"], "sandbox", All),
        (["talk", "talks"], "conversation", All),
        (["notice", "notices"], "notification", All),
        (["film", "films"], "video", All),
        (["making", "made"], "remix", Shown),
        (["reuse"], "remix", All),
        (["rung", "rungs"], "rendition", All),
        (["Strip"], "Storyboard", Types),
        (["signal", "signals"], "view event, impression, change notifier", Shown),
        (["served"], "impression", All),
        (["Look"], "ViewHistoryEntry", Types),
        (["number", "numbers"], "statistics", Types),
        (["ease"], "well-being", All),
        (["arrival", "arrivals"], "portability, import, export", Shown),
        (["belongings"], "account content summary", All),
        (["letter", "letters"], "email message", Types),
        (["unheard"], "unread", All),
        (["PictureErrand", "DrawingPress", "NoteExposure", "SearchHeat", "SearchSigns", "SignalTokens", "ServedPage"],
            "ImageRequest, SvgRasterizer, AudienceSyncJob, EngagementReindexJob, SearchFieldTokens, ImpressionTokens, ImpressionPage",
            Types),
        (["heard", "saying", "shelf", "growing", "news"], "names of what a script does", NameKind.Path),
    ];

    public static IEnumerable<string> BreachesIn(string path, string text) =>
        from name in SourceNames.In(path, text)
        from entry in Table
        where entry.Kinds.HasFlag(name.Kind)
        from word in entry.Words
        where Stands(word, name.Name)
        select $"{path}: {name.Name} says {word}, which is {entry.Instead}";

    static bool Stands(string word, string name) =>
        word[0] == '…' ? name.EndsWith(word[1..], StringComparison.Ordinal)
        : char.IsUpper(word[0]) ? name == word
        : Part().Matches(name).Any(part => part.Value.Equals(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Part();
}
