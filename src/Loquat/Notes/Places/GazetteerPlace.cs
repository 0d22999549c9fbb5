namespace Loquat.Notes.Places;

/// A city as the gazetteer knows it. `Names` is by language what it is called elsewhere; `Near` is a greater one where several are called
/// the same.
public sealed record GazetteerPlace(
    long Id, string Name, IReadOnlyDictionary<string, string> Names, MapPoint At, long Population, int Country, string State, int? Near)
{
    public string NameIn(string language) => Names.GetValueOrDefault(language, Name);
}
