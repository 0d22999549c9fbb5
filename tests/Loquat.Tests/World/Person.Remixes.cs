using System.Globalization;
using Loquat.Notes;

namespace Loquat.Tests;

/// Remixes.
public sealed partial class Person
{
    public static readonly (string, string)[] OpenToAll = [
        ("remix-sound", "Everyone"), ("remix-duet", "Everyone"), ("remix-stitch", "Everyone")
    ];

    /// Publishes a note with a video and its remix permissions.
    public async Task<PublishedNote> Shows(long video, string title, params (string, string)[] more) =>
        new((await Does("/publish", [.. PhotoNoteFields(title, [(video, "")], NoteVisibility.Public), .. more])).GoesTo!);

    /// The same, but returns any response.
    public Task<Page> TriesToShow(long video, string title, params (string, string)[] more) =>
        Posts("/publish", [.. PhotoNoteFields(title, [(video, "")], NoteVisibility.Public), .. more]);

    public static (string, string)[] Duet(PublishedNote source, string join = "DuetBeside") =>
        [("source", source.Id.ToString(CultureInfo.InvariantCulture)), ("join", join)];

    public static (string, string)[] Sound(long video) => [("sound", video.ToString(CultureInfo.InvariantCulture))];
}
