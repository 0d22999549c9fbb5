using System.Text.Json;
using Loquat.Jobs;
using Loquat.Notifications.Push;

namespace Loquat.Tests.Notifications;

/// Push notifications for conversations.
public class MessagePushTests
{
    [Theory, BothDatabases]
    public async Task A_message_push_names_the_sender_but_not_the_text(World world)
    {
        using var device = await PushedDevice.Of(world.Mei);
        using var own = await PushedDevice.Of(world.Sam);
        await Know(world, world.Sam, device, world.Mei);
        own.Says();
        var said = await world.Sam.WritesTo(world.Mei, "dinner at eight?");
        await Later(world);

        var topic = device.Carrier.Taken.Single().Headers["Topic"];
        var push = Assert.Single(device.Says());
        Assert.Equal((world.Sam.Name, Text.Push_Said_One, said.Conversation), (Of(push, "title"), Of(push, "body"), Of(push, "address")));
        Assert.DoesNotContain("dinner", push.GetRawText(), StringComparison.Ordinal);
        Assert.Equal($"talk-{said.ConversationId}", Of(push, "tag"));
        Assert.InRange(topic.Length, 16, 32);
        Assert.DoesNotContain($"{said.ConversationId}", topic, StringComparison.Ordinal);
        Assert.Empty(own.Says());
        await Later(world);
        Assert.Empty(device.Says());
    }

    [Theory, BothDatabases]
    public async Task Messages_close_together_are_one_push_with_text_if_chosen(World world)
    {
        using var device = await PushedDevice.Of(world.Mei);
        await Know(world, world.Sam, device, world.Mei);
        await world.Mei.Does("/settings/away", ("messages", "true"), ("words", "true"));
        var said = await world.Sam.WritesTo(world.Mei, "dinner at eight?");
        await world.Sam.Says(said, "or at nine");
        await Later(world);

        var push = Assert.Single(device.Says());
        Assert.Equal($"or at nine\n{Text.Push_Said_Other.Replace("{0}", "2", StringComparison.Ordinal)}", Of(push, "body"));
        await world.Sam.Says(said, new string('长', 400));
        await Later(world);
        Assert.Equal(301, Of(Assert.Single(device.Says()), "body").Length);
    }

    [Theory, BothDatabases]
    public async Task Seen_and_deleted_messages_are_not_pushed(World world)
    {
        using var device = await PushedDevice.Of(world.Mei);
        await Know(world, world.Sam, device, world.Mei);
        var seen = await world.Sam.WritesTo(world.Mei, "are you there?");
        (await world.Mei.Posts($"{seen.Conversation}/seen", ("up-to", $"{seen.Id}"))).Is(NoContent);
        await Later(world);
        Assert.Empty(device.Says());

        var gone = await world.Sam.Says(seen, "never mind");
        await world.Sam.Deletes(gone);
        await Later(world);
        Assert.Empty(device.Says());

        // Read between the decision and the delivery.
        await world.Sam.Says(seen, "first");
        var second = await world.Sam.Says(seen, "second");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.DoesNext(JobKind<MessageSent>.Name);
        await world.DoesNext(JobKind<MessagePushDue>.Name);
        await world.Sam.Deletes(second);
        await world.DoesWhatIsDue();
        Assert.Equal(Text.Push_Said_One, Of(Assert.Single(device.Says()), "body"));
    }

