using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Accounts;

public class DeletionTests
{
    const string Settings = "/settings/account";
    static readonly TimeSpan Term = TimeSpan.FromDays(14);

    [Theory, BothDatabases]
    public async Task A_deleted_account_is_hidden_at_once(World world)
    {
        var note = await world.Mei.Publishes("last words #farewell");
        (await world.Sam.Opens(note)).Is(OK);

        (await world.Mei.Fills(Settings, "/settings/delete", ("password", Person.Password))).Is(SeeOther);

        (await world.Sam.Opens(note)).Is(NotFound);
        (await world.Sam.Opens(world.Mei)).Is(NotFound);
        Assert.False((await world.Sam.Explores()).Shows(note));
        Assert.False((await world.Sam.Opens("/topics/farewell")).Shows(note));
        Assert.DoesNotContain("mei", (await world.Sam.Opens("/suggest/accounts?q=me")).Text, StringComparison.Ordinal);
        (await world.Mei.Opens("/drafts")).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task Deleting_an_account_requires_the_password(World world)
    {
        var page = await world.Mei.Fills(Settings, "/settings/delete", ("password", "not this one"));

        Assert.Equal(Text.Password_CurrentWrong, page.Is(UnprocessableEntity).Problem);
        (await world.Nobody.Opens(world.Mei)).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task Returning_in_time_restores_the_account_after_a_question(World world)
    {
        var note = await world.Mei.Publishes("still here");
        await world.Mei.Leaves();
        world.Clock.Advance(Term - TimeSpan.FromMinutes(1));
        (await world.Mei.SignsIn()).Is(SeeOther);

        foreach (var elsewhere in new[] { "/", "/publish", note.Address, "/settings" })
        {
            Assert.Equal("/account/closing", (await world.Mei.Opens(elsewhere)).Is(SeeOther).GoesTo);
        }
        (await world.Mei.Fills("/account/closing", "/account/keep")).Is(SeeOther);

        (await world.Mei.Opens("/drafts")).Is(OK);
        await world.WaitsFor(Term * 2);
        (await world.Nobody.Opens(note)).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task A_second_deletion_starts_the_full_term_again(World world)
    {
        var note = await world.Mei.Publishes("on and off");
        await world.Mei.Leaves();
        world.Clock.Advance(TimeSpan.FromDays(10));
        await world.Mei.SignsIn();
        await world.Mei.Does("/account/keep");
        await world.Mei.Leaves();

        await world.WaitsFor(TimeSpan.FromDays(10));
        await world.Mei.SignsIn();
        await world.Mei.Does("/account/keep");

        (await world.Nobody.Opens(note)).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task After_fourteen_days_every_row_is_gone(World world)
    {
        var leaver = world.Person("vanishing_act", "Vanishing Person");
        await LeavesTracesEverywhere(world, leaver);
        var account = await world.AccountOf(leaver);
        foreach (var (table, column) in await ColumnsThatNameAccounts(world))
        {
            Assert.True(await world.Counts(table, $"{column} = {account.Id}") > 0, $"{table}.{column} was not tried: leave a trace there.");
        }

        await leaver.Leaves();
        await world.WaitsFor(Term - TimeSpan.FromSeconds(1));
        Assert.Equal(1, await world.Counts("accounts", $"id = {account.Id}"));
        await world.WaitsFor(TimeSpan.FromSeconds(1));

        foreach (var (table, column) in await ColumnsThatNameAccounts(world))
        {
            Assert.Equal(0, await world.Counts(table, $"{column} = {account.Id}"));
        }
        foreach (var trace in new[] { "vanishing", "Vanishing Person", $"{account.Id}", "secret draft", "vanish@mail.example" })
        {
            Assert.Empty(await world.TablesWith(trace));
        }
        (await leaver.SignsIn()).Is(UnprocessableEntity);
    }

    [Theory, BothDatabases]
    public async Task Topic_counts_are_correct_after_an_account_is_erased(World world)
    {
        await world.Mei.Publishes("#shared #only_mine");
        await world.Mei.Publishes("#shared for myself", visibility: NoteVisibility.OnlyMe);
        await world.Sam.Publishes("#shared");
        await world.Mei.Leaves();

        await world.WaitsFor(Term);

        Assert.Equal(["only_mine\t0", "shared\t1"], await world.Rows("SELECT name, public_notes FROM topics ORDER BY name"));
    }

    [Theory, BothDatabases]
    public async Task The_handle_is_available_again_after_the_term(World world)
    {
        await world.Mei.Leaves();
        Assert.Equal(Text.SignUp_HandleTaken, (await SignUpTests.Joins(world, "mei")).Problem);

        await world.WaitsFor(Term);

        (await SignUpTests.Joins(world, "mei")).Is(SeeOther);
    }

    static async Task LeavesTracesEverywhere(World world, Person leaver)
    {
        var note = await leaver.Publishes("first of @vanishing_act #traces");
        await leaver.Edits(note, "second of @vanishing_act #traces");
        await leaver.Does($"{note.Address}/series", ("series", "new"), ("title", "all of @vanishing_act"));
        await leaver.PutsOnBoard(note, await leaver.MakesBoard("kept by @vanishing_act"));
        await world.Sam.Arrives();
        await world.Sam.SharesBoard(await world.Sam.MakesBoard("of both"), leaver);
        await leaver.Does("/topics/traces/follow");
        await leaver.Proposes(Person.Osaka, "ja", "vanishing");
        await HasADeviceAsync(leaver);
        await leaver.SavesDraft("secret draft");
        await leaver.SavesWord("en", "river", "by the river");
        await leaver.BeginsUpload(100);
        await leaver.Befriends(world.Sam);
        await world.Sam.Likes(note);
        await leaver.Likes(await world.Sam.Publishes("by somebody who stays"));
        await leaver.Opens("/notices");
        await leaver.Searches("vanishing");
        await world.Writes(
            $"""
                INSERT INTO search_votes (day, folded, account_id, written, language) SELECT 1, 'vanishing', account_id, 'vanishing', 'en'
                FROM search_recents
                """);
        await leaver.Blocks(world.Ade);
        await world.Rosa.Blocks(leaver);
        await leaver.ChoosesNotifications((NotificationKind.Reply, ContactCircle.Nobody));
        await leaver.Mutes(world.Sam);
        await world.Kenji.Mutes(leaver);
        await world.Kenji.Arrives();
        await world.Kenji.BecomesPrivate();
        await leaver.Follows(world.Kenji);
        await leaver.Reports(world.Kenji, words: "vanishing_act was here");
        await leaver.Likes(note);
        await leaver.Saves(note);
        await leaver.WavesAway(note);
        await ConversationsAsync(world, leaver);
        await IsModeratedAsync(world, leaver);
        await leaver.BecomesPrivate();
        await world.Person("asks_to_follow").Follows(leaver);
        await leaver.Does("/settings/email", ("email", "vanish@mail.example"));
        await leaver.Does("/settings/privacy/reuse", ("remix-sound", "Nobody"), ("remix-duet", "Nobody"), ("remix-stitch", "Nobody"));
        await HasFurtherCredentialsAsync(world, leaver);
    }

    static async Task HasADeviceAsync(Person leaver)
    {
        await leaver.Does("/settings/away", ("like", "true"));
        using var device = new Notifications.PushedBrowser();
        (await leaver.Posts("/settings/away/device", ("endpoint", "https://push.example/vanishing_act"),
            ("key", System.Buffers.Text.Base64Url.EncodeToString(device.Key)),
            ("auth", System.Buffers.Text.Base64Url.EncodeToString(device.Auth)))).Is(NoContent);
    }

    static async Task HasFurtherCredentialsAsync(World world, Person leaver)
    {
        var secret = (await leaver.Opens("/settings/two-factor")).Find(".secret code")!.TextContent;
        (await leaver.Posts("/settings/two-factor", ("code", AuthenticatorApp.CodeOf(secret)))).Is(OK);
        var id = (await world.AccountOf(leaver)).Id;
        await world.With<LoquatDb>(async db =>
        {
            await using var work = await db.BeginAsync(default);
            db.Passkeys.Add(new Passkey
            {
                CredentialId = [1, 2],
                AccountId = id,
                PublicKey = [3],
                AttestationObject = [4],
                ClientDataJson = [5],
                CreatedAt = world.Clock.Now,
            });
            db.UsedCodes.Add(new UsedCode(id, [6], world.Clock.Now));
            await work.CommitAsync(default);
        });
    }

    /// Sends and receives message requests, writes a message and reacts.
    static async Task ConversationsAsync(World world, Person leaver)
    {
        var said = await leaver.WritesTo(world.Sam, "said by vanishing_act");
        await leaver.ReactsTo(said, "👍");
        await leaver.WritesTo(world.Person("a_stranger"), "vanishing hello");
        await leaver.Gathers("Kept by others", "vanishing_act again", world.Sam);
        var asked = await world.Sam.Gathers("Gathered by others", "hello", world.Person("a_stranger"));
        await world.Sam.Does($"{asked.Conversation}/people", ("to", leaver.Handle));
        var alone = await leaver.Gathers("Left by others", "vanishing_act alone", world.Sam);
        await world.Sam.Does($"{alone.Conversation}/leave");
    }

    [Theory, BothDatabases]
    public async Task Messages_are_erased_with_the_account_and_leave_a_placeholder(World world)
    {
        await world.Sam.Befriends(world.Mei);
        var said = await world.Mei.WritesTo(world.Sam, "last words");
        await world.Sam.Says(said, "farewell");
        var group = await world.Mei.Gathers("Hikers", "one more thing", world.Sam);
        await world.Mei.Leaves();
        await world.WaitsFor(Term);

        Assert.Equal(["farewell"], await world.Sam.Reads(said));
        Assert.Equal(Text.Message_Left, (await world.Sam.Opens(said.Conversation)).Find($"{said.Selector} .message-gone")!.TextContent);
        (await world.Sam.TriesToSay(said)).Is(Forbidden);
        // The admin of the group is gone, and another member takes over.
        await world.Sam.Does($"{group.Conversation}/title", ("title", "Hikers of tomorrow"));
        Assert.Equal(["1"], await world.Rows("SELECT role FROM participants WHERE conversation_id = " + group.ConversationId));
        await world.Sam.Leaves();
        await world.WaitsFor(Term);
        Assert.Equal(0, await world.Counts("conversations"));
        Assert.Equal(0, await world.Counts("messages"));
    }

    /// Leaves traces in moderation: a report about the leaver, a decision by them, and a decision about them.
    static async Task IsModeratedAsync(World world, Person leaver)
    {
        await world.Sam.Reports(leaver, words: "about vanishing_act");
        var id = (await world.AccountOf(leaver)).Id;
        await world.Writes($"UPDATE accounts SET role = {(int)AccountRole.Administrator} WHERE id = {id}");
        await world.Person("suspended").Arrives();
        await leaver.Suspends(world.Person("suspended"));
        await world.Writes(
            $"""
                INSERT INTO moderation_decisions (id, moderator_id, account_id, kind, words, created_at)
                VALUES (1, {id}, {id}, 0, 'vanishing words', 0)
                """);
    }

    /// Reads the columns from the model, so that a new table must be covered here too.
    static Task<List<(string Table, string Column)>> ColumnsThatNameAccounts(World world) => world.Reads(db => Task.FromResult(
        (from entity in db.Model.GetEntityTypes().Where(entity => !entity.IsOwned())
         from key in entity.GetForeignKeys()
         where key.PrincipalEntityType.ClrType == typeof(Account)
         from property in key.Properties
         select (entity.GetTableName()!, property.GetColumnName())).ToList()));
}
