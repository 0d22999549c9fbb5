using Loquat.Accounts;
using Loquat.Notes;
using Loquat.Notes.Series;

namespace Loquat.Web.Profiles;

public enum ProfileTab { Notes, Series, Boards, Saved, Liked }

/// The tabs of a profile. Saved and liked notes are visible to the owner only, unless they choose otherwise.
public static class ProfileTabs
{
    public static IReadOnlyList<ProfileTab> All { get; } = Enum.GetValues<ProfileTab>();

    public static ProfileTab Of(string? name) => name switch
    {
        null or "" => ProfileTab.Notes,
        "series" => ProfileTab.Series,
        "boards" => ProfileTab.Boards,
        "saved" => ProfileTab.Saved,
        "liked" => ProfileTab.Liked,
        _ => throw Refusal.NotFound(),
    };

    /// `isOpen`: whether the viewer may see more than the head of the profile.
    public static bool MaySee(Account owner, ProfileTab tab, bool isOpen, Viewer viewer) => viewer.Is(owner.Id) || tab switch
    {
        ProfileTab.Boards => isOpen,
        ProfileTab.Saved => isOpen && owner.Preferences.ShowsSaves,
        ProfileTab.Liked => isOpen && owner.Preferences.ShowsLikes,
        _ => true,
    };

    public static string AddressOf(Author owner, ProfileTab tab) => tab switch
    {
        ProfileTab.Series => $"{owner.Address}?tab=series",
        ProfileTab.Boards => $"{owner.Address}?tab=boards",
        ProfileTab.Saved => $"{owner.Address}?tab=saved",
        ProfileTab.Liked => $"{owner.Address}?tab=liked",
        _ => owner.Address,
    };

    public static string NameOf(ProfileTab tab) => tab switch
    {
        ProfileTab.Series => Text.Series_Title,
        ProfileTab.Boards => Text.Board_Title,
        ProfileTab.Saved => Text.Profile_Saved,
        ProfileTab.Liked => Text.Profile_Liked,
        _ => Text.Profile_Notes,
    };
}
