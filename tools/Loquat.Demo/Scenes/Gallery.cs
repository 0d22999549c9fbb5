namespace Loquat.Demo.Scenes;

/// All scenes by name, drawn in a style with a seeded random generator: the same seed gives the same picture.
static class Gallery
{
    public static IReadOnlyDictionary<string, Action<Sheet>> Scenes { get; } = new Dictionary<string, Action<Sheet>>
    {
        ["hills"] = LandScenes.Hills,
        ["sea"] = LandScenes.Sea,
        ["clouds"] = LandScenes.Clouds,
        ["tent"] = LandScenes.Tent,
        ["road"] = LandScenes.Road,
        ["city"] = TownScenes.City,
        ["stall"] = TownScenes.Stall,
        ["bicycle"] = TownScenes.Bicycle,
        ["tram"] = TownScenes.Tram,
        ["rain"] = TownScenes.Rain,
        ["noodles"] = TableScenes.Bowl,
        ["tea"] = TableScenes.Tea,
        ["bread"] = TableScenes.Bread,
        ["pots"] = TableScenes.Pots,
        ["windowsill"] = RoomScenes.Windowsill,
        ["books"] = RoomScenes.Bookshelf,
        ["clothes"] = RoomScenes.Wardrobe,
        ["bottles"] = RoomScenes.Bottles,
        ["desk"] = RoomScenes.Desk,
        ["knitting"] = RoomScenes.Knitting,
        ["cat"] = AnimalScenes.Cat,
        ["nap"] = AnimalScenes.CatNap,
        ["dog"] = AnimalScenes.Dog,
        ["heron"] = AnimalScenes.Heron,
    };

    const int Width = 720;
    const int PortraitSide = 400;

    /// Heights for the common ratios of phone photos.
    static readonly int[] Heights = [960, 960, 960, 900, 860, 720, 720, 576, 540];

    /// Returns SVG.
    public static string Draw(string scene, Hand hand, Random dice)
    {
        var sheet = new Sheet(Width, Heights[dice.Next(Heights.Length)], hand, dice);
        Scenes[scene](sheet);
        return sheet.Finished();
    }

    /// Draws a portrait from its description: see <see cref="PortraitScenes"/>.
    public static string Portrait(string look, Hand hand, Random dice)
    {
        var sheet = new Sheet(PortraitSide, PortraitSide, hand, dice);
        PortraitScenes.Draw(sheet, look);
        return sheet.Finished();
    }
}
