namespace Loquat.Demo.Scenes;

/// Pets, and a bird at a pond.
static class AnimalScenes
{
    static readonly Colour[] Furs = [
        Colour.Of("d98a46"), Colour.Of("3a3434"), Colour.Of("9a8f87"), Colour.Of("f3e6d3"), Colour.Of("6f5240")
    ];

    public static void Cat(Sheet s)
    {
        Room(s);
        var (x, y, r) = (s.W * s.Any(0.4, 0.6), s.H * 0.84, Math.Min(s.W * 0.23, s.H * 0.255));
        var fur = s.One<Colour>(Furs);
        var dark = fur.Lightness < 0.3 ? fur.Lighter(0.22) : fur.Darker(0.3);
        TableScenes.Shadow(s, x, y - 4, r * 1.3);
        s.Stroke(Form.Curve((x + (r * 0.7), y - (r * 0.2)), (x + (r * 1.35), y - (r * 0.1)), (x + (r * 1.5), y - (r * 0.7)),
            (x + (r * 1.25), y - (r * 1.1))), fur, r * 0.24);
        s.Fill(Form.Blob((x - (r * 0.5), y - (r * 1.5)), (x + (r * 0.5), y - (r * 1.5)), (x + (r * 0.95), y - (r * 0.5)),
            (x + (r * 0.8), y), (x, y + (r * 0.06)), (x - (r * 0.8), y), (x - (r * 0.95), y - (r * 0.5))), fur);
        s.Fill(Form.Ellipse(x, y - (r * 0.55), r * 0.42, r * 0.6), fur.Lighter(0.45));
        foreach (var side in (int[])[-1, 1])
        {
            s.Fill(Form.Ellipse(x + (side * r * 0.36), y - (r * 0.02), r * 0.26, r * 0.14), fur.Lighter(0.3));
        }
        Face(s, x + (r * s.Any(-0.15, 0.15)), y - (r * 1.85), r * 0.78, fur, dark);
        if (s.Dice.Next(2) == 0)
        {
            s.Fill(Form.Circle(x - (r * 1.75), y - (r * 0.24), r * 0.3), s.P.Accent);
            s.Stroke(Form.Arc(x - (r * 1.75), y - (r * 0.24), r * 0.27, r * 0.12, 3.4, 5.9, 0.6), s.P.Accent.Lighter(0.4), 4);
            s.Stroke(Form.Curve((x - (r * 1.6), y), (x - (r * 1.1), y + (r * 0.2)), (x - (r * 0.6), y + (r * 0.1)),
                (x - (r * 0.2), y + (r * 0.24))), s.P.Accent, 4);
        }
    }

    public static void CatNap(Sheet s)
    {
        Room(s);
        var (x, y, r) = (s.W * 0.5, s.H * 0.68, Math.Min(s.W * 0.3, s.H * 0.36));
        var fur = s.One<Colour>(Furs);
        s.Fill(Form.Ellipse(x, y + (r * 0.42), r * 1.36, r * 0.52), s.P.Accent);
        s.Stroke(Form.Ellipse(x, y + (r * 0.42), r * 1.24, r * 0.44), s.P.Accent.Lighter(0.4), 4);
        s.Fill(Form.Ellipse(x, y, r * 1.05, r * 0.66, -0.06), fur);
        for (var i = 0; i < 4; i++)
        {
            s.Stroke(Form.Curve((x + (r * (-0.1 + (0.22 * i))), y - (r * 0.6)), (x + (r * (-0.02 + (0.22 * i))), y - (r * 0.42)),
                (x + (r * (-0.02 + (0.22 * i))), y - (r * 0.24))), fur.Lightness < 0.3 ? fur.Lighter(0.25) : fur.Darker(0.25), 10);
        }
        s.Stroke(Form.Curve((x + (r * 0.98), y + (r * 0.1)), (x + (r * 0.7), y + (r * 0.5)), (x, y + (r * 0.6)),
            (x - (r * 0.35), y + (r * 0.5))), fur.Lightness < 0.3 ? fur.Lighter(0.12) : fur.Darker(0.12), r * 0.2);
        var (hx, hy, hr) = (x - (r * 0.62), y + (r * 0.12), r * 0.46);
        Ears(s, hx, hy, hr, fur);
        s.Fill(Form.Ellipse(hx, hy, hr, hr * 0.84), fur.Lighter(0.06));
        foreach (var side in (int[])[-1, 1])
        {
            s.Stroke(Form.Arc(hx + (side * hr * 0.42), hy - 2, hr * 0.2, hr * 0.15, 0.2, Math.PI - 0.2),
                fur.Lightness < 0.3 ? s.P.Pale : Colour.Of("33261f"), 4);
        }
        s.Fill(Form.Ellipse(hx, hy + (hr * 0.26), hr * 0.1, hr * 0.07), Colour.Of("d9807a"));
    }

