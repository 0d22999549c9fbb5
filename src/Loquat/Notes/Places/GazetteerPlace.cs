namespace Loquat.Notes.Places;

/// A city of the gazetteer. `Names` maps languages to names; `Near` is the index of a larger city nearby, which tells apart cities of the
/// same name.
public sealed record GazetteerPlace(
    long Id, string Name, IReadOnlyDictionary<string, string> Names, MapPoint At, long Population, int Country, string State, int? Near)
{
    public string NameIn(string language) => Names.GetValueOrDefault(language, Name);
}
