using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Notes;
using Loquat.Notes.Views;
using Loquat.Web.People;

namespace Loquat.Web.Styleguide;

/// Sample people and notes, with texts of the interface. They don't depend on the current time.
static class Samples
{
    static readonly DateTimeOffset Day = new(2025, 1, 19, 9, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Author> People =>
        Enumerable.Range(0, Avatar.Hues).Select(i => new Author(i, $"hue.{i}", ((char)('A' + i)).ToString(), 0, ""));

    /// One note for each design of a cover.
    public static IEnumerable<NoteView> Notes =>
    [
        NoteOf(1, Text.Site_Name, ""),
        NoteOf(2, Text.Frame_Promise, Text.Site_Description),
        NoteOf(3, "", Text.Site_Description),
        NoteOf(4, Text.SignUp_Welcome, Text.WelcomeInterests_Words),
        NoteOf(5, Text.WelcomeLanguages_Title, Text.WelcomeLanguages_Words),
        NoteOf(6, Text.Nav_Explore, Text.Frame_Promise),
        NoteOf(7, Text.WelcomeInterests_Title, ""),
        NoteOf(8, Text.Comment_None, Text.Comment_SignIn),
    ];

    public static IEnumerable<FollowState> HowTheyStand =>
    [
        FollowState.Strangers,
        FollowState.Strangers with { FollowsMe = true },
        FollowState.Strangers with { Following = true },
        FollowState.Strangers with { Following = true, FollowsMe = true },
        FollowState.Strangers with { Requested = true },
    ];

    static NoteView NoteOf(long id, string title, string body) =>
        new(id, 1, title, body, null, "", NoteVisibility.Public, Day, null, People.ElementAt((int)id % Avatar.Hues), []);
}
