using Loquat.Accounts;
using Loquat.Accounts.Settings;

namespace Loquat.Tests.Accounts;

/// Sign-up requirements besides the handle: name, password, age.
public class NewcomerTests
{
    [Theory, BothDatabases]
    public async Task A_name_may_be_in_any_script_with_emoji(World world)
    {
        foreach (var (handle, name) in new[]
        {
            ("n1a", "王小梅 🍊"),
            ("n2b", "عائشة"),
            ("n3c", "अदिति"),
            ("n4d", "👩‍👩‍👧‍👦 family"),
            ("n6f", "<b>O'Neil</b> & \"co\""),
        })
        {
            (await SignUpTests.Joins(world, handle, ("displayName", name))).Is(SeeOther);
            Assert.Equal(name, (await world.Nobody.Opens($"/@{handle}")).Find("h1")!.TextContent);
        }
    }

    [Theory, BothDatabases]
    public async Task Direction_marks_and_control_characters_are_removed_from_names(World world)
    {
        await SignUpTests.Joins(world, "turner", ("displayName", "nice\u202Eevil\u2066\u0001 one\u2069\r\nX"));

        Assert.Equal("niceevil oneX", (await world.AccountOf(world.Person("turner"))).DisplayName);
    }

    [Theory, BothDatabases]
    public async Task The_default_name_is_the_handle_and_a_long_name_is_refused(World world)
    {
        (await SignUpTests.Joins(world, "nameless", ("displayName", " \u202E "))).Is(SeeOther);
        Assert.Equal("nameless", (await world.AccountOf(world.Person("nameless"))).DisplayName);

        (await SignUpTests.Joins(world, "long_one", ("displayName", string.Concat(Enumerable.Repeat("👍🏽", 50))))).Is(SeeOther);
        var page = await SignUpTests.Joins(world, "longer_one", ("displayName", string.Concat(Enumerable.Repeat("👍🏽", 51))));
        Assert.Equal(Text.SignUp_DisplayNameTooLong, page.Is(UnprocessableEntity).Problem);
    }

    [Theory, BothDatabases]
    public async Task A_common_password_is_refused(World world)
    {
        var refused = new Dictionary<string, string>
        {
            ["short one"] = Text.Password_TooShort,
            [""] = Text.Password_TooShort,
            ["1234567890"] = Text.Password_TooCommon,
            ["Password123"] = Text.Password_TooCommon,
            ["abababababab"] = Text.Password_TooCommon,
            ["rosa_lopez99"] = Text.Password_TooCommon,
            [new string('x', 200) + "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz"] = Text.Password_TooLong,
        };
        foreach (var (password, why) in refused)
        {
            var page = await SignUpTests.Joins(world, "rosa_lopez", ("password", password));
            Assert.Equal(why, page.Is(UnprocessableEntity).Problem);
            Assert.Null(page.Find("input[name=password]")!.GetAttribute("value"));
        }
        Assert.Equal(0, await world.Counts("accounts"));
        (await SignUpTests.Joins(world, "rosa_lopez", ("password", "正しい馬の電池ホチキス"))).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task Nothing_is_stored_about_a_child_under_thirteen(World world)
    {
        await world.Opens();
        var tomorrow13 = BirthOf(world, 13).AddDays(1);

        var page = await SignUpTests.Joins(world, "littleone", ("displayName", "Little One"), ("email", "little@one.example"),
            ("birthDate", $"{tomorrow13:yyyy-MM-dd}"));

        Assert.True(page.Is(Forbidden).Shows(Text.SignUp_TooYoung));
        Assert.Empty(await world.TablesWith("little"));
        Assert.Equal(0, await world.Counts("accounts") + await world.Counts("consents") + await world.Counts("sessions"));
        Assert.DoesNotContain(world.Log.Lines, line => line.Contains("little", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, BothDatabases]
    public async Task For_minors_only_the_month_after_the_eighteenth_birthday_is_stored_until_then(World world)
    {
        await world.Opens();
        var birth = BirthOf(world, 13);
        await SignUpTests.Joins(world, "young", ("birthDate", $"{birth:yyyy-MM-dd}"));

        var adult = birth.AddYears(18);
        var expected = new DateTimeOffset(adult.Year, adult.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
        Assert.Equal(expected, (await world.AccountOf(world.Person("young"))).AdultFrom);
        Assert.Empty(await world.TablesWith($"{birth:yyyy-MM-dd}"));

        await world.With<Housekeeping>(housekeeping => housekeeping.HandleAsync(default));
        Assert.NotNull((await world.AccountOf(world.Person("young"))).AdultFrom);
        world.Clock.Advance(expected - world.Clock.Now);
        await world.With<Housekeeping>(housekeeping => housekeeping.HandleAsync(default));
        Assert.Null((await world.AccountOf(world.Person("young"))).AdultFrom);
    }

    [Theory, BothDatabases]
    public async Task No_age_is_stored_for_adults(World world)
    {
        await world.Opens();
        await SignUpTests.Joins(world, "grown", ("birthDate", $"{BirthOf(world, 18):yyyy-MM-dd}"));

        Assert.Null((await world.AccountOf(world.Person("grown"))).AdultFrom);
        foreach (var nonsense in new[] { "", "yesterday", "2999-01-01", "1800-01-01", "2001-02-29", "01/02/1990" })
        {
            var page = await SignUpTests.Joins(world, "other", ("birthDate", nonsense));
            Assert.Equal(Text.SignUp_BirthDateWrong, page.Is(UnprocessableEntity).Problem);
        }
    }

    [Theory]
    [InlineData("2012-03-01", "2025-02-28", true)]
    [InlineData("2012-03-01", "2025-03-01", false)]
    [InlineData("2012-02-29", "2025-02-28", false)]
    public void The_minimum_age_is_reached_on_the_thirteenth_birthday(string birth, string today, bool isTooYoung)
    {
        var refused = Record.Exception(
            () => BirthDates.AdultFrom(DateOnly.Parse(birth, null), DateTimeOffset.Parse($"{today}T12:00Z", null)));

        Assert.Equal(isTooYoung, refused is Refusal { Kind: RefusalKind.Forbidden });
    }

    static DateOnly BirthOf(World world, int age) => DateOnly.FromDateTime(world.Clock.Now.UtcDateTime).AddYears(-age);
}
