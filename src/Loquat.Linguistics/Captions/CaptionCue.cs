namespace Loquat.Linguistics.Captions;

/// <summary>One caption, with the times between which it is shown.</summary>
/// <param name="StartMs">Milliseconds from the beginning of the video.</param>
/// <param name="EndMs">Milliseconds from the beginning of the video, greater than <c>StartMs</c>.</param>
/// <param name="Text">Plain text without markup. Its lines are separated by line feeds, and none is empty.</param>
public sealed record CaptionCue(int StartMs, int EndMs, string Text);
