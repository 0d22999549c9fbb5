namespace Loquat.Demo.Scenes;

/// Tables and what stands on them.
static class TableScenes
{
    public static void Bowl(Sheet s)
    {
        Table(s, 0.3);
        var (x, y, r) = (s.W * s.Any(0.44, 0.56), s.H * 0.55, Math.Min(s.W * s.Any(0.32, 0.37), s.H * 0.4));
        var glaze = s.One(s.P.Second, s.P.Near, s.P.Accent.Darker(0.1), s.P.Pale);
        Shadow(s, x, y + (r * 0.72), r * 1.05);
        s.Fill([.. Form.Arc(x, y, r, r * 0.92, 0, Math.PI), .. Form.Line((x - r, y), (x + r, y))], glaze);
        s.Fill(Form.Box(x - (r * 0.42), y + (r * 0.8), r * 0.84, r * 0.16, 8), glaze.Darker(0.2));
        s.Stroke(Form.Arc(x, y + (r * 0.2), r * 0.93, r * 0.5, 0.25, Math.PI - 0.25), glaze.Lighter(0.45), 5);
        s.Fill(Form.Ellipse(x, y, r, r * 0.36), s.P.Pale);
        s.Fill(Form.Ellipse(x, y + 3, r * 0.91, r * 0.3), Colour.Of("c9803f").Mixed(s.P.Accent, 0.25));
        Noodles(s, x, y + 2, r);
        Egg(s, x + (r * 0.38), y - (r * 0.06), r * 0.23);
        for (var i = 0; i < 13; i++)
        {
            s.Fill(Form.Ellipse(x + s.Any(-0.72, 0.2) * r, y + s.Any(-0.16, 0.18) * r, 9, 5, s.Any(0, 3)),
                Colour.Of("5f9a4a").Lighter(s.Any(0, 0.25)));
        }
        Sticks(s, x, y, r);
        Steam(s, x, y - (r * 0.45), r * 0.85);
    }

    public static void Tea(Sheet s)
    {
        Table(s, 0.36);
        var (x, y, r) = (s.W * s.Any(0.36, 0.44), s.H * 0.64, s.W * 0.23);
        var clay = s.One(s.P.Accent.Darker(0.25), s.P.Second.Darker(0.1), s.P.Near, s.P.Middle);
        Shadow(s, x, y + (r * 0.74), r * 1.2);
        s.Stroke(Form.Arc(x - (r * 0.95), y - (r * 0.05), r * 0.48, r * 0.48, 0.4 * Math.PI, 1.6 * Math.PI), clay, 17);
        s.Fill(Form.Blob((x + (r * 0.8), y + (r * 0.3)), (x + (r * 1.15), y - (r * 0.05)), (x + (r * 1.5), y - (r * 0.55)),
            (x + (r * 1.62), y - (r * 0.46)), (x + (r * 1.3), y + (r * 0.2)), (x + (r * 0.85), y + (r * 0.6))), clay);
        s.Fill(Form.Ellipse(x, y + (r * 0.06), r, r * 0.78), clay);
        s.Fill(Form.Ellipse(x, y - (r * 0.62), r * 0.5, r * 0.15), clay.Lighter(0.22));
        s.Fill(Form.Circle(x, y - (r * 0.82), r * 0.12), clay.Darker(0.2));
        s.Stroke(Form.Arc(x, y, r * 0.74, r * 0.52, 3.4, 4.4), clay.Lighter(0.55), 6);
        for (var i = 0; i < s.Dice.Next(1, 4); i++)
        {
            Cup(s, s.W * (0.66 + (0.1 * i)) - (i == 1 ? s.W * 0.32 : 0), s.H * (0.78 + (0.035 * i)), s.W * 0.085);
        }
        Steam(s, x + (r * 1.5), y - (r * 0.8), r * 0.7);
        Branch(s, s.W * s.Any(0.82, 0.95), s.H * 0.02, s.H * 0.3);
    }

