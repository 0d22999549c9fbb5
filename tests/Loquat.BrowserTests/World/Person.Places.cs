namespace Loquat.BrowserTests;

/// Places.
public sealed partial class Person
{
    public ILocator PlaceField => Page.Locator("#place:visible");

    public ILocator PlaceOffers => Page.Locator("#place-offers [role=option]");

    public Task AllowsHerPosition(float latitude, float longitude) => Task.WhenAll(
        profile.GrantPermissionsAsync(["geolocation"]), profile.SetGeolocationAsync(new() { Latitude = latitude, Longitude = longitude }));

    public async Task PicksThePlace(string begun, string offer)
    {
        await PlaceField.FillAsync("");
        await PlaceField.PressSequentiallyAsync(begun);
        await PlaceOffers.Filter(new() { HasText = offer }).First.ClickAsync();
    }
}
