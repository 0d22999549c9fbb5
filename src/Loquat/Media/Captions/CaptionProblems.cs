using System.Globalization;
using Loquat.Linguistics.Captions;

namespace Loquat.Media.Captions;

/// Parses uploaded captions and explains to the author what is wrong with them.
public static class CaptionProblems
{
    /// Parses the file from a form field. Errors become a `Refusal` for that field.
    public static IReadOnlyList<CaptionCue> Read(ReadOnlySpan<byte> file, string field)
    {
        try
        {
            return file.Length <= CaptionSets.MostBytes ? CaptionFiles.Read(file) : throw Refusal.Invalid(Text.Captions_TooLarge, field);
        }
        catch (CaptionFault fault)
        {
            throw Refusal.Invalid(TextOf(fault), field);
        }
    }

    public static string TextOf(CaptionFault fault)
    {
        var words = fault.Kind switch
        {
            CaptionFaultKind.NotText => Text.Captions_NotText,
            CaptionFaultKind.NoCues => Text.Captions_NoCues,
            CaptionFaultKind.NoTime => Text.Captions_NoTime,
            CaptionFaultKind.EndsTooEarly => Text.Captions_EndsTooEarly,
            CaptionFaultKind.NoEmptyLine => Text.Captions_NoEmptyLine,
            _ => Text.Captions_BadTime,
        };
        return fault.Line > 0
            ? Wording.Of(Text.Captions_InLine, fault.Line, words)
            : words;
    }
}
