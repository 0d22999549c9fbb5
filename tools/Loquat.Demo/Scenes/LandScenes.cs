namespace Loquat.Demo.Scenes;

/// Hills, water, weather, a tent.
static class LandScenes
{
    public static void Hills(Sheet s)
    {
        s.Sky();
        Sun(s, s.Any(0.2, 0.8) * s.W, s.Any(0.2, 0.36) * s.H, s.W * s.Any(0.07, 0.14));
        var layers = s.Dice.Next(4, 7);
        for (var i = 0; i < layers; i++)
        {
            var depth = (double)i / (layers - 1);
            Ridge(s, s.H * (0.4 + (0.46 * depth)), s.H * (0.09 - (0.035 * depth)), Depth(s, depth));
        }
        var x = s.Any(0.15, 0.75) * s.W;
        for (var i = 0; i < s.Dice.Next(3, 8); i++)
        {
            Tree(s, x + (i * s.Any(26, 60)), s.H * s.Any(0.86, 0.95), s.H * s.Any(0.06, 0.13));
        }
        Flock(s, s.Any(0.2, 0.7) * s.W, s.H * 0.18);
    }

    public static void Sea(Sheet s)
    {
        s.Sky();
        var (x, horizon) = (s.Any(0.25, 0.75) * s.W, s.H * s.Any(0.4, 0.52));
        Sun(s, x, horizon - (s.H * s.Any(0, 0.16)), s.W * s.Any(0.09, 0.15));
        var water = s.IsNight ? s.P.Middle : s.P.Second.Mixed(s.P.Far, 0.45);
        s.Fill(Form.Box(-20, horizon, s.W + 40, s.H), water);
        for (var i = 0; i < 16; i++)
        {
            var y = horizon + 8 + (Math.Pow(i / 16.0, 1.5) * (s.H - horizon) * 0.8);
            var half = s.Any(0.03, 0.12) * s.W * (1 + (i / 9.0));
            var at = i < 9 ? x : s.Any(0, s.W);
            s.Stroke(Form.Curve((at - half, y), (at, y - 3), (at + half, y)), i < 9 ? s.P.Accent.Lighter(0.35) : water.Lighter(0.35),
                2 + (i * 0.25));
        }
        Boat(s, s.W * s.Any(0.2, 0.75), horizon + (s.H * s.Any(0.12, 0.24)), s.W * s.Any(0.1, 0.17));
        var shore = s.H * s.Any(0.84, 0.9);
        s.Fill(Form.Under(Form.Curve((-30, shore + 30), (s.W * 0.3, shore - 14), (s.W * 0.62, shore + 26), (s.W + 30, shore - 40)),
            s.H + 20), s.IsNight ? s.P.Near : s.P.Pale.Mixed(s.P.Far, 0.25));
        s.Stroke(Form.Curve((-30, shore + 22), (s.W * 0.3, shore - 22), (s.W * 0.62, shore + 18), (s.W + 30, shore - 48)), s.P.Pale, 6);
    }

    public static void Clouds(Sheet s)
    {
        s.Sky();
        var sun = (X: s.W * s.Any(0.25, 0.75), Y: s.H * s.Any(0.22, 0.45));
        Sun(s, sun.X, sun.Y, s.W * s.Any(0.1, 0.17));
        for (var i = 0; i < 6; i++)
        {
            var size = s.W * (0.1 + (0.035 * i));
            Cloud(s, s.Any(-0.05, 1.05) * s.W, s.H * (0.22 + (0.1 * i)), size,
                (s.IsNight ? s.P.Far : s.P.Pale).Mixed(i % 2 == 0 ? s.P.Bottom : s.P.Far, 0.25 + (0.05 * i)));
        }
        Ridge(s, s.H * 0.88, s.H * 0.03, s.P.Near);
        var pole = s.W * s.Any(0.2, 0.8);
        s.Stroke(Form.Line((pole, s.H), (pole + 3, s.H * 0.7)), s.P.Dark, 7);
        s.Stroke(Form.Line((pole - 34, s.H * 0.735), (pole + 38, s.H * 0.73)), s.P.Dark, 5);
        for (var i = 0; i < 3; i++)
        {
            s.Stroke(Form.Curve((-20, s.H * (0.7 + (0.02 * i))), (pole * 0.5, s.H * (0.76 + (0.02 * i))), (pole, s.H * 0.735),
                ((pole + s.W) / 2, s.H * (0.77 + (0.015 * i))), (s.W + 20, s.H * (0.69 + (0.02 * i)))), s.P.Dark, 2);
        }
    }