    [Theory, BothDatabases]
    public async Task Mutes_and_choices_suppress_pushes(World world)
    {
        using var device = await PushedDevice.Of(world.Mei);
        await Know(world, world.Sam, device, world.Mei);
        await Know(world, world.Rosa, device, world.Mei);
        var said = await world.Sam.WritesTo(world.Mei, "hello");
        await Later(world);
        Assert.Single(device.Says());
        (string What, Func<Task> Do, Func<Task> Undo)[] ways =
        [
            ("a muted conversation", () => world.Mei.Does($"{said.Conversation}/mute"),
                () => world.Mei.Does($"{said.Conversation}/unmute")),
            ("a muted person", () => world.Mei.Mutes(world.Sam), () => world.Mei.Does("/@sam/unmute")),
            ("no messages", () => world.Mei.Does("/settings/away", ("like", "true")),
                () => world.Mei.Does("/settings/away", ("messages", "true"))),
        ];
        foreach (var (what, does, undoes) in ways)
        {
            await does();
            await world.Sam.Says(said, what);
            await Later(world);
            Assert.True(device.Says() is [], what);
            await undoes();
            // Skipped messages are not pushed later.
            (await world.Mei.Posts($"{said.Conversation}/seen", ("up-to", $"{long.MaxValue}"))).Is(NoContent);
            await world.Sam.Says(said, "and now?");
            await Later(world);
            Assert.Equal(Text.Push_Said_One, Of(Assert.Single(device.Says()), "body"));
        }

        // A message from a stranger is not pushed.
        await world.Kenji.WritesTo(world.Mei, "you don't know me");
        await Later(world);
        Assert.Empty(device.Says());
        await world.Sam.Says(said, "before the block");
        await world.Mei.Blocks(world.Sam);
        await Later(world);
        Assert.Empty(device.Says());
        await world.Rosa.WritesTo(world.Mei, "farewell");
        await world.Mei.Leaves();
        await Later(world);
        Assert.Empty(device.Says());
    }

    [Theory, BothDatabases]
    public async Task A_group_push_names_sender_and_group_and_respects_blocks(World world)
    {
        using var device = await PushedDevice.Of(world.Mei);
        using var other = await PushedDevice.Of(world.Rosa);
        await Know(world, world.Sam, device, world.Mei, world.Rosa, world.Ade);
        other.Says();
        var group = await world.Sam.Gathers("Hikers", "where to?", world.Mei, world.Rosa, world.Ade);
        await world.Rosa.Does($"{group.Conversation}/leave");
        await Later(world);
        Assert.Equal("Sam Okafor in Hikers", Of(Assert.Single(device.Says()), "title"));
        Assert.Empty(other.Says());

        await world.Mei.Blocks(world.Ade);
        await world.Ade.Says(group, "up the hill");
        await Later(world);
        Assert.Empty(device.Says());
    }

    [Theory, BothDatabases]
    public async Task A_message_push_waits_for_quiet_hours_and_uses_the_browser_language(World world)
    {
        await world.Mei.Does("/language", ("language", "zh-Hans"));
        using var device = await PushedDevice.Of(world.Mei);
        await Know(world, world.Sam, device, world.Mei);
        var (from, until) = (world.Clock.Now.AddHours(-1), world.Clock.Now.AddHours(2));
        await world.Mei.Does("/settings/away", ("messages", "true"), ("quietFrom", $"{from:HH:mm}"), ("quietUntil", $"{until:HH:mm}"),
            ("zone", "Etc/UTC"));
        var said = await world.Sam.WritesTo(world.Mei, "good night");
        await Later(world);
        await world.Sam.Says(said, "sleep well");
        await Later(world);
        Assert.Empty(device.Says());

        await world.WaitsFor(TimeSpan.FromHours(2.1));
        var push = Assert.Single(device.Says());
        Assert.Equal(Text.ResourceManager.GetString("Push_Said_Other", System.Globalization.CultureInfo.GetCultureInfo("zh-Hans"))!
            .Replace("{0}", "2", StringComparison.Ordinal), Of(push, "body"));
        await world.Mei.Does("/sign-out");
        await world.Sam.Says(said, "good morning");
        await world.WaitsFor(TimeSpan.FromHours(24));
        Assert.Empty(device.Says());
    }

    /// Befriends people and discards the resulting pushes.
    static async Task Know(World world, Person sam, PushedDevice device, params Person[] people)
    {
        foreach (var person in people)
        {
            await sam.Befriends(person);
        }
        await world.DoesWhatIsDue();
        await Later(world);
        device.Says();
    }

    static Task Later(World world) => world.WaitsFor(TimeSpan.FromMinutes(1));

    static string Of(JsonElement push, string name) => push.GetProperty(name).GetString()!;
}
