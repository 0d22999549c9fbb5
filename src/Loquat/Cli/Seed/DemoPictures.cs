using Loquat.Accounts;
using Loquat.Cli.Seed.Scenes;
using Loquat.Data;
using Loquat.Media;
using Loquat.Media.Pictures;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Cli.Seed;

/// Draws what the notes show and the people look like, and has it made ready in the way of every photo.
sealed class DemoPictures(LoquatDb db, Ids ids, MediaStore store, ScratchFolders scratch, IServiceScopeFactory scopes, TimeProvider clock)
{
    readonly DemoRows rows = new(db);

    sealed record Drawing(Medium Medium, Func<string> Svg);

    public async Task HangAsync(DemoTexts texts, DemoPeople people, IReadOnlyList<WrittenNote> notes, CancellationToken ct)
    {
        var photos = new List<NotePhoto>();
        var drawings = Portraits(people).ToList();
        var portrayed = drawings.ToDictionary(d => d.Medium.AccountId, d => d.Medium.Id);
        for (var i = 0; i < notes.Count; i++)
        {
            drawings.AddRange(Of(notes[i], people, texts, i, photos));
        }
        await rows.WriteAsync(drawings.Select(d => d.Medium), ct);
        await rows.WriteAsync(photos, ct);
        await ShowAsync(portrayed, ct);
        // The renderer is told once; the pictures are our own, so it may draw them outside of the cage.
        VipsImage.Start();
        await Parallel.ForEachAsync(drawings, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount), CancellationToken = ct }, async (drawing, ct) => await MakeReadyAsync(drawing, ct));
    }

    /// A person's own hand, mostly.
    IEnumerable<Drawing> Of(WrittenNote note, DemoPeople people, DemoTexts texts, int number, List<NotePhoto> photos)
    {
        var author = Enumerable.Range(0, people.Accounts.Count).First(i => people.Accounts[i].Id == note.Author.Id);
        for (var position = 0; position < note.Text.Scenes.Count; position++)
        {
            var (scene, seed) = (note.Text.Scenes[position], (number * 31) + (position * 7) + 5);
            var choosing = new Random(seed);
            var hand = Hand.All[choosing.Next(5) < 3 ? author % Hand.All.Count : choosing.Next(Hand.All.Count)];
            var medium = MediumOf(note.Author.Id);
            photos.Add(new NotePhoto(note.Id, medium.Id, position, texts.AltText(scene, hand.Name, note.Text.Language, choosing)));
            yield return new Drawing(medium, () => Gallery.Draw(scene, hand, new Random(seed + 100_000)));
        }
    }

    IEnumerable<Drawing> Portraits(DemoPeople people) => people.All
        .Select((person, number) => (person.Account, person.Text, Number: number))
        .Where(p => p.Text.Look is not null && p.Account.Handle == p.Text.Handle)
        .Select(p => new Drawing(MediumOf(p.Account.Id), () => Gallery.Portrait(p.Text.Look!, Hand.All[p.Number % Hand.All.Count], new Random(p.Number + 500))));

    Medium MediumOf(long accountId) => new()
    {
        Id = ids.Next(),
        AccountId = accountId,
        State = MediumState.Processing,
        Key = MediaKeys.New(),
        IsPublic = true,
        IsHeld = true,
        CreatedAt = clock.GetUtcNow(),
    };

    async Task ShowAsync(Dictionary<long, long> portrayed, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        foreach (var (account, medium) in portrayed)
        {
            await db.Accounts.Where(a => a.Id == account).ExecuteUpdateAsync(set => set.SetProperty(a => a.AvatarId, medium), ct);
        }
        await work.CommitAsync(ct);
    }

    async Task MakeReadyAsync(Drawing drawing, CancellationToken ct)
    {
        using (var folder = scratch.Create())
        {
            await File.WriteAllTextAsync(folder.PathOf("scene.svg"), drawing.Svg(), ct);
            Render(folder.PathOf("scene.svg"), folder.PathOf("scene.png"));
            await store.PutAsync(drawing.Medium.OriginalName, folder.PathOf("scene.png"), ct);
        }
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Photos>().MakeReadyAsync(new PhotoArrived(drawing.Medium.Id), ct);
    }

    static void Render(string svg, string png)
    {
        using var drawn = VipsImage.Header(svg);
        using var opaque = drawn.Then("flatten", ("background", "255"));
        opaque.Save("pngsave", png, ("compression", "1"));
    }
}