    public static void Dog(Sheet s)
    {
        s.Sky();
        LandScenes.Sun(s, s.W * s.Any(0.2, 0.8), s.H * 0.2, s.W * 0.08);
        LandScenes.Ridge(s, s.H * 0.52, s.H * 0.05, s.P.Far);
        LandScenes.Ridge(s, s.H * 0.62, s.H * 0.03, s.P.Middle);
        s.Fill(Form.Box(-20, s.H * 0.7, s.W + 40, s.H), s.P.Near.Mixed(Colour.Of("6f9a4c"), 0.35));
        var (x, y, r) = (s.W * s.Any(0.44, 0.56), s.H * 0.92, Math.Min(s.W * 0.24, s.H * 0.27));
        var fur = s.One<Colour>(Furs);
        TableScenes.Shadow(s, x, y - 6, r * 1.1);
        s.Stroke(Form.Curve((x + (r * 0.7), y - (r * 0.3)), (x + (r * 1.2), y - (r * 0.6)), (x + (r * 1.25), y - (r * 1.2))), fur, r * 0.2);
        s.Fill(Form.Blob((x - (r * 0.45), y - (r * 1.6)), (x + (r * 0.45), y - (r * 1.6)), (x + (r * 0.85), y - (r * 0.4)),
            (x + (r * 0.75), y), (x - (r * 0.75), y), (x - (r * 0.85), y - (r * 0.4))), fur);
        s.Fill(Form.Ellipse(x, y - (r * 0.8), r * 0.34, r * 0.55), Colour.Of("fbf1e2"));
        s.Fill(Form.Box(x - (r * 0.5), y - (r * 1.55), r, r * 0.2, 12), s.P.Accent);
        s.Fill(Form.Circle(x, y - (r * 1.33), r * 0.1), Colour.Of("f4cf5a"));
        var top = y - (r * 2.1);
        s.Fill(Form.Ellipse(x, top, r * 0.72, r * 0.68), fur);
        s.Fill(Form.Ellipse(x, top + (r * 0.3), r * 0.42, r * 0.34), Colour.Of("fbf1e2"));
        foreach (var side in (int[])[-1, 1])
        {
            s.Fill(Form.Blob((x + (side * r * 0.4), top - (r * 0.56)), (x + (side * r * 0.86), top - (r * 0.4)),
                (x + (side * r * 0.96), top + (r * 0.3)), (x + (side * r * 0.68), top + (r * 0.2))), fur.Darker(0.25));
            s.Fill(Form.Circle(x + (side * r * 0.28), top - (r * 0.08), r * 0.085), Colour.Of("241a15"));
        }
        s.Fill(Form.Ellipse(x, top + (r * 0.16), r * 0.15, r * 0.11), Colour.Of("241a15"));
        s.Fill(Form.Blob((x - (r * 0.1), top + (r * 0.46)), (x + (r * 0.1), top + (r * 0.46)), (x + (r * 0.1), top + (r * 0.7)),
            (x - (r * 0.1), top + (r * 0.7))), Colour.Of("e2797a"));
    }

