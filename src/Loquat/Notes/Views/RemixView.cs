using System.Globalization;
using Loquat.Media.Videos;
using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes.Views;

/// How a note was made. A source is named only while it is public.
public sealed record RemixView(RemixPermissions RemixPermissions, SoundUsed? Sound, SourceUsed? Source, bool IsRemix)
{
    public static RemixView Nothing { get; } = new(RemixPermissions.Closed, null, null, false);
}

/// `Title` is empty if its author gave the sound no name.
public sealed record SoundUsed(long Id, string Title, string Handle)
{
    public string Address => AddressOf(Id);

    public string Name => Title.Length > 0 ? Title : Wording.Of(Text.Sound_Original, Handle);

    public static string AddressOf(long id) => $"/sounds/{id.ToString(CultureInfo.InvariantCulture)}";
}

public sealed record SourceUsed(JoinKind Kind, long NoteId, string Handle)
{
    public string Address => Note.AddressOf(NoteId);

    public string Words =>
        Wording.Of(Kind == JoinKind.Stitch ? Text.Remix_StitchWith : Text.Remix_DuetWith, Handle);
}
