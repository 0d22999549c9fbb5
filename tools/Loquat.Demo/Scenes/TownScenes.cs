namespace Loquat.Demo.Scenes;

/// Streets: windows, stalls, wheels, rain.
static class TownScenes
{
    static readonly Colour Lamp = Colour.Of("ffd98a");

    public static void City(Sheet s)
    {
        s.Sky();
        if (s.IsNight)
        {
            LandScenes.Stars(s, 40, 0.4);
        }
        LandScenes.Sun(s, s.W * s.Any(0.2, 0.8), s.H * s.Any(0.14, 0.3), s.W * s.Any(0.06, 0.12));
        for (var row = 0; row < 3; row++)
        {
            var colour = row switch { 0 => s.P.Far, 1 => s.P.Middle, _ => s.P.Near };
            for (var x = -s.W * s.Any(0, 0.1); x < s.W;)
            {
                var wide = s.W * s.Any(0.1, 0.2);
                CliHost(s, x, s.H * (s.Any(0.3, 0.48) + (0.16 * row)), wide, colour.Mixed(s.P.Dark, s.Any(0, 0.14)), row);
                x += wide + s.Any(-6, 10);
            }
        }
        s.Fill(Form.Box(-20, s.H * 0.93, s.W + 40, s.H), s.P.Dark);
        for (var i = 0; i < 3; i++)
        {
            var x = s.W * (0.18 + (0.32 * i));
            s.Stroke(Form.Line((x, s.H * 0.95), (x, s.H * 0.8)), s.P.Dark, 5);
            s.Glow(x, s.H * 0.79, s.W * 0.11, Lamp, 0.8);
            s.Fill(Form.Circle(x, s.H * 0.79, 9), Lamp);
        }
    }

    public static void Stall(Sheet s)
    {
        s.Wall(s.IsNight ? s.P.Top : s.P.Top.Mixed(s.P.Far, 0.4), s.P.Bottom);
        s.Fill(Form.Box(-20, s.H * 0.78, s.W + 40, s.H), s.P.Middle.Mixed(s.P.Bottom, s.IsNight ? 0 : 0.5));
        var (x, y, w) = (s.W * 0.12, s.H * 0.26, s.W * 0.76);
        s.Stroke(Form.Line((x + 14, y), (x + 14, s.H * 0.86)), s.P.Dark, 10);
        s.Stroke(Form.Line((x + w - 14, y), (x + w - 14, s.H * 0.86)), s.P.Dark, 10);
        s.Glow(s.W / 2, s.H * 0.45, s.W * 0.5, Lamp, s.IsNight ? 0.7 : 0.35);
        s.Fill(Form.Box(x, s.H * 0.61, w, s.H * 0.22, 8), s.P.Near);
        s.Fill(Form.Box(x - 12, s.H * 0.585, w + 24, s.H * 0.035, 6), s.P.Pale.Mixed(s.P.Far, 0.5));
        Fruit(s, x, w);
        var stripes = s.Dice.Next(3, 5) * 2;
        for (var i = 0; i < stripes; i++)
        {
            var (left, wide) = (x - 34 + ((w + 68) * i / stripes), (w + 68) / stripes);
            var (topLeft, topWide) = (x + 10 + ((w - 20) * i / stripes), (w - 20) / stripes);
            var drop = y + (s.H * 0.1);
            s.Fill([.. Form.Line((topLeft, y - (s.H * 0.03)), (topLeft + topWide, y - (s.H * 0.03)), (left + wide, drop)),
                .. Form.Arc(left + (wide / 2), drop, wide / 2, wide * 0.32, 0, Math.PI)], i % 2 == 0 ? s.P.Accent : s.P.Pale);
        }
        for (var i = 0; i < 3; i++)
        {
            var at = x + (w * (0.22 + (0.28 * i)));
            Lantern(s, at, y + (s.H * s.Any(0.17, 0.2)), s.W * 0.045);
        }
        Person(s, s.W * s.Any(0.3, 0.62), s.H * 0.585, s.W * 0.075);
    }

