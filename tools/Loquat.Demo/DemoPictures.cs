using Loquat.Accounts;
using Loquat.Data;
using Loquat.Demo.Scenes;
using Loquat.Media;
using Loquat.Media.Pictures;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Demo;

/// Draws the pictures of the notes and the portraits of the people, and stores them as if they had been uploaded.
sealed class DemoPictures(LoquatDb db, Ids ids, MediaStore store, ScratchFolders scratch, Sandbox sandbox, TimeProvider clock)
{
    readonly DemoRows rows = new(db);

    sealed record Drawing(Medium Medium, Func<string> Svg);

    public async Task HangAsync(DemoTexts texts, DemoPeople people, IReadOnlyList<WrittenNote> notes, CancellationToken ct)
    {
        var photos = new List<NotePhoto>();
        var drawings = Portraits(people).ToList();
        var portraits = drawings.Select(d => d.Medium).ToList();
        for (var i = 0; i < notes.Count; i++)
        {
            drawings.AddRange(Of(notes[i], people, texts, i, photos));
        }
        await MakeReadyAsync(drawings, ct);
        await rows.WriteAsync(drawings.Select(d => d.Medium), ct);
        await rows.WriteAsync(photos, ct);
        await ShowAsync(portraits, ct);
    }

    /// Most pictures of a person are in the same style.
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
        .Select(p => new Drawing(MediumOf(p.Account.Id),
            () => Gallery.Portrait(p.Text.Look!, Hand.All[p.Number % Hand.All.Count], new Random(p.Number + 500))));

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

    async Task MakeReadyAsync(List<Drawing> drawings, CancellationToken ct)
    {
        using var folder = scratch.Create();
        var easel = new DemoEasel(sandbox, folder);
        for (var i = 0; i < drawings.Count; i++)
        {
            await easel.PinAsync(i, drawings[i].Svg(), ct);
        }
        await easel.MakeAsync(ct);
        await Parallel.ForAsync(0, drawings.Count, ct,
            async (i, ct) => await KeepAsync(drawings[i].Medium, await easel.MadeAsync(i, ct), DemoEasel.FolderOf(folder.Path, i), ct));
    }

    async Task KeepAsync(Medium medium, PictureRenditions made, string folder, CancellationToken ct)
    {
        (medium.State, medium.Version, medium.Master) = (MediumState.Ready, 1, made.Master);
        (medium.Width, medium.Height, medium.BlurHash) = (made.Width, made.Height, made.BlurHash);
        (medium.Colour, medium.Preview) = (made.Colour, made.Preview);
        await store.PutAsync(medium.MasterName, Path.Combine(folder, made.Master), ct);
        foreach (var file in made.Files)
        {
            await store.PutAsync(medium.VersionFolder + file, Path.Combine(folder, file), ct);
        }
    }

    /// A running server may have cached the cards already.
    async Task ShowAsync(List<Medium> portraits, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        foreach (var medium in portraits)
        {
            await db.Accounts.Where(a => a.Id == medium.AccountId)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.AvatarId, medium.Id).SetProperty(a => a.AvatarKey, medium.Key)
                    .SetProperty(a => a.Version, a => a.Version + 1), ct);
        }
        var photos = db.NotePhotos;
        await db.Notes.Where(n => photos.Any(p => p.NoteId == n.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.Version, n => n.Version + 1).SetProperty(n => n.HasMedia, true), ct);
        await work.CommitAsync(ct);
    }
}