    public static void Heron(Sheet s)
    {
        s.Sky();
        LandScenes.Sun(s, s.W * s.Any(0.2, 0.45), s.H * 0.26, s.W * s.Any(0.1, 0.15));
        LandScenes.Ridge(s, s.H * 0.5, s.H * 0.04, s.P.Far);
        s.Fill(Form.Box(-20, s.H * 0.56, s.W + 40, s.H), s.IsNight ? s.P.Middle : s.P.Second.Mixed(s.P.Far, 0.5));
        for (var i = 0; i < 9; i++)
        {
            var (rx, ry) = (s.W * s.Any(0.05, 0.95), s.H * s.Any(0.6, 0.97));
            s.Stroke(Form.Curve((rx - 60, ry), (rx, ry - 4), (rx + 60, ry)), s.P.Pale, 2.5);
        }
        var (x, y, u) = (s.W * s.Any(0.55, 0.66), s.H * 0.84, s.H * 0.1);
        var grey = s.IsNight ? Colour.Of("b9c3d6") : Colour.Of("8796a5");
        s.Stroke(Form.Line((x - 6, y), (x - 4, y - (u * 1.6))), s.P.Dark, 6);
        s.Stroke(Form.Line((x + 24, y + 8), (x + 20, y - (u * 0.8)), (x + 34, y - (u * 1.5))), s.P.Dark, 6);
        s.Fill(Form.Blob((x - (u * 0.7), y - (u * 2.5)), (x + (u * 0.3), y - (u * 2.6)), (x + (u * 1.7), y - (u * 1.5)),
            (x + (u * 0.5), y - (u * 1.4)), (x - (u * 0.6), y - (u * 1.7))), grey);
        s.Stroke(Form.Curve((x - (u * 0.5), y - (u * 2.2)), (x - (u * 0.95), y - (u * 3)), (x - (u * 0.35), y - (u * 3.6)),
            (x - (u * 0.55), y - (u * 4.3))), grey.Lighter(0.35), u * 0.26);
        s.Fill(Form.Ellipse(x - (u * 0.62), y - (u * 4.4), u * 0.34, u * 0.22), grey.Lighter(0.4));
        s.Fill(Form.Polygon((x - (u * 0.85), y - (u * 4.48)), (x - (u * 1.9), y - (u * 4.2)), (x - (u * 0.82), y - (u * 4.28))),
            s.P.Accent);
        s.Stroke(Form.Curve((x - (u * 0.5), y - (u * 4.5)), (x, y - (u * 4.5)), (x + (u * 0.4), y - (u * 4.2))), s.P.Dark, 5);
        s.Fill(Form.Circle(x - (u * 0.7), y - (u * 4.45), 4), s.P.Dark);
        foreach (var side in (double[])[0.06, 0.14, 0.9])
        {
            s.Stroke(Form.Curve((s.W * side, s.H + 20), (s.W * (side + 0.01), s.H * 0.7),
                (s.W * (side + s.Any(-0.05, 0.06)), s.H * s.Any(0.42, 0.55))), s.P.Near, 6);
            s.Fill(Form.Ellipse(s.W * (side + 0.01), s.H * s.Any(0.5, 0.6), 10, 38, s.Any(-0.2, 0.2)), s.P.Dark.Mixed(s.P.Accent, 0.3));
        }
    }

