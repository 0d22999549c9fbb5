namespace Loquat.Tests;

/// Coming, going, and how people stand to each other.
public sealed partial class Person
{
    /// In a browser that was never here, which then is this person's other one.
    public async Task<Browser> SignsInElsewhere(string password = Password, RunningServer? on = null)
    {
        await Arrives();
        var other = await world.NewBrowser(on);
        await other.PostAsync("/sign-in", [("handle", handle), ("password", password)]);
        // From now on the server knows this session by heart.
        await other.GetAsync("/");
        return other;
    }

    public Task<Page> SignsIn(string password = Password) => Posts("/sign-in", ("handle", handle), ("password", password));

    public Task SignsOut() => Does("/sign-out");

    public Task Follows(Person other) => DoesTo(other, "follow");

    public Task Unfollows(Person other) => DoesTo(other, "unfollow");

    public Task Blocks(Person other) => DoesTo(other, "block");

    public Task Unblocks(Person other) => DoesTo(other, "unblock");

    public async Task Befriends(Person other)
    {
        await Follows(other);
        await other.Follows(this);
    }

    public Task Leaves() => Does("/settings/delete", ("password", Password));

    async Task DoesTo(Person other, string what)
    {
        await other.Arrives();
        await Does($"{other.Address}/{what}");
    }
}