    public static void Tent(Sheet s)
    {
        s.Sky();
        if (s.IsNight)
        {
            Stars(s, 70, 0.55);
        }
        Sun(s, s.W * s.Any(0.15, 0.85), s.H * s.Any(0.13, 0.24), s.W * 0.06);
        Ridge(s, s.H * 0.52, s.H * 0.1, s.P.Far);
        Ridge(s, s.H * 0.6, s.H * 0.06, s.P.Middle);
        for (var i = 0; i < 13; i++)
        {
            Tree(s, s.W * (i - 0.5 + s.Any(0, 0.7)) / 11.5, s.H * s.Any(0.71, 0.75), s.H * s.Any(0.13, 0.25));
        }
        Ridge(s, s.H * 0.74, s.H * 0.015, s.P.Near);
        var (x, y, w) = (s.W * s.Any(0.36, 0.6), s.H * 0.87, s.W * s.Any(0.42, 0.52));
        var h = w * 0.58;
        s.Glow(x, y - (h * 0.3), w * 0.8, s.P.Accent, s.IsNight ? 0.6 : 0.25);
        s.Fill(Form.Polygon((x + (w * 0.06), y - h), (x + (w * 0.34), y - (h * 0.94)), (x + (w * 0.66), y - (h * 0.04)),
            (x + (w * 0.48), y)), s.P.Second.Darker(0.15));
        s.Fill(Form.Polygon((x - (w * 0.5), y), (x + (w * 0.06), y - h), (x + (w * 0.48), y)), s.P.Accent);
        s.Fill(Form.Polygon((x - (w * 0.08), y), (x + (w * 0.05), y - (h * 0.78)), (x + (w * 0.2), y)), s.P.Pale.Mixed(s.P.Accent, 0.3));
        s.Fill(Form.Polygon((x + (w * 0.05), y), (x + (w * 0.05), y - (h * 0.78)), (x + (w * 0.2), y)), s.P.Dark);
        s.Stroke(Form.Line((x + (w * 0.34), y - (h * 0.94)), (x + (w * 0.85), y + 12)), s.P.Pale, 2);
        s.Stroke(Form.Line((x - (w * 0.2), y - (h * 0.52)), (x - (w * 0.68), y + 8)), s.P.Pale, 2);
        Fire(s, x - (w * 0.6) < 60 ? x + (w * 0.82) : x - (w * 0.62), y + (s.H * 0.05), s.W * 0.07);
    }

    public static void Road(Sheet s)
    {
        s.Sky();
        Sun(s, s.W * s.Any(0.4, 0.6), s.H * s.Any(0.3, 0.38), s.W * s.Any(0.1, 0.16));
        Ridge(s, s.H * 0.45, s.H * 0.06, s.P.Far);
        Ridge(s, s.H * 0.52, s.H * 0.03, s.P.Middle);
        s.Fill(Form.Box(-20, s.H * 0.55, s.W + 40, s.H), s.P.Near.Mixed(s.P.Middle, 0.35));
        var (x, bend) = (s.W * s.Any(0.42, 0.58), s.W * s.Any(-0.12, 0.12));
        var left = Form.Curve((x - 4, s.H * 0.55), (x - 30 + bend, s.H * 0.66), (s.W * 0.2, s.H * 0.85), (s.W * 0.04, s.H + 30));
        var right = Form.Curve((s.W * 0.8, s.H + 30), (s.W * 0.62, s.H * 0.82), (x + 26 + bend, s.H * 0.66), (x + 4, s.H * 0.55));
        s.Fill([.. left, .. right], s.P.Pale.Mixed(s.P.Far, 0.35));
        for (var i = 0; i < 6; i++)
        {
            var t = Math.Pow((i + 1) / 6.5, 1.7);
            var y = s.H * (0.57 + (0.42 * t));
            var middle = x + ((bend + 2) * Math.Sin(t * Math.PI)) - (s.W * 0.1 * t);
            s.Stroke(Form.Line((middle, y), (middle - (3 * t), y + (46 * t) + 3)), s.P.Pale.Lighter(0.4), 2 + (9 * t));
        }
        for (var i = 0; i < 5; i++)
        {
            var t = (i + 1) / 5.0;
            Tree(s, x - (s.W * (0.1 + (0.45 * t * t))), s.H * (0.57 + (0.3 * t * t)), s.H * (0.05 + (0.24 * t * t)));
            Tree(s, x + (s.W * (0.1 + (0.5 * t * t))), s.H * (0.57 + (0.25 * t * t)), s.H * (0.05 + (0.26 * t * t)));
        }
    }

    public static void Sun(Sheet s, double x, double y, double radius)
    {
        s.Glow(x, y, radius * 3.2, s.P.Accent, s.IsNight ? 0.35 : 0.5);
        s.Fill(Form.Circle(x, y, radius), s.IsNight ? s.P.Pale : s.P.Accent.Lighter(0.15));
    }

