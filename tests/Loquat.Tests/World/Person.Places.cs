using System.Globalization;
using Loquat.Notes;

namespace Loquat.Tests;

/// Places.
public sealed partial class Person
{
    public const long Osaka = 1853909;
    public const long Kyoto = 1857910;
    public const long Tokyo = 1850147;

    public async Task<PublishedNote> PublishesFrom(long place, string body, NoteVisibility visibility = NoteVisibility.Public) =>
        new((await Does("/publish", [.. NoteFields(body, "", visibility, "", null), .. PlaceFields(place)])).GoesTo!);

    public async Task<Page> TriesToPublishFrom(string place, string body, string id = "") =>
        await Posts("/publish", [.. NoteFields(body, "", NoteVisibility.Public, "", null), ("place", place), ("placeId", id)]);

    /// The fields as they are after a place was picked.
    public static (string Name, string Value)[] PlaceFields(long id) =>
        [("place", id switch { Osaka => "Osaka", Kyoto => "Kyoto", _ => "Tokyo" }), ("placeId", id.ToString(CultureInfo.InvariantCulture))];

    public async Task LooksAround(long place) => Assert.Equal("/nearby", (await Does("/nearby", PlaceFields(place))).GoesTo);

    public async Task Proposes(long place, string language, string name) =>
        await Does($"/places/{place}/names", ("language", language), ("name", name));

    public async Task DecidesNames(string act)
    {
        foreach (var button in (await Opens("/moderation/places")).Document
            .QuerySelectorAll($"form[action='/moderation/places/{act}'] button"))
        {
            await Does($"/moderation/places/{act}", ("alias", button.GetAttribute("value")!));
        }
    }
}
