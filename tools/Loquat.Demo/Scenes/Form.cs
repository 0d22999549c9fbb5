namespace Loquat.Demo.Scenes;

readonly record struct Spot(double X, double Y);

/// Outlines as many close points, so that a style can make them tremble.
static class Form
{
    const double Step = 9;

    public static Spot[] Ellipse(double x, double y, double across, double down, double turn = 0) =>
        Arc(x, y, across, down, 0, Math.Tau, turn);

    public static Spot[] Circle(double x, double y, double radius) => Ellipse(x, y, radius, radius);

    /// From one angle to another, clockwise from three o'clock.
    public static Spot[] Arc(double x, double y, double across, double down, double from, double to, double turn = 0)
    {
        var count = Math.Max(10, (int)(Math.Abs(to - from) * Math.Max(across, down) / Step));
        var (sin, cos) = Math.SinCos(turn);
        return [.. Enumerable.Range(0, count + 1).Select(i =>
        {
            var (s, c) = Math.SinCos(from + ((to - from) * i / count));
            return new Spot(x + (c * across * cos) - (s * down * sin), y + (c * across * sin) + (s * down * cos));
        })];
    }

    public static Spot[] Box(double x, double y, double width, double height, double round = 0)
    {
        round = Math.Min(round, Math.Min(width, height) / 2);
        if (round <= 0)
        {
            return Polygon((x, y), (x + width, y), (x + width, y + height), (x, y + height));
        }
        const double Quarter = Math.PI / 2;
        Spot[] corners =
        [
            .. Arc(x + round, y + round, round, round, Math.PI, Math.PI + Quarter),
            .. Arc(x + width - round, y + round, round, round, -Quarter, 0),
            .. Arc(x + width - round, y + height - round, round, round, 0, Quarter),
            .. Arc(x + round, y + height - round, round, round, Quarter, Math.PI),
        ];
        return Dense([.. corners, corners[0]]);
    }

    public static Spot[] Polygon(params ReadOnlySpan<(double X, double Y)> corners)
    {
        var spots = new Spot[corners.Length + 1];
        for (var i = 0; i <= corners.Length; i++)
        {
            spots[i] = new Spot(corners[i % corners.Length].X, corners[i % corners.Length].Y);
        }
        return Dense(spots);
    }

    public static Spot[] Line(params ReadOnlySpan<(double X, double Y)> corners)
    {
        var spots = new Spot[corners.Length];
        for (var i = 0; i < corners.Length; i++)
        {
            spots[i] = new Spot(corners[i].X, corners[i].Y);
        }
        return Dense(spots);
    }

    /// A smooth curve through all points.
    public static Spot[] Curve(params ReadOnlySpan<(double X, double Y)> through)
    {
        var spots = new List<Spot>();
        for (var i = 0; i < through.Length - 1; i++)
        {
            var (a, b, c, d) = (through[Math.Max(0, i - 1)], through[i], through[i + 1], through[Math.Min(through.Length - 1, i + 2)]);
            var parts = Math.Max(3, (int)(Math.Sqrt(Math.Pow(c.X - b.X, 2) + Math.Pow(c.Y - b.Y, 2)) / Step));
            for (var k = 0; k < parts; k++)
            {
                var t = (double)k / parts;
                spots.Add(new(Between(a.X, b.X, c.X, d.X, t), Between(a.Y, b.Y, c.Y, d.Y, t)));
            }
        }
        spots.Add(new(through[^1].X, through[^1].Y));
        return [.. spots];
    }

    /// A smooth closed curve.
    public static Spot[] Blob(params ReadOnlySpan<(double X, double Y)> around)
    {
        var count = around.Length;
        (double X, double Y)[] twice = [around[count - 1], .. around, around[0], around[1]];
        var open = Curve(twice);
        var first = Curve(twice.AsSpan(0, 2)).Length - 1;
        var last = Curve(twice.AsSpan(twice.Length - 2)).Length - 1;
        return open[first..^last];
    }

    /// The area between an upper edge and the bottom of the sheet.
    public static Spot[] Under(Spot[] edge, double bottom) =>
        [.. edge, .. Dense([edge[^1], new(edge[^1].X, bottom), new(edge[0].X, bottom), edge[0]])];

    static double Between(double a, double b, double c, double d, double t) =>
        0.5 * ((2 * b) + ((c - a) * t) + (((2 * a) - (5 * b) + (4 * c) - d) * t * t) + (((3 * b) - a - (3 * c) + d) * t * t * t));

    static Spot[] Dense(Spot[] corners)
    {
        var spots = new List<Spot> { corners[0] };
        for (var i = 1; i < corners.Length; i++)
        {
            var (a, b) = (corners[i - 1], corners[i]);
            var parts = Math.Max(1, (int)(Math.Sqrt(Math.Pow(b.X - a.X, 2) + Math.Pow(b.Y - a.Y, 2)) / Step));
            for (var k = 1; k <= parts; k++)
            {
                spots.Add(new(a.X + ((b.X - a.X) * k / parts), a.Y + ((b.Y - a.Y) * k / parts)));
            }
        }
        return [.. spots];
    }
}