    public static void Bicycle(Sheet s)
    {
        s.Wall(s.IsNight ? s.P.Top : s.P.Far.Mixed(s.P.Bottom, s.Any(0.2, 0.7)), s.P.Bottom);
        var ground = s.H * 0.8;
        var door = s.W * s.Any(0.55, 0.72);
        s.Fill(Form.Box(door, s.H * 0.18, s.W * 0.23, ground - (s.H * 0.18), 60), s.P.Second.Darker(s.IsNight ? 0.55 : 0.1));
        s.Fill(Form.Circle(door + 26, s.H * 0.52, 7), s.P.Pale);
        s.Fill(Form.Box(s.W * 0.1, s.H * 0.14, s.W * 0.3, s.H * 0.24, 8), s.IsNight ? Lamp : s.P.Pale);
        s.Stroke(Form.Line((s.W * 0.25, s.H * 0.14), (s.W * 0.25, s.H * 0.38)), s.P.Near, 7);
        s.Stroke(Form.Line((s.W * 0.1, s.H * 0.26), (s.W * 0.4, s.H * 0.26)), s.P.Near, 5);
        for (var i = 0; i < 6; i++)
        {
            s.Fill(Form.Circle(s.W * (0.11 + (0.055 * i)), s.H * s.Any(0.37, 0.4), s.Any(14, 24)), i % 2 == 0 ? s.P.Near : s.P.Accent);
        }
        s.Fill(Form.Box(-20, ground, s.W + 40, s.H), s.P.Middle);
        s.Fill(Form.Box(-20, ground, s.W + 40, 14), s.P.Near);
        var (r, y) = (s.W * 0.15, ground + (s.H * 0.035) - (s.W * 0.15));
        var (back, front) = (s.W * 0.28, s.W * 0.7);
        foreach (var x in (double[])[back, front])
        {
            Wheel(s, x, y, r);
        }
        var (saddle, head, crank) = ((X: back + (r * 0.75), Y: y - (r * 1.25)), (X: front - (r * 0.5), Y: y - (r * 1.3)),
            (X: back + (r * 1.25), Y: y + (r * 0.1)));
        s.Stroke(Form.Line((back, y), crank, head, (saddle.X + 8, saddle.Y + 40), (back, y)), s.P.Accent, 10);
        s.Stroke(Form.Line(crank, saddle), s.P.Accent, 10);
        s.Stroke(Form.Line((front, y), (head.X - 8, head.Y - 34)), s.P.Accent, 10);
        s.Stroke(Form.Curve((head.X - 44, head.Y - 46), (head.X - 8, head.Y - 38), (head.X + 22, head.Y - 26), (head.X + 14, head.Y - 6)),
            s.P.Dark, 8);
        s.Fill(Form.Ellipse(saddle.X - 4, saddle.Y - 6, 38, 11, -0.08), s.P.Dark);
        s.Fill(Form.Circle(crank.X, crank.Y, 15), s.P.Dark);
        s.Fill(Form.Box(head.X + 6, head.Y - 34, 92, 62, 10), Colour.Of("c99a5b"));
        for (var i = 0; i < 4; i++)
        {
            s.Fill(Form.Circle(head.X + 22 + (i * 20), head.Y - 40, 15), s.One(s.P.Second, s.P.Pale, s.P.Accent, Colour.Of("6f9a4c")));
        }
    }

