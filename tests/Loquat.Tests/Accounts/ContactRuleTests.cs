using Loquat.Accounts;
using Loquat.Accounts.Relationships;

namespace Loquat.Tests.Accounts;

/// Who may comment on and mention whom.
public class ContactRuleTests
{
    [Theory, BothDatabases]
    public async Task Each_circle_allows_exactly_its_members(World world)
    {
        await world.Rosa.Arrives();
        await world.Sam.Follows(world.Mei);
        await world.Mei.Follows(world.Ade);
        Dictionary<ContactCircle, string> expected = new()
        {
            [ContactCircle.Everyone] = "mei sam ade rosa",
            [ContactCircle.Followers] = "mei sam",
            [ContactCircle.Followed] = "mei ade",
            [ContactCircle.Nobody] = "mei",
        };
        foreach (var (circle, allowed) in expected)
        {
            await world.Mei.ChoosesPrivacy(("comments", $"{circle}"), ("mentions", $"{circle}"));
            var mei = await world.AccountOf(world.Mei);
            var (comment, mention) = (new List<string>(), new List<string>());
            foreach (var person in new[] { world.Mei, world.Sam, world.Ade, world.Rosa })
            {
                var viewer = new Viewer((await world.AccountOf(person)).Id);
                comment.AddRange(await world.With<ContactRules, bool>(r => r.MayCommentAsync(mei, viewer, default)) ? [person.Handle] : []);
                mention.AddRange(await world.With<ContactRules, bool>(r => r.MayMentionAsync(mei, viewer, default)) ? [person.Handle] : []);
            }
            Assert.Equal(allowed, string.Join(' ', comment));
            Assert.Equal(allowed, string.Join(' ', mention));
            Assert.False(await world.With<ContactRules, bool>(r => r.MayCommentAsync(mei, Viewer.Anonymous, default)));
        }
    }

    [Theory, BothDatabases]
    public async Task A_mention_that_is_not_allowed_is_not_linked(World world)
    {
        await world.Sam.Arrives();
        await world.Sam.ChoosesPrivacy(("mentions", "Followed"));
        var note = await world.Mei.Publishes("with @sam");
        Assert.Empty((await world.Nobody.Opens(note)).All("a.mention"));
        Assert.Equal(0, await world.Counts("mentions"));

        await world.Sam.Follows(world.Mei);
        await world.Mei.Edits(note, "again with @sam");
        Assert.Equal(["@sam"], (await world.Nobody.Opens(note)).All("a.mention"));

        await world.Sam.Blocks(world.Mei);
        await world.Mei.Edits(note, "once more with @sam");
        Assert.Equal(0, await world.Counts("mentions"));
    }
}
