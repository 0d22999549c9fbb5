namespace Loquat.Tests.Notes;

/// The comment count is exact under concurrent changes.
public class CommentCountTests
{
    [Theory, BothDatabases]
    public async Task Counts_are_exact_when_fifty_people_comment_reply_and_delete_at_once(World world)
    {
        var note = await world.Mei.Publishes("busy");
        var people = Enumerable.Range(0, 50).Select(i => world.Person($"p{i}")).ToArray();
        foreach (var person in people)
        {
            await person.Arrives();
        }
        var firsts = await Task.WhenAll(people.Select((person, i) => person.Comments(note, $"word {i}")));
        await IsExact(world, note);

        // Half of them reply while every fifth thread is deleted, some twice, and some are restored.
        await Task.WhenAll(people.SelectMany((person, i) => new[]
        {
            AnswersIfThere(person, firsts[i / 2]),
            i % 5 == 0 ? DeletesTwice(person, firsts[i]) : Task.CompletedTask,
            i % 10 == 0 ? DeletesAndRestores(person, firsts[i]) : Task.CompletedTask,
        }));

        await IsExact(world, note);
        Assert.InRange(int.Parse((await world.Rows($"SELECT comments FROM notes WHERE id = {note.Id}")).Single(),
            System.Globalization.CultureInfo.InvariantCulture), 40, 100);
    }

    [Theory, BothDatabases]
    public async Task Deleting_and_restoring_a_comment_counts_its_replies_too(World world)
    {
        var note = await world.Mei.Publishes("count");
        var first = await world.Sam.Comments(note, "one");
        var answer = await world.Ade.Answers(first, "two");
        await world.Mei.Answers(first, "three");
        await world.Mei.Comments(note, "four");

        await world.Ade.Deletes(answer);
        Assert.Equal("3", await CountOf(world, note));
        await world.Sam.Deletes(first);
        Assert.Equal("1", await CountOf(world, note));
        // Restored below a deleted comment: it is counted once that is restored.
        await world.Ade.Restores(answer);
        Assert.Equal("1", await CountOf(world, note));
        await world.Sam.Restores(first);
        Assert.Equal("4", await CountOf(world, note));
        await IsExact(world, note);
    }

    [Theory, BothDatabases]
    public async Task Comments_of_erased_accounts_are_not_counted(World world)
    {
        var (meis, sams) = (await world.Mei.Publishes("stays"), await world.Sam.Publishes("goes"));
        var first = await world.Sam.Comments(meis, "by who leaves");
        await world.Sam.Answers(first, "to himself");
        await world.Ade.Answers(first, "to who leaves");
        var stays = await world.Ade.Comments(meis, "by who stays");
        await world.Sam.Answers(stays, "by who leaves");
        var gone = await world.Sam.Answers(stays, "deleted before");
        await world.Sam.Deletes(gone);
        await world.Ade.Comments(sams, "under what goes");

        await world.Sam.Leaves();
        await world.WaitsFor(TimeSpan.FromDays(15));

        Assert.Equal([$"{meis.Id}\t1", $"{stays.Id}\t0"], await world.Rows("SELECT id, comments FROM notes ORDER BY id"));
        await IsExact(world, meis);
    }

    static async Task AnswersIfThere(Person person, PublishedComment comment) =>
        Assert.True(
            (await person.Posts($"{comment.Own}/comments", Person.CommentFields("an answer", null))).Status is SeeOther or NotFound);

    static async Task DeletesTwice(Person person, PublishedComment comment) =>
        await Task.WhenAll(person.Posts($"{comment.Address}/delete"), person.Posts($"{comment.Address}/delete"));

    static async Task DeletesAndRestores(Person person, PublishedComment comment)
    {
        await person.Posts($"{comment.Address}/delete");
        await person.Posts($"{comment.Address}/restore");
    }

    static async Task<string> CountOf(World world, PublishedNote note) =>
        (await world.Rows($"SELECT comments FROM notes WHERE id = {note.Id}")).Single();

    /// Compares the count with the rows and with what viewers see.
    static async Task IsExact(World world, PublishedNote note)
    {
        var there = await world.Counts("notes",
            $"root_id = {note.Id} AND state = 1 AND (reply_to_id = {note.Id} OR reply_to_id IN (SELECT id FROM notes WHERE state = 1))");
        Assert.Equal($"{there}", await CountOf(world, note));
        Assert.Empty(
            await world.Rows(
                $"""
                    SELECT t.id FROM notes t WHERE t.reply_to_id = {note.Id} AND t.comments <> (SELECT count(*) FROM notes r
                    WHERE r.reply_to_id = t.id AND r.state = 1)
                    """));
        Assert.Empty(await world.Rows($"SELECT t.id FROM notes t WHERE t.root_id = {note.Id} AND t.score <> t.likes + t.comments"));
    }
}
