using Loquat.Linguistics;
using Loquat.Media.Captions;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Web.Captions;

/// What somebody needs before them to write captions of a video in one language.
public sealed record CaptionWork(
    PhotoView Video, string Back, IReadOnlyList<CaptionSet> Sets, string Language, IReadOnlyList<CaptionCue> Cues)
{
    /// What is said in the video is written down first, translations later.
    public bool IsOriginal => Sets.FirstOrDefault(s => s.Language == Language)?.IsOriginal ?? !Sets.Any(s => s.IsOriginal);

    public int Version => Sets.FirstOrDefault(s => s.Language == Language)?.Version ?? 0;

    public bool IsThere => Version != 0;

    public string Address => CaptionPages.AddressOf(Video.MediumId);

    public SpeechWish? Wish { get; init; }

    /// Whether captions can be made from speech here, and who would hear it.
    public bool CanListen { get; init; }
    public string Listener { get; init; } = "";
}
