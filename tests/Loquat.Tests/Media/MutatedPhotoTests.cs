using Loquat.Media;

namespace Loquat.Tests.Media;

/// Photos with changed, removed and inserted bytes. `bin/fuzz` runs ten thousand; this runs the first ones of the same series.
public sealed class MutatedPhotoTests(Darkroom room) : IClassFixture<Darkroom>
{
    static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("LOQUAT_FUZZ_PHOTOS") ?? "300",
        System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_mutated_photo_is_at_most_refused()
    {
        var originals = await Task.WhenAll(PhotoFiles.Formats.Select(format => PhotoFiles.PhoneFileAsync(format, 120, 90)));
        var (made, refused) = (0, 0);
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (number, _) =>
        {
            try
            {
                await room.Develops(Mutated(originals[number % originals.Length], new Random(number)));
                Interlocked.Increment(ref made);
            }
            catch (UnusableMedium)
            {
                Interlocked.Increment(ref refused);
            }
        });

        Console.WriteLine($"{Count} mutated photos: {made} made, {refused} refused, {room.ChildrenBegun} children begun");
        Assert.Equal(Count, made + refused);
        Assert.True(refused > Count / 20, "Most mutations should be noticed.");
        Assert.Equal(0, room.FilesLeft);
    }

    static byte[] Mutated(byte[] photo, Random random)
    {
        var bytes = photo.ToList();
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            // Most of what is parsed is at the beginning.
            var at = random.Next(random.Next(2) == 0 ? Math.Min(bytes.Count, 700) : bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 64), bytes.Count - at - 1)); break;
                case 3: bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count)).Take(random.Next(1, 64)).ToArray()); break;
                default: bytes[at] = random.Next(2) == 0 ? byte.MaxValue : (byte)0; break;
            }
        }
        return [.. bytes];
    }
}
