namespace Loquat.Web.Captions;

/// The texts that the script of the editor shows.
static class CaptionWords
{
    public static IReadOnlyDictionary<string, string> All => new Dictionary<string, string>
    {
        ["saved"] = Text.Captions_Saved,
        ["saving"] = Text.Composer_Saving,
        ["unsaved"] = Text.Captions_Unsaved,
        ["trouble"] = Text.Frame_Trouble,
        ["offline"] = Text.Composer_Offline,
        ["empty"] = Text.Captions_FlagEmpty,
        ["overlaps"] = Text.Captions_FlagOverlaps,
        ["backwards"] = Text.Captions_EndsTooEarly,
        ["late"] = Text.Captions_FlagLate,
        ["badTime"] = Text.Captions_FlagBadTime,
        ["repair"] = Text.Captions_Repair,
        ["number"] = Text.Captions_Number,
        ["added"] = Text.Captions_Added,
        ["deleted"] = Text.Captions_Deleted,
        ["split"] = Text.Captions_SplitDone,
        ["merged"] = Text.Captions_Merged,
        ["undone"] = Text.Captions_Undone,
        ["redone"] = Text.Captions_Redone,
        ["start"] = Text.Captions_StartIs,
        ["end"] = Text.Captions_EndIs,
    };
}