    public static void Bread(Sheet s)
    {
        Table(s, 0.34);
        var (x, y, w) = (s.W * 0.47, s.H * 0.62, s.W * s.Any(0.33, 0.38));
        var board = Colour.Of("b98654").Mixed(s.P.Near, 0.2);
        s.Fill(Form.Box(s.W * 0.07, y + (w * 0.28), s.W * 0.86, s.H * 0.1, 24), board);
        var crust = Colour.Of("b9692c").Mixed(s.P.Accent, 0.2);
        s.Fill(Form.Blob((x - w, y + (w * 0.34)), (x - (w * 0.96), y - (w * 0.12)), (x - (w * 0.45), y - (w * 0.5)),
            (x + (w * 0.3), y - (w * 0.54)), (x + (w * 0.92), y - (w * 0.16)), (x + w, y + (w * 0.34)), (x, y + (w * 0.46))), crust);
        for (var i = -2; i <= 2; i++)
        {
            var at = x + (i * w * 0.3);
            s.Stroke(Form.Curve((at - (w * 0.12), y + (w * 0.05)), (at - (w * 0.02), y - (w * 0.2)), (at + (w * 0.16), y - (w * 0.36))),
                Colour.Of("f3d3a0"), 13);
        }
        for (var i = 0; i < 2; i++)
        {
            var at = s.W * (0.76 + (0.07 * i));
            s.Fill(Form.Blob((at - 62, y + (w * 0.42)), (at - 66, y + (w * 0.02)), (at - 20, y - (w * 0.14)), (at + 40, y - (w * 0.06)),
                (at + 60, y + (w * 0.2)), (at + 48, y + (w * 0.44))), crust.Darker(0.1));
            s.Fill(Form.Blob((at - 50, y + (w * 0.38)), (at - 52, y + (w * 0.06)), (at - 16, y - (w * 0.06)), (at + 32, y + 2),
                (at + 48, y + (w * 0.2)), (at + 38, y + (w * 0.4))), Colour.Of("f6e2bd"));
        }
        for (var i = 0; i < 26; i++)
        {
            s.Fill(Form.Circle(s.Any(0.1, 0.9) * s.W, y + (w * s.Any(0.5, 0.95)), s.Any(1.5, 4)), s.P.Pale);
        }
        Jar(s, s.W * s.Any(0.14, 0.22), y + (w * 0.25), s.W * 0.1);
        Branch(s, s.W * 0.9, s.H * 0.02, s.H * 0.24);
    }

    public static void Pots(Sheet s)
    {
        s.Wall(s.IsNight ? s.P.Top : s.P.Pale.Mixed(s.P.Top, 0.5), s.P.Bottom);
        s.Fill(Form.Circle(s.W * s.Any(0.3, 0.7), s.H * 0.36, s.W * 0.26), s.P.Top.Mixed(s.P.Accent, s.IsNight ? 0.12 : 0.3));
        var shelf = s.H * 0.74;
        s.Fill(Form.Box(-20, shelf, s.W + 40, s.H, 0), s.P.Near.Mixed(s.P.Middle, 0.5));
        s.Fill(Form.Box(-20, shelf, s.W + 40, 18), s.P.Pale.Mixed(s.P.Far, 0.5));
        var count = s.Dice.Next(3, 5);
        for (var i = 0; i < count; i++)
        {
            var glaze = s.One(s.P.Accent, s.P.Second, s.P.Middle, s.P.Pale, s.P.Near);
            Pot(s, s.W * (i + 0.6) / (count + 0.2), shelf + (i % 2 * 14), s.W * s.Any(0.1, 0.145), s.H * s.Any(0.16, 0.36), glaze,
                i == count / 2);
        }
        for (var i = 0; i < 3; i++)
        {
            s.Fill(Form.Ellipse(s.W * s.Any(0.1, 0.9), s.H * s.Any(0.86, 0.94), s.W * 0.05, s.W * 0.02), s.P.Pale.Mixed(s.P.Accent, 0.3));
        }
    }

