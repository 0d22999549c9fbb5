using Loquat.Notes;

namespace Loquat.Web.Cards;

/// The name, the explanation and the icon of a visibility.
public static class VisibilityDisplay
{
    public static string NameOf(NoteVisibility visibility) => visibility switch
    {
        NoteVisibility.Public => Text.Visibility_Public,
        NoteVisibility.Followers => Text.Visibility_Followers,
        NoteVisibility.Mutuals => Text.Visibility_Mutuals,
        _ => Text.Visibility_OnlyMe,
    };

    public static string MeaningOf(NoteVisibility visibility) => visibility switch
    {
        NoteVisibility.Public => Text.Visibility_PublicMeaning,
        NoteVisibility.Followers => Text.Visibility_FollowersMeaning,
        NoteVisibility.Mutuals => Text.Visibility_MutualsMeaning,
        _ => Text.Visibility_OnlyMeMeaning,
    };

    /// {0} is the author's name.
    public static string WhoOpensLink(NoteVisibility visibility) => visibility switch
    {
        NoteVisibility.Public => "",
        NoteVisibility.Followers => Text.Share_ForFollowers,
        NoteVisibility.Mutuals => Text.Share_ForMutuals,
        _ => Text.Share_ForOnlyMe,
    };

    public static string IconOf(NoteVisibility visibility) => visibility switch
    {
        NoteVisibility.Public => "globe",
        NoteVisibility.Followers => "users",
        NoteVisibility.Mutuals => "heart-handshake",
        _ => "lock",
    };
}
