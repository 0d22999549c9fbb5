using Loquat.Media.Pictures;

namespace Loquat.Media.Videos;

/// Applies a recipe to a video, from files to files of one scratch folder.
public sealed class RecipeWork(Ffmpeg ffmpeg, VideoProbing probing, VideoWork work, SvgRasterizer press)
{
    public const string CoverFile = "cover";

    /// Writes the playable file and its poster. All other files that the recipe needs are already in the folder.
    public async Task<(VideoInfo Facts, PictureRenditions Poster)> MakeAsync(
        VideoRecipe recipe, string master, string folder, Action<double> told, CancellationToken ct)
    {
        var facts = await probing.FactsAsync(master, folder, ct);
        var wanted = (await FittedAsync(recipe, folder, ct)).Within(facts.Duration);
        if (wanted.ChangesVideo)
        {
            await VideoAsync(wanted, facts, master, folder, told, ct);
        }
        else if (facts.PlaysAsItIs)
        {
            await work.RemuxAsync(facts, master, VideoWork.PlayFile, folder, ct);
        }
        else
        {
            await work.FirstPlayAsync(facts, master, folder, told, ct);
        }
        var made = await probing.FactsAsync(VideoWork.PlayFile, folder, ct);
        var cover = File.Exists(Path.Combine(folder, CoverFile));
        TimeSpan? at = cover ? TimeSpan.Zero : wanted.CoverMs is { } ms ? wanted.PlaceOf(ms) : null;
        return (made, await work.PosterAsync(made, cover ? CoverFile : VideoWork.PlayFile, at, folder, ct));
    }

    /// Limits a duet or stitch to the length of the other video.
    async Task<VideoRecipe> FittedAsync(VideoRecipe recipe, string folder, CancellationToken ct) => recipe.Join is not { } join ? recipe
        : recipe with { Join = join.Within((await probing.FactsAsync(RecipeCommand.OtherFile, folder, ct)).Duration) };

    async Task VideoAsync(VideoRecipe recipe, VideoInfo facts, string master, string folder, Action<double> told, CancellationToken ct)
    {
        var other = recipe.Join is null ? null : await probing.FactsAsync(RecipeCommand.OtherFile, folder, ct);
        var command = new RecipeCommand(recipe, facts, other, recipe.Texts.Count)
        {
            Loudness = facts.HasSound ? await work.LoudnessAsync(master, folder, ct) : 0,
            OtherLoudness = other is { HasSound: true } ? await work.LoudnessAsync(RecipeCommand.OtherFile, folder, ct) : 0,
            SoundLoudness = recipe.Sound is null ? 0 : await work.LoudnessAsync(RecipeCommand.Sound, folder, ct),
        };
        var (width, height) = command.Size;
        foreach (var (i, text) in recipe.Texts.Index())
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, RecipeCommand.TextFile(i)),
                await press.PrintClearAsync(TextDrawing.Of(text, width, height), ct), ct);
        }
        var length = recipe.LengthOf(facts.Duration);
        using var turn = await ffmpeg.HurryAsync(ct);
        await work.RunAsync(command.Arguments(master, VideoWork.PlayFile), folder, done => told(Math.Clamp(done / length, 0, 1)), ct);
    }
}