    public static void Shadow(Sheet s, double x, double y, double half) =>
        s.Put(Form.Ellipse(x + 8, y + 18, half, half * 0.17), "fill='#000000' fill-opacity='0.16'");

    public static void Steam(Sheet s, double x, double y, double tall)
    {
        for (var i = -1; i <= 1; i++)
        {
            var at = x + (i * tall * 0.28);
            s.Stroke(Form.Curve((at, y), (at + (tall * 0.1), y - (tall * 0.25)), (at - (tall * 0.09), y - (tall * 0.55)),
                (at + (tall * 0.06), y - (tall * (0.8 + (0.1 * i))))), s.P.Pale.Mixed(s.P.Bottom, 0.25), 6);
        }
    }

    public static void Branch(Sheet s, double x, double y, double size)
    {
        s.Stroke(Form.Curve((x + (size * 0.4), y - 20), (x + (size * 0.1), y + (size * 0.3)), (x - (size * 0.2), y + (size * 0.75))),
            s.P.Dark, 5);
        for (var i = 0; i < 7; i++)
        {
            var t = i / 7.0;
            var side = i % 2 == 0 ? 1 : -1;
            s.Fill(Form.Ellipse(x + (size * (0.32 - (0.52 * t))) + (side * size * 0.13), y + (size * (0.08 + (0.68 * t))), size * 0.16,
                size * 0.06, side * 0.7), s.P.Second.Mixed(s.P.Near, s.Any(0, 0.6)));
        }
    }

    static void Table(Sheet s, double top)
    {
        s.Wall(s.IsNight ? s.P.Top : s.P.Top.Mixed(s.P.Pale, 0.2), s.P.Bottom);
        var y = s.H * top;
        // A window, a shelf or a plain wall behind it.
        switch (s.Dice.Next(3))
        {
            case 0:
                s.Fill(Form.Box(s.W * 0.54, -30, s.W * 0.34, y + 10, 6), s.IsNight ? s.P.Far : s.P.Pale);
                s.Fill(Form.Circle(s.W * 0.71, y * 0.45, s.W * 0.07), s.P.Accent.Lighter(0.25));
                s.Stroke(Form.Line((s.W * 0.71, -20), (s.W * 0.71, y - 20)), s.P.Near, 6);
                break;
            case 1:
                s.Fill(Form.Box(s.W * 0.08, y * 0.72, s.W * 0.4, 12, 3), s.P.Near);
                for (var i = 0; i < 4; i++)
                {
                    var tall = y * s.Any(0.2, 0.4);
                    s.Fill(Form.Box(s.W * (0.1 + (0.09 * i)), (y * 0.72) - tall, s.W * 0.065, tall, 8),
                        s.One(s.P.Far, s.P.Second, s.P.Middle, s.P.Accent.Lighter(0.2)));
                }
                break;
        }
        s.Fill(Form.Under(Form.Line((-20, y + 40), (s.W + 20, y + 30)), s.H + 30), s.P.Far.Mixed(s.P.Middle, s.Any(0.05, 0.6)));
        for (var i = 1; i < 5; i++)
        {
            s.Stroke(Form.Line((-20, y + 40 + (i * i * s.H * 0.028)), (s.W + 20, y + 30 + (i * i * s.H * 0.03))),
                s.P.Middle.Mixed(s.P.Near, 0.3), 2);
        }
    }

    static void Noodles(Sheet s, double x, double y, double r)
    {
        for (var i = 0; i < 15; i++)
        {
            var (at, up) = (x + (r * s.Any(-0.62, 0.3)), y + (r * s.Any(-0.14, 0.14)));
            s.Stroke(Form.Curve((at - (r * 0.2), up), (at - (r * 0.06), up - (r * 0.06)), (at + (r * 0.08), up + (r * 0.05)),
                (at + (r * 0.26), up - 2)), Colour.Of(i % 2 == 0 ? "f7dfa0" : "eccb80"), 7);
        }
    }

