using System.Text;
using Loquat.Notes.Places;

namespace Loquat.Tests.Notes;

/// The gazetteer that the build creates.
public sealed class GazetteerTests : IDisposable
{
    readonly Gazetteer gazetteer = new();
    readonly GazetteerFile file = new(Path.Combine(AppContext.BaseDirectory, "places", "places.bin"));

    [Theory]
    [InlineData("Zürich", 2657896), InlineData("zurich", 2657896), InlineData("ZURI", 2657896), InlineData("苏黎世", 2657896),
        InlineData("蘇黎世", 2657896)]
    [InlineData("北京", 1816670), InlineData("beij", 1816670), InlineData("Пекин", 1816670), InlineData("大阪", 1853909),
        InlineData("Λονδίνο", 2643743)]
    public void A_city_is_found_by_a_prefix_of_its_name_in_any_language(string begun, long city) =>
        Assert.Equal(city, gazetteer.Begun(begun, 5)[0].Id);

    [Fact]
    public void The_build_folds_every_name_like_the_search()
    {
        Assert.True(gazetteer.Languages > 50, "Debian's libgeonames-common was not there when this was built.");
        Assert.True(file.Places > 130_000);
        var missed = new List<string>();
        for (var index = 0; index < file.Places; index++)
        {
            var place = file.PlaceAt(index);
            foreach (var name in place.Names.Values.Prepend(place.Name))
            {
                var (key, isThere) = (Encoding.UTF8.GetBytes(Gazetteer.KeyOf(name)), false);
                file.Walk(file.KeysOf(key, isWhole: true), (found, _) => isThere |= found == index);
                if (!isThere && key.Length > 0)
                {
                    missed.Add(name);
                }
            }
        }
        Assert.Empty(missed);
    }

    [Fact]
    public void Places_are_named_in_the_language_of_the_reader_and_disambiguated()
    {
        var (zurich, springfields) = (gazetteer.Find(2657896)!, gazetteer.Named("Springfield", 12));

        Assert.Equal(("Zürich", "苏黎世", "CH"),
            (zurich.NameIn("de"), zurich.NameIn("zh"), gazetteer.CountryOf(zurich, "en") == "Switzerland" ? "CH" : ""));
        Assert.Equal("瑞士", gazetteer.CountryOf(zurich, "zh"));
        Assert.Equal(springfields.Select(p => p.Population).OrderDescending(), springfields.Select(p => p.Population));
        Assert.Equal(springfields.Count, springfields.Select(p => (p.State, p.Near, p.Country)).Distinct().Count());
    }

    [Theory, InlineData(""), InlineData(" "), InlineData("…"), InlineData("\uD800"), InlineData("%_"), InlineData("zzzzzzzzzz")]
    public void An_invalid_name_finds_nothing(string begun)
    {
        Assert.Empty(gazetteer.Begun(begun, 5));
        Assert.Empty(gazetteer.Named(new string('x', 10_000), 5));
    }

    [Theory, InlineData(0), InlineData(-1), InlineData(long.MaxValue), InlineData(long.MinValue), InlineData(4294967297)]
    public void An_invalid_id_finds_nothing(long id) => Assert.Null(gazetteer.Find(id));

    [Fact]
    public void The_largest_places_of_an_area_are_found_across_the_date_line()
    {
        Assert.Equal("Osaka", gazetteer.Within(new(34.5, 135.3), new(34.8, 135.7), 3)[0].Name);
        Assert.Contains("Suva", gazetteer.Within(new(-19, 177), new(-16, 182), 5).Select(p => p.Name));
    }

    public void Dispose()
    {
        file.Dispose();
        gazetteer.Dispose();
    }
}
