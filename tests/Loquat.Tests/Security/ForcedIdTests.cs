namespace Loquat.Tests.Security;

/// Other people's things are not found, even with their ids. The visibility matrix covers notes.
public class ForcedIdTests
{
    [Theory, BothDatabases]
    public async Task A_session_of_another_person_cannot_be_ended(World world)
    {
        await world.Mei.Arrives();
        await world.Sam.Arrives();
        var meis = (await world.Rows($"SELECT id FROM sessions WHERE account_id = {(await world.AccountOf(world.Mei)).Id}")).Single();

        await world.Sam.Posts($"/settings/sessions/{meis}/end");

        (await world.Mei.Opens("/drafts")).Is(OK);
        Assert.Equal(0, await world.Counts("sessions", "ended_at IS NOT NULL"));
    }

    [Theory, BothDatabases]
    public async Task A_passkey_of_another_person_cannot_be_removed(World world)
    {
        await world.Sam.Arrives();
        await world.Mei.Arrives();
        var id = (await world.AccountOf(world.Mei)).Id;
        await world.Writes(
            $"""
                INSERT INTO passkeys (credential_id, account_id, name, public_key, attestation_object, client_data_json, created_at,
                transports, sign_count, is_user_verified, is_backup_eligible, is_backed_up)
                VALUES ({new byte[] { 1, 2, 3 }}, {id}, 'key', {new byte[] { 1 }}, {new byte[] { 1 }}, {new byte[] { 1 }}, 1, '', 1, {true},
                {true}, {true})
                """);

        await world.Sam.Posts("/settings/passkeys/AQID/remove");
        await world.Sam.Posts("/settings/passkeys/not-base64!/remove");
        Assert.Equal(1, await world.Counts("passkeys"));

        (await world.Mei.Posts("/settings/passkeys/AQID/remove")).Is(SeeOther);
        Assert.Equal(0, await world.Counts("passkeys"));
    }

    [Theory, BothDatabases]
    public async Task Pages_that_need_an_account_ask_to_sign_in(World world)
    {
        var note = await world.Mei.Publishes("mine");
        foreach (var door in new[]
        {
            "/publish", "/drafts", "/drafts/some-key-here/discard", $"{note.Address}/edit", $"{note.Address}/delete",
            $"{note.Address}/restore", $"{note.Address}/comments", $"{note.Address}/comments/1/delete",
            $"{note.Address}/comments/1/restore", $"{note.Address}/comments/1/pin", $"{note.Address}/comments/1/unpin", "/@mei/follow",
            "/@mei/block", "/settings/profile", "/settings/password", "/settings/delete", "/settings/recovery-codes",
            "/settings/sessions/end-others", "/account/keep", "/sign-out", "/welcome/languages",
        })
        {
            Assert.StartsWith("/sign-in?returnTo=", (await world.Nobody.Posts(door)).Is(SeeOther).GoesTo, StringComparison.Ordinal);
            Assert.Equal(Unauthorized, (await (await world.Nobody.Arrives()).PostAsync(door, [], ("Accept", "application/json"))).Status);
        }
        (await world.Nobody.Opens(note)).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task Forged_form_fields_cannot_change_role_or_identity(World world)
    {
        await world.Mei.Arrives();
        (string, string)[] extra = [
            ("role", "Administrator"), ("Role", "1"), ("id", "1"), ("state", "1"), ("authorId", "1"), ("handleKey", "mei")
        ];
        await (await world.NewBrowser()).PostAsync("/sign-up", [.. world.Sam.SignUpFields(), .. extra]);

        Assert.Equal(1, await world.Counts("accounts", "role = 1"));
        Assert.Equal(Loquat.Accounts.AccountRole.Member, (await world.AccountOf(world.Sam)).Role);
    }
}
