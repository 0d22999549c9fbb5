using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Settings;

namespace Loquat.Tests.Accounts;

public class SessionTests
{
    const string Settings = "/settings/security";

    [Theory, BothDatabases]
    public async Task Sessions_are_listed_and_can_be_ended(World world)
    {
        var phone = await world.Mei.SignsInElsewhere();
        var page = await world.Mei.Opens(Settings);
        var end = page.Find("form[action^='/settings/sessions/'][action$='/end']")!.GetAttribute("action")!;

        await world.Mei.Does(end);

        (await phone.GetAsync("/drafts")).Is(SeeOther);
        (await world.Mei.Opens("/drafts")).Is(OK);
        Assert.Null((await world.Mei.Opens(Settings)).Find("form[action$='/end']"));
    }

    [Theory, BothDatabases]
    public async Task All_other_sessions_can_be_ended_at_once(World world)
    {
        var phone = await world.Mei.SignsInElsewhere();
        var tablet = await world.Mei.SignsInElsewhere();

        await world.Mei.Fills(Settings, "/settings/sessions/end-others");

        (await phone.GetAsync("/drafts")).Is(SeeOther);
        (await tablet.GetAsync("/drafts")).Is(SeeOther);
        (await world.Mei.Opens("/drafts")).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task An_ended_session_is_refused_by_another_process_after_its_next_check(World world)
    {
        var other = await world.OpensAnotherServer();
        var phone = await world.Mei.SignsInElsewhere(on: other);
        (await phone.GetAsync("/drafts")).Is(OK);

        await world.Mei.Fills(Settings, "/settings/sessions/end-others");
        await other.Watch.LookAsync(default);

        (await phone.GetAsync("/drafts")).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task An_ended_session_is_refused_by_another_process_within_seconds(World world)
    {
        var other = await world.OpensAnotherServer();
        var phone = await world.Mei.SignsInElsewhere(on: other);
        (await phone.GetAsync("/drafts")).Is(OK);
        await world.Mei.SignsIn();
        await world.Mei.Fills(Settings, "/settings/sessions/end-others");

        var deadline = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(8);
        while ((await phone.GetAsync("/drafts")).Status == OK)
        {
            Assert.True(TimeProvider.System.GetUtcNow() < deadline, "Still signed in after eight seconds.");
            await Task.Delay(100);
        }
    }

    [Theory, BothDatabases]
    public async Task An_unused_session_ends_after_ninety_days(World world)
    {
        await world.Mei.Arrives();
        await world.Writes($"UPDATE sessions SET expires_at = {world.Clock.Now.ToUnixTimeMilliseconds()}");
        world.Clock.Advance(SessionCache.Lifetime + TimeSpan.FromSeconds(1));

        (await world.Mei.Opens("/drafts")).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task A_new_password_ends_all_other_sessions(World world)
    {
        var phone = await world.Mei.SignsInElsewhere();

        var page = await world.Mei.Fills(Settings, "/settings/password", ("current", Person.Password),
            ("password", "another tree in the yard"));

        page.Is(SeeOther);
        (await phone.GetAsync("/drafts")).Is(SeeOther);
        (await world.Mei.Opens("/drafts")).Is(OK);
        (await phone.PostAsync("/sign-in", [("handle", "mei"), ("password", Person.Password)])).Is(UnprocessableEntity);
        (await phone.PostAsync("/sign-in", [("handle", "mei"), ("password", "another tree in the yard")])).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task Changing_the_password_requires_the_current_one(World world)
    {
        var page = await world.Mei.Fills(Settings, "/settings/password", ("current", "not this one"),
            ("password", "another tree in the yard"));

        Assert.Equal(Text.Password_CurrentWrong, page.Is(UnprocessableEntity).Problem);
        (await world.Mei.SignsIn()).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task Ended_sessions_are_deleted_after_an_hour(World world)
    {
        await world.Mei.Arrives();
        await world.Mei.SignsOut();
        Assert.Equal(1, await world.Counts("sessions"));

        world.Clock.Advance(TimeSpan.FromMinutes(61));
        await world.With<Housekeeping>(housekeeping => housekeeping.HandleAsync(default));

        Assert.Equal(0, await world.Counts("sessions"));
    }
}
