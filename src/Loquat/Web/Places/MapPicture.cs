namespace Loquat.Web.Places;

/// A map as it is drawn: paths of SVG, and what is marked. Without script and without any other server.
public sealed record MapPicture(string Name, string Land, string Borders, IReadOnlyList<MapMark> Marks, bool HasMiddle)
{
    public IEnumerable<MapMark> Places => Marks.Where(mark => !mark.IsCity);
}
