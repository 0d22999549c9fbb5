using Loquat.Linguistics.Captions;
using Loquat.Media.Captions;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Web.Captions;

/// The data of the caption editor for a video in one language.
public sealed record CaptionWork(
    PhotoView Video, string Back, IReadOnlyList<CaptionSet> Sets, string Language, IReadOnlyList<CaptionCue> Cues)
{
    /// The first set of captions is the original by default, later ones are translations.
    public bool IsOriginal => Sets.FirstOrDefault(s => s.Language == Language)?.IsOriginal ?? !Sets.Any(s => s.IsOriginal);

    public int Version => Sets.FirstOrDefault(s => s.Language == Language)?.Version ?? 0;

    public bool IsThere => Version != 0;

    public string Address => CaptionPages.AddressOf(Video.MediumId);

    public SpeechWish? Wish { get; init; }

    /// Whether speech recognition is configured, and the host that would receive the audio.
    public bool CanListen { get; init; }
    public string Listener { get; init; } = "";
}