    static void Egg(Sheet s, double x, double y, double r)
    {
        s.Fill(Form.Ellipse(x, y, r, r * 0.62, -0.2), Colour.Of("fffaf0"));
        s.Fill(Form.Ellipse(x + 2, y + 1, r * 0.52, r * 0.34, -0.2), Colour.Of("f5a623"));
    }

    static void Sticks(Sheet s, double x, double y, double r)
    {
        var wood = s.P.Dark.Mixed(s.P.Accent, 0.25);
        s.Stroke(Form.Line((x + (r * 0.3), y - (r * 0.2)), (x + (r * 1.35), y - (r * 0.72))), wood, 9);
        s.Stroke(Form.Line((x + (r * 0.42), y - (r * 0.12)), (x + (r * 1.42), y - (r * 0.56))), wood, 9);
    }

    static void Cup(Sheet s, double x, double y, double r)
    {
        Shadow(s, x, y + (r * 0.6), r * 0.8);
        s.Fill([.. Form.Arc(x, y, r, r * 0.95, 0, Math.PI), .. Form.Line((x - r, y), (x + r, y))], s.P.Pale);
        s.Fill(Form.Ellipse(x, y, r, r * 0.32), s.P.Pale.Darker(0.06));
        s.Fill(Form.Ellipse(x, y + 2, r * 0.84, r * 0.24), Colour.Of("b8702c"));
    }

    static void Jar(Sheet s, double x, double y, double w)
    {
        s.Fill(Form.Box(x - (w * 0.5), y - (w * 1.3), w, w * 1.4, 14), s.P.Pale.Mixed(s.P.Second, 0.25));
        s.Fill(Form.Box(x - (w * 0.42), y - (w * 0.7), w * 0.84, w * 0.72, 10), s.P.Accent.Lighter(0.25));
        s.Fill(Form.Box(x - (w * 0.5), y - (w * 1.5), w, w * 0.24, 5), s.P.Near);
    }

    static void Pot(Sheet s, double x, double y, double half, double tall, Colour glaze, bool holdsBranch)
    {
        Shadow(s, x, y - 14, half * 0.8);
        if (holdsBranch)
        {
            for (var i = -1; i <= 1; i++)
            {
                var top = (X: x + (i * half * 1.3), Y: y - tall - (s.H * s.Any(0.14, 0.24)));
                s.Stroke(Form.Curve((x, y - tall), (x + (i * half * 0.5), y - tall - (s.H * 0.08)), top), s.P.Dark, 4);
                s.Fill(Form.Circle(top.X, top.Y, half * 0.24), s.P.Accent);
                s.Fill(Form.Ellipse((x + top.X) / 2, (y - tall + top.Y) / 2, half * 0.3, half * 0.11, i + 0.5), s.P.Near);
            }
        }
        s.Fill(Form.Blob((x - (half * 0.4), y - tall), (x + (half * 0.4), y - tall), (x + (half * 0.45), y - (tall * 0.8)),
            (x + half, y - (tall * 0.45)), (x + (half * 0.6), y), (x - (half * 0.6), y), (x - half, y - (tall * 0.45)),
            (x - (half * 0.45), y - (tall * 0.8))), glaze);
        s.Stroke(Form.Arc(x, y - (tall * 0.52), half * 0.9, half * 0.2, 0.15, Math.PI - 0.15),
            glaze.Lightness > 0.6 ? s.P.Middle : glaze.Lighter(0.5), 6);
        s.Stroke(Form.Arc(x, y - (tall * 0.4), half * 0.9, half * 0.2, 0.15, Math.PI - 0.15),
            glaze.Lightness > 0.6 ? s.P.Accent : glaze.Lighter(0.3), 3);
    }
}