    public static void Tram(Sheet s)
    {
        s.Sky();
        for (var i = 0; i < 5; i++)
        {
            CliHost(s, s.W * ((0.22 * i) - 0.06), s.H * s.Any(0.14, 0.34), s.W * 0.23, s.P.Far.Mixed(s.P.Middle, s.Any(0, 0.5)), 1);
        }
        s.Fill(Form.Box(-20, s.H * 0.8, s.W + 40, s.H), s.P.Near);
        var (x, y, w, h) = (s.W * s.Any(0.1, 0.2), s.H * 0.46, s.W * 0.68, s.H * 0.36);
        s.Stroke(Form.Line((-20, s.H * 0.3), (s.W + 20, s.H * 0.24)), s.P.Dark, 3);
        s.Stroke(Form.Line((x + (w * 0.35), y), (x + (w * 0.5), s.H * 0.27), (x + (w * 0.62), y)), s.P.Dark, 4);
        s.Fill(Form.Box(x + 20, y - 18, w - 40, 30, 14), s.P.Pale);
        s.Fill(Form.Box(x, y, w, h, 30), s.P.Accent);
        s.Fill(Form.Box(x + 4, y + (h * 0.62), w - 8, h * 0.14), s.P.Pale);
        for (var i = 0; i < 4; i++)
        {
            var at = x + (w * (0.05 + (0.235 * i)));
            s.Fill(Form.Box(at, y + (h * 0.14), w * 0.195, h * 0.4, 12), s.IsNight ? Lamp : s.P.Top.Lighter(0.45));
            if (s.Dice.Next(3) > 0)
            {
                s.Fill([.. Form.Arc(at + (w * 0.1), y + (h * 0.53), w * 0.06, h * 0.16, Math.PI, Math.Tau)], s.P.Second);
                s.Fill(Form.Circle(at + (w * 0.1), y + (h * 0.31), w * 0.036), Colour.Of("d9a27c"));
            }
        }
        s.Fill(Form.Circle(x + w - 26, y + (h * 0.85), 13), Lamp);
        s.Glow(x + w, y + (h * 0.85), s.W * 0.2, Lamp, 0.7);
        foreach (var at in (double[])[0.2, 0.36, 0.66, 0.82])
        {
            s.Fill(Form.Circle(x + (w * at), y + h, w * 0.05), s.P.Dark);
        }
        s.Stroke(Form.Line((-20, y + h + (w * 0.06)), (s.W + 20, y + h + (w * 0.06))), s.P.Pale.Mixed(s.P.Near, 0.4), 5);
        s.Stroke(Form.Line((-20, s.H * 0.93), (s.W + 20, s.H * 0.93)), s.P.Pale.Mixed(s.P.Near, 0.5), 6);
    }

    public static void Rain(Sheet s)
    {
        s.Sky(s.P.Top.Mixed(s.P.Middle, 0.45), s.P.Bottom.Mixed(s.P.Far, 0.5));
        for (var i = 0; i < 5; i++)
        {
            CliHost(s, s.W * ((0.22 * i) - 0.05), s.H * s.Any(0.22, 0.46), s.W * 0.21, s.P.Middle.Mixed(s.P.Far, s.Any(0, 0.6)), 1);
        }
        s.Fill(Form.Under(Form.Line((-20, s.H * 0.74), (s.W + 20, s.H * 0.74)), s.H + 30), s.P.Near);
        for (var i = 0; i < 5; i++)
        {
            s.Fill(Form.Ellipse(s.W * s.Any(0.05, 0.95), s.H * s.Any(0.8, 0.97), s.W * s.Any(0.08, 0.2), s.H * 0.013),
                s.P.Far.Lighter(0.2));
        }
        var colours = new[] { s.P.Accent, s.P.Second, s.P.Pale };
        for (var i = 0; i < 3; i++)
        {
            Umbrella(s, s.W * (0.2 + (0.29 * i)), s.H * (0.5 + (0.06 * (i % 2))), s.W * (0.17 + (0.02 * (i % 2))), colours[i]);
        }
        for (var i = 0; i < 90; i++)
        {
            var (x, y, length) = (s.Any(0, s.W), s.Any(-20, s.H), s.Any(14, 40));
            s.Put(Form.Line((x, y), (x - (length * 0.22), y + length)),
                $"fill='none' stroke='{s.P.Pale}' stroke-width='2' stroke-opacity='0.5' stroke-linecap='round'", isOpen: true);
        }
    }

    static void CliHost(Sheet s, double x, double top, double wide, Colour colour, int row)
    {
        if (s.Dice.Next(3) == 0)
        {
            s.Fill(Form.Polygon((x, top), (x + (wide * 0.5), top - (wide * 0.4)), (x + wide, top), (x + wide, s.H + 20), (x, s.H + 20)),
                colour);
        }
        else
        {
            s.Fill(Form.Box(x, top, wide, s.H, 0), colour);
        }
        var across = Math.Max(2, (int)(wide / 34));
        var (cell, pane) = (wide / across, wide / across * 0.46);
        for (var r = 0; r < (row == 2 ? 9 : 7); r++)
        {
            for (var c = 0; c < across; c++)
            {
                var isLit = s.Dice.Next(s.IsNight ? 2 : 4) == 0;
                s.Put(Form.Box(x + (cell * (c + 0.27)), top + 22 + (r * cell * 1.2), pane, pane * 1.35), isLit
                    ? $"fill='{Lamp}' fill-opacity='0.95'" : $"fill='{(s.IsNight ? s.P.Dark : colour.Darker(0.22))}' fill-opacity='0.55'");
            }
        }
    }