    public static void Stars(Sheet s, int count, double down)
    {
        for (var i = 0; i < count; i++)
        {
            s.Put(Form.Circle(s.Any(0, s.W), s.Any(0, s.H * down), s.Any(0.7, 2.2)), $"fill='{s.P.Pale}' fill-opacity='0.8'");
        }
    }

    public static void Ridge(Sheet s, double y, double rise, Colour colour)
    {
        var peaks = s.Dice.Next(4, 7);
        var edge = new (double, double)[peaks + 3];
        for (var i = 0; i < edge.Length; i++)
        {
            edge[i] = (s.W * (i - 1) / peaks, y + (rise * s.Any(0.2, 1) * (i % 2 == 0 ? -1 : 0.7)));
        }
        s.Fill(Form.Under(Form.Curve(edge), s.H + 30), colour);
    }

    public static void Tree(Sheet s, double x, double y, double tall)
    {
        s.Stroke(Form.Line((x, y), (x, y - (tall * 0.4))), s.P.Dark, Math.Max(2, tall * 0.05));
        if (tall > 90 || s.Dice.Next(3) > 0)
        {
            s.Fill(Form.Polygon((x, y - tall), (x + (tall * 0.22), y - (tall * 0.14)), (x - (tall * 0.22), y - (tall * 0.14))),
                s.P.Near.Mixed(s.P.Dark, s.Any(0.1, 0.6)));
        }
        else
        {
            s.Fill(Form.Ellipse(x, y - (tall * 0.62), tall * 0.27, tall * 0.36), s.P.Near.Mixed(s.P.Dark, s.Any(0, 0.4)));
        }
    }

    static Colour Depth(Sheet s, double depth) =>
        depth < 0.5 ? s.P.Far.Mixed(s.P.Middle, depth * 2) : s.P.Middle.Mixed(s.P.Near, (depth * 2) - 1);

    static void Cloud(Sheet s, double x, double y, double size, Colour colour) => s.Fill(Form.Blob(
        (x - (size * 1.5), y + (size * 0.25)), (x - (size * 1.2), y - (size * 0.15)), (x - (size * 0.6), y - (size * 0.2)),
        (x - (size * 0.25), y - (size * 0.62)),
        (x + (size * 0.35), y - (size * 0.55)), (x + (size * 0.6), y - (size * 0.2)), (x + (size * 1.2), y - (size * 0.12)),
        (x + (size * 1.5), y + (size * 0.25)), (x, y + (size * 0.33))), colour);

    static void Flock(Sheet s, double x, double y)
    {
        for (var i = 0; i < s.Dice.Next(0, 5); i++)
        {
            var (bx, by, wing) = (x + (i * s.Any(20, 34)), y + (i * s.Any(-14, 14)), s.Any(8, 13));
            s.Stroke(Form.Curve((bx - wing, by - 4), (bx - (wing * 0.4), by - 6), (bx, by), (bx + (wing * 0.4), by - 6),
                (bx + wing, by - 4)), s.P.Dark, 2.4);
        }
    }

    static void Boat(Sheet s, double x, double y, double size)
    {
        s.Fill(Form.Polygon((x + 4, y - 6), (x + 4, y - (size * 1.15)), (x + (size * 0.62), y - 8)), s.P.Pale);
        s.Fill(Form.Polygon((x - 4, y - 6), (x - 4, y - (size * 0.9)), (x - (size * 0.42), y - 8)), s.P.Accent.Lighter(0.2));
        s.Fill([.. Form.Curve((x - (size * 0.62), y), (x, y + 3), (x + (size * 0.7), y - 2)),
            .. Form.Curve((x + (size * 0.45), y + (size * 0.2)), (x, y + (size * 0.23)), (x - (size * 0.42), y + (size * 0.2)))], s.P.Dark);
    }

    static void Fire(Sheet s, double x, double y, double size)
    {
        s.Glow(x, y - size, size * 3, s.P.Accent);
        s.Stroke(Form.Line((x - size, y), (x + size, y - 9)), s.P.Dark, 9);
        s.Stroke(Form.Line((x - size, y - 9), (x + size, y)), s.P.Dark, 9);
        s.Fill(Form.Blob((x, y - (size * 2)), (x + (size * 0.55), y - (size * 0.8)), (x + (size * 0.4), y - 6), (x - (size * 0.4), y - 6),
            (x - (size * 0.6), y - (size * 0.7))), s.P.Accent);
        s.Fill(Form.Blob((x, y - (size * 1.1)), (x + (size * 0.26), y - (size * 0.5)), (x, y - 8), (x - (size * 0.26), y - (size * 0.4))),
            Colour.Of("ffd77a"));
    }
}
