namespace Loquat.BrowserTests;

/// Announcements: notifications, problems, confirmations, dialogs.
public sealed class AnnouncementJourneys : ReadOutJourney
{
    [Fact]
    public async Task A_new_notification_is_announced_and_listed()
    {
        var (mei, _, note) = await ANote(Device.Desk);
        await mei.Opens("/notices");
        await Expect(mei.Notifications).ToHaveCountAsync(1);
        var ade = await Member("Ade");
        await ade.HasSaid(note, "So quiet");
        await Expect(mei.Notifications).ToHaveCountAsync(2);

        await Tells(mei, "#live", "status \"Ade commented on your note\"");
        await Tells(mei, ".notifications-list-frame", """
            navigation "Parts of the inbox"
              link "Conversations"
              link "Notices"
            heading 1 "Notices"
            link "Choose what you are told"
            navigation "Kinds of notices"
              link "All"
              link "Likes and saves"
              link "Comments and mentions"
              link "Follows"
            link "Ade"
            link "So quiet"
            link "Reply"
            link "Sam"
            link "Evening by the lake"
            """);
    }

    [Fact]
    public async Task A_form_error_is_an_alert_and_gets_the_focus()
    {
        var mei = await Member("Mei");
        var visitor = await AnotherBrowserOf(mei);
        visitor.Troubles.Forgive("answered 422");
        visitor.Troubles.Forgive("answered 403");
        await visitor.Opens("/sign-in");
        await visitor.Types("Handle", mei.Handle);
        await visitor.Types("Password", "somebody else's");
        await visitor.Presses("Sign in");
        await visitor.HasTheFocusOn(visitor.Page.Locator(".alert"));
        await Tells(visitor, ".sign-in-form", """
            heading 1 "Welcome back"
            alert "Handle or password is wrong."
            textbox "Handle", required true
            textbox "Password", required true
            button "Sign in"
            button "Sign in with a passkey"
            link "Join"
            """);

        mei.Troubles.Forgive("answered 422");
        await mei.Opens("/settings/privacy");
        await mei.Types("Muted wordsoptional", new string('x', 60));
        await mei.Presses("Save");
        await mei.HasTheFocusOn(mei.Page.Locator("#mutedWords"));
        const string PrivateHint =
            "Only followers see your notes, and whoever wants to follow you asks first. People who follow you now stay.";
        const string WordsHint = "One on each line, up to 100. Notes with one of them stay out of your lists.";
        const string WordsError = "Up to 100 words, each of at most 50 characters.";
        await Tells(mei, "form[action='/settings/privacy']", $"""
            heading 2 "Who sees what"
            checkbox "Private account", checked false ({PrivateHint})
            checkbox "Show on my profile what I saved", checked false
            checkbox "Show on my profile what I liked", checked false
            heading 2 "Who gets in touch"
            group "Who may comment on my notes"
              radio "Everyone", checked true
              radio "My followers", checked false
              radio "People I follow", checked false
              radio "Nobody", checked false
            group "Who may mention me"
              radio "Everyone", checked true
              radio "My followers", checked false
              radio "People I follow", checked false
              radio "Nobody", checked false
            group "Who may begin a conversation with me"
              radio "Everyone", checked true
              radio "People I follow", checked false
              radio "Nobody", checked false
            heading 2 "What I don't want to read"
            textbox "Muted words optional", invalid true ({WordsHint} {WordsError})
            alert "{WordsError}"
            button "Save"
            """);
    }

    [Fact]
    public async Task An_undo_offer_is_a_status_and_the_shortcut_list_is_a_dialog()
    {
        var (_, sam, note) = await ANote(Device.Desk);
        await sam.Opens(note);
        await sam.Says("Not for long");
        await Expect(sam.Page.Locator("#live")).ToHaveTextAsync("Comment posted.");
        await sam.TakesAway("Not for long");
        await Expect(sam.Button("Undo")).ToBeVisibleAsync();
        await Tells(sam, "#toasts", """
            status "Comment deleted. Undo"
              button "Undo"
            """);

        await sam.Opens("/");
        await sam.TabsTo("link", "Publish");
        await sam.Hits("?");
        await Expect(sam.Keys).ToBeVisibleAsync();
        Assert.StartsWith("dialog \"Keyboard shortcuts\", modal true\n", await (await sam.Reader).OutlineAsync(sam.Keys),
            StringComparison.Ordinal);
        await Tells(sam, "main", "");
        await KeepsTheFocusInside(sam, ".keys-sheet");
        await sam.Hits("Escape");
        await sam.HasTheFocusOn(sam.Page.Locator(".nav [href='/publish']"));
    }
}
