using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Accounts;

public class SignUpTests
{
    [Theory, BothDatabases]
    public async Task A_newcomer_signs_up_and_is_signed_in(World world)
    {
        var joined = await world.Nobody.Fills("/sign-up", "/sign-up", [.. world.Mei.SignUpFields()]);

        Assert.Equal("/welcome/languages", joined.Is(SeeOther).GoesTo);
        Assert.Equal("/@mei", (await world.Nobody.Opens("/me")).GoesTo);
    }

    [Theory, BothDatabases]
    public async Task Languages_and_interests_are_asked_for_and_can_be_skipped(World world)
    {
        await world.Mei.Fills("/welcome/languages", "/welcome/languages", ("language", "zh"));
        await world.Mei.Posts("/welcome/interests", ("channel", "travel"), ("channel", "food"), ("channel", "nonsense"));
        (await world.Sam.Opens("/")).Is(OK);

        var mei = await world.AccountOf(world.Mei);
        Assert.Equal(["zh"], mei.Preferences.ReadsLanguages);
        Assert.Equal(["travel", "food"], mei.Preferences.Interests);
        Assert.Empty((await world.AccountOf(world.Sam)).Preferences.Interests);
    }

    [Theory, BothDatabases]
    public async Task A_handle_has_letters_digits_dots_and_underscores(World world)
    {
        foreach (var handle in new[] { "a", "a b", ".ab", "ab.", "ab-c", "梅子", "a\u0001b", "a\nb", "аdam", new string('x', 31), "" })
        {
            var page = await Joins(world, handle);
            Assert.Equal(Text.SignUp_HandleForm, page.Is(UnprocessableEntity).Problem);
        }
        foreach (var handle in new[] { "ab", "A.b_9", "_x_", new string('x', 30) })
        {
            (await Joins(world, handle)).Is(SeeOther);
        }
        Assert.Equal(4, await world.Counts("accounts"));
    }

    [Theory, BothDatabases]
    public async Task Reserved_handles_are_refused(World world)
    {
        foreach (var handle in new[] { "admin", "Loquat", "l0quat", "set.tings", "_me", "0ff1cial", "adrnin" })
        {
            Assert.Equal(Text.SignUp_HandleReserved, (await Joins(world, handle)).Is(UnprocessableEntity).Problem);
        }
    }

    [Theory, BothDatabases]
    public async Task A_handle_that_is_taken_or_looks_like_a_taken_one_is_refused(World world)
    {
        (await Joins(world, "sam.lee")).Is(SeeOther);

        Assert.Equal(Text.SignUp_HandleTaken, (await Joins(world, "Sam.Lee")).Is(Conflict).Problem);
        foreach (var alike in new[] { "samlee", "sam_lee", "sam1ee", "samIee", "5amlee" })
        {
            Assert.Equal(Text.SignUp_HandleLooksLike, (await Joins(world, alike)).Is(Conflict).Problem);
        }
        Assert.Equal(1, await world.Counts("accounts"));
    }

    [Theory, BothDatabases]
    public async Task Concurrent_sign_ups_with_one_handle_succeed_once(World world)
    {
        await world.Opens();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Joins(world, "popular")));

        Assert.Single(answers, a => a.Status == SeeOther);
        Assert.Equal(7, answers.Count(a => a.Status == Conflict));
    }

    [Theory, BothDatabases]
    public async Task Exactly_one_first_account_becomes_administrator_under_concurrency(World world)
    {
        await world.Opens();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Joins(world, $"settler{(char)('a' + i)}")));

        Assert.Equal(8, await world.Counts("accounts"));
        Assert.Equal(1, await world.Counts("accounts", "role = 1"));
    }

    [Theory, BothDatabases("SignUp=closed")]
    public async Task With_sign_up_closed_only_the_first_account_can_join(World world)
    {
        (await Joins(world, "founder")).Is(SeeOther);

        Assert.Contains(Text.SignUp_ClosedTitle, (await world.Nobody.Opens("/sign-up")).Is(OK).Words, StringComparison.Ordinal);
        Assert.True((await Joins(world, "latecomer")).Is(Forbidden).Shows(Text.SignUp_Closed));
        Assert.Equal(1, await world.Counts("accounts"));
    }

    [Theory, BothDatabases]
    public async Task Consent_is_stored_with_the_accepted_version(World world)
    {
        Assert.Equal(Text.SignUp_AgreeFirst, (await Joins(world, "mei", ("agree", ""))).Is(UnprocessableEntity).Problem);
        await world.Mei.Arrives();
        var before = await Consents(world, world.Mei);

        var terms = Path.Combine((await world.Opens()).Options.DataFolder, "terms.en.md");
        await File.WriteAllTextAsync(terms, "# Our own terms");
        try
        {
            await world.Sam.Arrives();
        }
        finally
        {
            File.Delete(terms);
        }

        var after = await Consents(world, world.Sam);
        Assert.Equal(["privacy", "terms"], before.Select(c => c.Document));
        Assert.Equal(before[0].Version, after[0].Version);
        Assert.NotEqual(before[1].Version, after[1].Version);
        Assert.All(before, c => Assert.Equal(world.Clock.Now, c.At));
    }

    static async Task<List<Consent>> Consents(World world, Person person)
    {
        var id = (await world.AccountOf(person)).Id;
        return await world.Reads(db => db.Consents.Where(c => c.AccountId == id).OrderBy(c => c.Document).ToListAsync());
    }

    internal static async Task<Page> Joins(World world, string handle, params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>(world.Person(handle).SignUpFields().Select(f => KeyValuePair.Create(f.Name, f.Value)));
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }
        return await (await world.NewBrowser()).PostAsync("/sign-up", fields.Select(f => (f.Key, f.Value)));
    }
}
