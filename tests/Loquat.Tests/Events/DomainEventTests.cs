using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Notes;
using Loquat.Notes.Publishing;

namespace Loquat.Tests.Events;

/// A second handler subscribes to every domain event, as a module would that reacts to them.
public sealed class DomainEventTests
{
    [Theory, BothDatabases]
    public async Task Publishing_editing_hiding_and_deleting_a_note_raise_events(World world)
    {
        await using var place = await ListeningAsync(world);
        var (mei, kenji) = (place.World.Mei, place.World.Kenji);
        // The first account is the administrator.
        await kenji.Arrives();
        await mei.Arrives();
        await place.HeardAsync();
        var note = await mei.Publishes("words");
        Assert.Equal([$"note-published {note.Id}"], await place.HeardAsync());
        await mei.Edits(note, "other words");
        Assert.Equal([$"note-edited {note.Id} 2"], await place.HeardAsync());
        await mei.Edits(note, "other words", visibility: NoteVisibility.Followers);
        Assert.Equal([$"note-edited {note.Id} 3", $"note-visibility-changed {note.Id} Followers"], await place.HeardAsync());
        await mei.Edits(note, "other words", visibility: NoteVisibility.Followers);
        Assert.Empty(await place.HeardAsync());
        await mei.Does($"{note.Address}/delete");
        Assert.Equal([$"note-removed {note.Id}"], await place.HeardAsync());
        await mei.Does($"{note.Address}/restore");
        Assert.Equal([$"note-restored {note.Id}"], await place.HeardAsync());
        await kenji.Hides(note);
        Assert.Equal([$"note-removed {note.Id}"], await place.HeardAsync());
        await kenji.Restores(note, "A mistake.");
        Assert.Equal([$"note-restored {note.Id}"], await place.HeardAsync());
    }

    [Theory, BothDatabases]
    public async Task Comments_follows_and_profiles_raise_events(World world)
    {
        await using var place = await ListeningAsync(world);
        var (mei, sam) = (place.World.Mei, place.World.Sam);
        var note = await mei.Publishes("words");
        await sam.Arrives();
        await place.HeardAsync();
        var (meiId, samId) = ((await place.World.AccountOf(mei)).Id, (await place.World.AccountOf(sam)).Id);
        var comment = await sam.Comments(note, "nice");
        Assert.Equal([$"comment-written {comment.Id}"], await place.HeardAsync());
        await sam.Follows(mei);
        Assert.Equal([$"account-followed {samId} {meiId}"], await place.HeardAsync());
        await sam.Does($"{mei.Address}/unfollow");
        Assert.Equal([$"account-unfollowed {samId} {meiId}"], await place.HeardAsync());
        await sam.Does("/settings/profile", ("displayName", "Sam"), ("bio", "new"));
        Assert.Equal([$"profile-changed {samId}"], await place.HeardAsync());
    }

    [Theory, BothDatabases]
    public async Task An_event_of_a_transaction_that_is_rolled_back_is_not_raised(World world)
    {
        await using var place = await ListeningAsync(world);
        await place.World.With<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<LoquatDb>();
            await using (await db.BeginAsync(default))
            {
                services.GetRequiredService<JobQueue>().Raise(new ProfileChanged(1));
                await db.SaveChangesAsync();
            }
        });

        Assert.Empty(await place.HeardAsync());
    }

    static async Task<ListeningPlace> ListeningAsync(World world)
    {
        var database = await TestDatabase.CreateAsync(world.Engine);
        var heard = new List<string>();
        var server = await RunningServer.StartAsync(database, [], new TestClock(), ownsDatabase: true, services =>
        {
            void Listen<TEvent>(string name, Func<TEvent, string> tell)
                where TEvent : class =>
                services.AddSingleton(JobHandler.For<TEvent>((_, happened, _) =>
                {
                    heard.Add($"{name} {tell(happened)}");
                    return Task.CompletedTask;
                }, "listener"));
            Listen<NotePublished>("note-published", e => $"{e.NoteId}");
            Listen<NoteEdited>("note-edited", e => $"{e.NoteId} {e.Version}");
            Listen<NoteVisibilityChanged>("note-visibility-changed", e => $"{e.NoteId} {e.Visibility}");
            Listen<NoteRemoved>("note-removed", e => $"{e.NoteId}");
            Listen<NoteRestored>("note-restored", e => $"{e.NoteId}");
            Listen<CommentWritten>("comment-written", e => $"{e.CommentId}");
            Listen<AccountFollowed>("account-followed", e => $"{e.FollowerId} {e.FollowedId}");
            Listen<AccountUnfollowed>("account-unfollowed", e => $"{e.FollowerId} {e.FollowedId}");
            Listen<ProfileChanged>("profile-changed", e => $"{e.AccountId}");
        });
        return new ListeningPlace(server, heard);
    }

    sealed class ListeningPlace(RunningServer server, List<string> heard) : IAsyncDisposable
    {
        public World World { get; } = World.On(server);

        public async Task<string[]> HeardAsync()
        {
            await World.DoesWhatIsDue();
            string[] sorted = [.. heard.Order(StringComparer.Ordinal)];
            heard.Clear();
            return sorted;
        }

        public ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