    static void Fruit(Sheet s, double x, double w)
    {
        for (var basket = 0; basket < 4; basket++)
        {
            var (left, wide) = (x + 6 + (w * 0.25 * basket), (w * 0.25) - 18);
            var colour = s.One(Colour.Of("e2574c"), Colour.Of("f2a33a"), Colour.Of("8fae4b"), Colour.Of("8d4f7c"), Colour.Of("f4cf5a"));
            for (var i = 0; i < 9; i++)
            {
                s.Fill(Form.Circle(left + (wide * (0.14 + (0.18 * (i % 5)))) + (i / 5 * wide * 0.09), (s.H * 0.565) - (i / 5 * 17), 14),
                    colour.Darker(s.Any(0, 0.15)));
            }
        }
    }

    static void Lantern(Sheet s, double x, double y, double r)
    {
        s.Stroke(Form.Line((x, y - (r * 2.4)), (x, y - r)), s.P.Dark, 2);
        s.Glow(x, y, r * 3.4, Lamp, 0.7);
        s.Fill(Form.Ellipse(x, y, r, r * 0.86), Colour.Of("f0603a"));
        s.Stroke(Form.Ellipse(x, y, r * 0.45, r * 0.86), Lamp, 2);
        s.Fill(Form.Box(x - (r * 0.4), y - r, r * 0.8, r * 0.24, 2), s.P.Dark);
    }

    static void Person(Sheet s, double x, double y, double size)
    {
        s.Fill([.. Form.Arc(x, y, size, size * 1.5, Math.PI, Math.Tau)], s.P.Second);
        s.Fill(Form.Circle(x, y - (size * 1.9), size * 0.56), Colour.Of("d9a27c"));
        s.Fill([.. Form.Arc(x, y - (size * 2), size * 0.6, size * 0.58, Math.PI * 0.95, Math.Tau + 0.2)], s.P.Dark);
        s.Fill(Form.Polygon((x - (size * 0.4), y - (size * 1.1)), (x + (size * 0.4), y - (size * 1.1)), (x + (size * 0.55), y),
            (x - (size * 0.55), y)), s.P.Pale);
    }

    static void Wheel(Sheet s, double x, double y, double r)
    {
        for (var i = 0; i < 8; i++)
        {
            var (sin, cos) = Math.SinCos(i * Math.PI / 4);
            s.Stroke(Form.Line((x, y), (x + (cos * r), y + (sin * r))), s.P.Pale.Darker(0.15), 1.6);
        }
        s.Stroke(Form.Circle(x, y, r), s.P.Dark, 9);
        s.Fill(Form.Circle(x, y, 8), s.P.Dark);
    }

    static void Umbrella(Sheet s, double x, double y, double r, Colour colour)
    {
        s.Fill(Form.Box(x - (r * 0.34), y + (r * 0.36), r * 0.68, r * 1.15, r * 0.3), s.P.Dark.Mixed(colour, 0.25));
        s.Fill(Form.Circle(x, y + (r * 0.2), r * 0.25), Colour.Of("d9a27c"));
        s.Stroke(Form.Line((x - (r * 0.16), y + (r * 1.45)), (x - (r * 0.18), y + (r * 1.85))), s.P.Dark, 12);
        s.Stroke(Form.Line((x + (r * 0.16), y + (r * 1.45)), (x + (r * 0.2), y + (r * 1.85))), s.P.Dark, 12);
        s.Fill([.. Form.Arc(x, y, r, r * 0.82, Math.PI, Math.Tau), .. Form.Arc(x + (r * 0.66), y, r * 0.34, r * 0.13, 0, -Math.PI),
            .. Form.Arc(x, y, r * 0.33, r * 0.13, 0, -Math.PI), .. Form.Arc(x - (r * 0.66), y, r * 0.34, r * 0.13, 0, -Math.PI)], colour);
        s.Stroke(Form.Curve((x, y - (r * 0.82)), (x - (r * 0.26), y - (r * 0.5)), (x - (r * 0.33), y - 6)), colour.Darker(0.2), 2);
        s.Stroke(Form.Curve((x, y - (r * 0.82)), (x + (r * 0.26), y - (r * 0.5)), (x + (r * 0.33), y - 6)), colour.Darker(0.2), 2);
    }
}
