using System.Globalization;
using System.Text;
using Loquat.Accounts;
using Loquat.Linguistics.Lines;
using Loquat.Notes.Nearby;
using Loquat.Notes.Places;

namespace Loquat.Web.Places;

/// Draws the land around a point, the places that have notes, and some cities for orientation.
public sealed class MapDrawing(LandFile land, Gazetteer gazetteer, PlaceNames names, PlaceDots dots)
{
    const int MostCities = 8;
    const int MostNamed = 12;

    // The width of a character on a phone, where text takes up more of the map. A wide character takes two columns.
    const int ColumnWidth = 12;
    const int LineHeight = 24;

    public async Task<MapPicture> DrawAsync(MapView view, string name, Viewer viewer, CancellationToken ct)
    {
        var (shapes, borders) = (new StringBuilder(), new StringBuilder());
        DrawLand(view, shapes, borders);
        return new MapPicture(name, shapes.ToString(), borders.ToString(), await MarksAsync(view, viewer, ct));
    }

    void DrawLand(MapView view, StringBuilder shapes, StringBuilder borders)
    {
        var (southWest, northEast) = (view.SouthWest, view.NorthEast);
        for (var row = RowOf(southWest.Latitude); row <= RowOf(northEast.Latitude); row++)
        {
            // Near a pole a wide view covers all longitudes. Each column is drawn once.
            var (first, last) = ((int)Math.Floor((southWest.Longitude + 180) / LandFile.Side),
                (int)Math.Floor((northEast.Longitude + 180) / LandFile.Side));
            for (var column = first; column <= Math.Min(last, first + LandFile.Columns - 1); column++)
            {
                ReadOnlySpan<byte> rest = land.Square((column % LandFile.Columns + LandFile.Columns) % LandFile.Columns, row);
                while (rest.Length > 0)
                {
                    var (isBorder, points) = LandFile.Next(ref rest);
                    Trace(isBorder ? borders : shapes, view, points.Span, row * LandFile.Side - 90d, column * LandFile.Side - 180d,
                        isBorder);
                }
            }
        }
    }

    static int RowOf(double latitude) => Math.Clamp((int)Math.Floor((latitude + 90) / LandFile.Side), 0, LandFile.Rows - 1);

    static void Trace(StringBuilder path, MapView view, ReadOnlySpan<short> points, double south, double west, bool isBorder)
    {
        var (begun, count) = (path.Length, 0);
        var last = (X: 0, Y: 0);
        for (var i = 0; i < points.Length; i += 2)
        {
            var point = view.On(south + points[i + 1] / LandFile.Fine, west + points[i] / LandFile.Fine);
            if (count > 0 && point == last)
            {
                continue;
            }
            path.Append(CultureInfo.InvariantCulture,
                $"{(count == 0 ? 'M' : count == 1 ? 'l' : ' ')}{(count == 0 ? point.X : point.X - last.X)} "
                + $"{(count == 0 ? point.Y : point.Y - last.Y)}");
            (last, count) = (point, count + 1);
        }
        if (count < (isBorder ? 2 : 3))
        {
            // Too small to be visible.
            path.Length = begun;
        }
        else if (!isBorder)
        {
            path.Append('z');
        }
    }

    async Task<IReadOnlyList<MapMark>> MarksAsync(MapView view, Viewer viewer, CancellationToken ct)
    {
        var (marks, taken) = (new List<MapMark>(), new List<(int Left, int Top, int Right, int Bottom)>());
        // The place in the middle gets its label first.
        foreach (var dot in (await dots.AroundAsync(view.Centre, view.Tall, view.Wide, viewer, ct))
            .OrderByDescending(dot => view.IsMiddle(dot.Place.At)))
        {
            if (await names.FindAsync(dot.Place.Id, ct) is { } place)
            {
                Mark(view, marks, taken, place, place.Address, dot.Notes);
            }
        }
        var known = marks.Select(mark => mark.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var city in gazetteer.Within(view.SouthWest, view.NorthEast, MostCities))
        {
            if (await names.ViewAsync(city, ct) is var place && known.Add(place.Name))
            {
                Mark(view, marks, taken, place, address: "", notes: 0);
            }
        }
        return marks;
    }

    static void Mark(
        MapView view, List<MapMark> marks, List<(int Left, int Top, int Right, int Bottom)> taken, PlaceView place, string address,
        int notes)
    {
        var (x, y) = view.On(place.At.Latitude, place.At.Longitude);
        if (!MapView.Shows(x, y))
        {
            return;
        }
        var mark = new MapMark(x, y, place.Name, false, false, address, notes);
        var (width, gap) = (TextWidth.Columns(place.Name) * ColumnWidth, mark.Radius + 6);
        foreach (var isLeft in new[] { false, true })
        {
            var box = (Left: isLeft ? x - gap - width : x - mark.Radius, Top: y - LineHeight / 2,
                Right: isLeft ? x + mark.Radius : x + gap + width, Bottom: y + LineHeight / 2);
            if (taken.Count < MostNamed && box.Left > 0 && box.Right < MapView.Width
                && !taken.Any(
                    other => other.Left < box.Right && box.Left < other.Right && other.Top < box.Bottom && box.Top < other.Bottom))
            {
                taken.Add(box);
                marks.Add(mark with { IsNamed = true, IsNameLeft = isLeft });
                return;
            }
        }
        if (!mark.IsCity)
        {
            marks.Add(mark);
        }
    }
}