    public static void Face(Sheet s, double x, double y, double r, Colour fur, Colour dark)
    {
        Ears(s, x, y, r, fur);
        s.Fill(Form.Ellipse(x, y, r, r * 0.84), fur);
        for (var i = -1; i <= 1; i++)
        {
            s.Stroke(Form.Line((x + (i * r * 0.2), y - (r * 0.72)), (x + (i * r * 0.16), y - (r * 0.44))), dark, r * 0.09);
        }
        s.Fill(Form.Ellipse(x, y + (r * 0.36), r * 0.42, r * 0.3), fur.Lighter(0.5));
        foreach (var side in (int[])[-1, 1])
        {
            s.Fill(Form.Ellipse(x + (side * r * 0.42), y - (r * 0.04), r * 0.19, r * 0.21), Colour.Of("e9cf6a"));
            s.Fill(Form.Ellipse(x + (side * r * 0.42), y - (r * 0.03), r * 0.08, r * 0.18), Colour.Of("1f1814"));
            for (var i = 0; i < 2; i++)
            {
                s.Stroke(Form.Line((x + (side * r * 0.4), y + (r * (0.32 + (0.1 * i)))),
                    (x + (side * r * 1.14), y + (r * (0.22 + (0.22 * i))))), fur.Lightness < 0.3 ? s.P.Pale : dark, 2);
            }
        }
        s.Fill(Form.Polygon((x - (r * 0.1), y + (r * 0.2)), (x + (r * 0.1), y + (r * 0.2)), (x, y + (r * 0.32))), Colour.Of("d9807a"));
        s.Stroke(Form.Curve((x - (r * 0.18), y + (r * 0.44)), (x - (r * 0.08), y + (r * 0.5)), (x, y + (r * 0.34)),
            (x + (r * 0.08), y + (r * 0.5)), (x + (r * 0.18), y + (r * 0.44))), Colour.Of("3a2a22"), 3);
    }

    static void Ears(Sheet s, double x, double y, double r, Colour fur)
    {
        foreach (var side in (int[])[-1, 1])
        {
            s.Fill(Form.Polygon((x + (side * r * 0.9), y - (r * 0.1)), (x + (side * r * 0.82), y - (r * 1.12)),
                (x + (side * r * 0.2), y - (r * 0.66))), fur);
            s.Fill(Form.Polygon((x + (side * r * 0.8), y - (r * 0.36)), (x + (side * r * 0.74), y - (r * 0.92)),
                (x + (side * r * 0.38), y - (r * 0.64))), Colour.Of("e7a9a0"));
        }
    }

    static void Room(Sheet s)
    {
        s.Wall(s.IsNight ? s.P.Top : s.P.Far.Mixed(s.P.Pale, 0.35), s.P.Bottom);
        var x = s.W * s.One(0.08, 0.58);
        s.Fill(Form.Box(x, s.H * 0.08, s.W * 0.34, s.H * 0.32, 5), s.IsNight ? s.P.Far.Lighter(0.1) : s.P.Top.Lighter(0.5));
        s.Fill(Form.Circle(x + (s.W * 0.25), s.H * 0.16, s.W * 0.04), s.P.Accent.Lighter(0.3));
        s.Fill([
            .. Form.Curve((x + 4, s.H * 0.33), (x + (s.W * 0.12), s.H * 0.27), (x + (s.W * 0.22), s.H * 0.34),
                (x + (s.W * 0.335), s.H * 0.3)), .. Form.Line((x + (s.W * 0.335), s.H * 0.395), (x + 4, s.H * 0.395))
        ], s.P.Middle.Mixed(s.P.Far, 0.4));
        s.Stroke(Form.Line((x + (s.W * 0.17), s.H * 0.08), (x + (s.W * 0.17), s.H * 0.4)), s.P.Near, 7);
        s.Stroke(Form.Box(x, s.H * 0.08, s.W * 0.34, s.H * 0.32, 5), s.P.Near, 9);
        s.Fill(Form.Box(-20, s.H * 0.66, s.W + 40, s.H), s.P.Middle.Mixed(s.P.Far, 0.3));
        s.Fill(Form.Ellipse(s.W * 0.5, s.H * 0.84, s.W * 0.46, s.H * 0.09), s.P.Second.Mixed(s.P.Pale, s.IsNight ? 0 : 0.25));
        s.Stroke(Form.Ellipse(s.W * 0.5, s.H * 0.84, s.W * 0.42, s.H * 0.075), s.P.Pale, 4);
    }
}
