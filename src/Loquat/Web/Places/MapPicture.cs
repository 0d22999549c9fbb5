namespace Loquat.Web.Places;

/// A map as it is drawn: paths of SVG, and what is marked. Without script and without any other server.
public sealed record MapPicture(string Name, string Land, string Borders, IReadOnlyList<MapMark> Marks)
{
    public IEnumerable<MapMark> Places => Marks.Where(mark => !mark.IsCity);

    /// Whether nothing else shows where the middle is.
    public bool IsMiddleBare => !Marks.Any(mark => Math.Abs(mark.X - MapView.Width / 2) < 4 && Math.Abs(mark.Y - MapView.Height / 2) < 4);
}
