using Loquat.Notes;

namespace Loquat.Tests;

/// Messages.
public sealed partial class Person
{
    /// Writes to one person, whether or not a conversation exists.
    public async Task<SaidMessage> WritesTo(Person other, string body, string? key = null)
    {
        await other.Arrives();
        return SaidMessage.At((await Does($"/conversations/with/{other.Handle}", MessageFields(body, key))).GoesTo!);
    }

    public async Task<SaidMessage> Says(SaidMessage where, string body, string? key = null, params (string Name, string Value)[] more) =>
        SaidMessage.At((await Does($"{where.Conversation}/messages", [.. MessageFields(body, key), .. more])).GoesTo!);

    public async Task<Page> TriesToWriteTo(Person other, string body = "hello")
    {
        await other.Arrives();
        return await Posts($"/conversations/with/{other.Handle}", MessageFields(body));
    }

    public Task<Page> TriesToSay(SaidMessage where, string body = "hello", params (string Name, string Value)[] more) =>
        Posts($"{where.Conversation}/messages", [.. MessageFields(body), .. more]);

    /// Creates a group with a first message.
    public async Task<SaidMessage> Gathers(string title, string body, params Person[] others)
    {
        foreach (var other in others)
        {
            await other.Arrives();
        }
        var made = (await Does("/conversations", ("title", title), ("to", string.Join(' ', others.Select(o => o.Handle))))).GoesTo!;
        return SaidMessage.At((await Does($"{made}/messages", MessageFields(body))).GoesTo!);
    }

    public Task Accepts(SaidMessage said) => Does($"{said.Conversation}/accept");

    public Task Deletes(SaidMessage said) => Does($"{said.Own}/delete");

    public Task ReactsTo(SaidMessage said, string emoji) => Does($"{said.Own}/react", ("emoji", emoji));

    /// The texts of a conversation as this person sees it.
    public async Task<IReadOnlyList<string>> Reads(SaidMessage said, string more = "") => WordsOn(await Opens(said.Conversation + more));

    public static IReadOnlyList<string> WordsOn(Page page) => page.Is(OK).All(".message .message-words");

    /// The names in the list of conversations.
    public async Task<IReadOnlyList<string>> Conversations(string address = "/inbox") =>
        (await Opens(address)).Is(OK).All("#conversations .conversation-name");

    public static (string Name, string Value)[] MessageFields(string body, string? key = null) =>
        [("key", key ?? NoteKeys.New()), ("body", body)];
}
