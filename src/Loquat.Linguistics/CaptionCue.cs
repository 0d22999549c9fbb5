namespace Loquat.Linguistics;

/// <summary>One line of captions: what is shown, and from when until when.</summary>
/// <param name="StartMs">Milliseconds from the beginning of the video.</param>
/// <param name="EndMs">Milliseconds from the beginning of the video, later than the start.</param>
/// <param name="Text">Plain text with line feeds between its lines, none of them empty. Nothing in it is markup.</param>
public sealed record CaptionCue(int StartMs, int EndMs, string Text);
