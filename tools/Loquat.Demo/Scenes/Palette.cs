namespace Loquat.Demo.Scenes;

/// The colours of a picture: a sky, three depths of land, a dark and a pale colour, and two accents.
sealed record Palette(
    Colour Top, Colour Bottom, Colour Far, Colour Middle, Colour Near, Colour Dark, Colour Pale, Colour Accent, Colour Second)
{
    public static IReadOnlyList<Palette> Days { get; } = Read(
        "f6d9b8 fbeedd e8b48c c97b5a 8c4a3c 3b211d fff6ea e8791a 3c7a6a",
        "bcd9e0 f2efe2 93b5ae 5d8a7a 2f5d52 1c2f2c fdf8ec e5734a f0b84c",
        "f4c9c0 fdeee6 d99aa0 a6657a 5f3a58 2c1d33 fff4ee f29a3f 6fa3a8",
        "d7e6c8 f6f4df a9c48a 6f9a5c 3e6a43 1f3325 fffbe9 e2574c f4c04a",
        "cfd4ea f5eef2 a4a5cc 7473a8 454676 22223f fdf7f4 f28b66 f5cf7a",
        "f7e0a3 fdf3d6 e6b65c c98337 7d4a2a 35211a fffaea c8402f 2f7f86",
        "c6e3dd fbf3e4 8cc3bd 4b9297 23606f 12303b fff9ef f2785c f7c15f",
        "ead7cf f8f0ea c6a79c 987468 61463f 2b1f1d fdf8f3 c65b3c 7f9a74",
        "dbe7ef fbfaf5 b3c7d6 7f9bb3 4d6a86 22344a ffffff e9a13b d95d55",
        "f2c6a0 fae6cf d98d6b a9533f 63302f 2b1618 fff1e0 f6b13d 4f7d6b",
        "e6e0c9 faf6e8 c3bd95 8f8f5e 5a6138 2b301d fffdf0 d96b3a 3f7f9a",
        "f9cdb2 fde9d8 f2a48c d96c6a 8f3f57 3d1c34 fff3e9 ffd166 2a8c8c");

    public static IReadOnlyList<Palette> Nights { get; } = Read(
        "141a33 3b2c5a 2a2d57 1f2246 141632 0a0b1c f7e9d0 ff9a45 5ad1c8",
        "0f2230 274a57 1d3d4a 16303c 0e212b 07121a f5efe0 ffb454 f2678a",
        "231432 5c2a55 43234f 301a3e 20122c 110818 ffeede ff7a59 7ac7ff",
        "10182a 4a3550 2c2f4c 20243c 151a2d 0a0d18 fff0da ffcf6b 8fe0a0");

    static Palette[] Read(params string[] lines) => [.. lines.Select(line => line.Split(' ').Select(Colour.Of).ToArray())
        .Select(c => new Palette(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]))];
}
