namespace Loquat.Demo.Scenes;

/// Avatars: a face, or an object in place of one.
static class PortraitScenes
{
    static readonly Colour[] Skins = [
        Colour.Of("f3cfb3"), Colour.Of("e0ac82"), Colour.Of("c68a5e"), Colour.Of("9a6240"), Colour.Of("6b4330"), Colour.Of("eec39f")
    ];
    static readonly Colour[] Hairs = [
        Colour.Of("231b1a"), Colour.Of("4a2f22"), Colour.Of("8a5a34"), Colour.Of("c9783f"), Colour.Of("b9b2aa"), Colour.Of("2c2c3a")
    ];

    /// Three digits describe a face: skin, hair colour, hairstyle. Anything else names an object.
    public static void Draw(Sheet s, string look)
    {
        switch (look)
        {
            case "hill": Hill(s); break;
            case "cat": Cat(s); break;
            case "cup": Cup(s); break;
            case "leaf": Leaf(s); break;
            default: Face(s, Skins[look[0] - '0'], Hairs[look[1] - '0'], look[2] - '0'); break;
        }
    }

    static void Face(Sheet s, Colour skin, Colour hair, int style)
    {
        s.Wall(s.One(s.P.Top, s.P.Accent.Lighter(0.35), s.P.Second.Lighter(s.IsNight ? 0 : 0.35)), s.P.Bottom);
        var (x, y, r) = (s.W / 2, s.H * 0.46, s.W * 0.21);
        if (style is 1 or 3)
        {
            s.Fill(Form.Blob((x - (r * 1.2), y - (r * 0.5)), (x, y - (r * 1.5)), (x + (r * 1.2), y - (r * 0.5)),
                (x + (r * 1.3), y + (r * 1.5)), (x - (r * 1.3), y + (r * 1.5))), hair);
        }
        if (style == 2)
        {
            s.Fill(Form.Circle(x, y - (r * 0.35), r * 1.45), hair);
        }
        if (style == 4)
        {
            s.Fill(Form.Circle(x + (r * 0.1), y - (r * 1.45), r * 0.46), hair);
        }
        s.Fill([.. Form.Arc(x, s.H * 1.04, s.W * 0.37, s.H * 0.32, Math.PI, Math.Tau)],
            s.One(s.P.Accent, s.P.Second, s.P.Near, s.P.Middle));
        s.Fill(Form.Box(x - (r * 0.36), y + (r * 0.6), r * 0.72, r * 0.95, r * 0.3), skin.Darker(0.12));
        s.Fill(Form.Ellipse(x, y, r * 0.94, r * 1.12), skin);
        s.Fill([
            .. Form.Arc(x, y - (r * 0.3), r * 1.03, r * 0.98, Math.PI * 0.98, Math.PI * 2.02),
            .. Form.Curve((x + (r * 0.7), y - (r * 0.5)), (x + (r * s.Any(-0.3, 0.3)), y - (r * s.Any(0.55, 0.7))),
                (x - (r * 0.75), y - (r * 0.4)))
        ], hair);
        foreach (var side in (int[])[-1, 1])
        {
            s.Fill(Form.Circle(x + (side * r * 0.36), y - (r * 0.02), r * 0.075), Colour.Of("221a17"));
            s.Stroke(Form.Curve((x + (side * r * 0.2), y - (r * 0.24)), (x + (side * r * 0.37), y - (r * 0.3)),
                (x + (side * r * 0.52), y - (r * 0.24))), hair.Darker(0.2), 4);
            s.Put(Form.Circle(x + (side * r * 0.52), y + (r * 0.3), r * 0.16), "fill='#e2604f' fill-opacity='0.25'");
        }
        if (s.Dice.Next(3) == 0)
        {
            foreach (var side in (int[])[-1, 1])
            {
                s.Put(Form.Circle(x + (side * r * 0.37), y, r * 0.27), $"fill='none' stroke='{s.P.Dark}' stroke-width='4'");
            }
            s.Stroke(Form.Line((x - (r * 0.1), y - 3), (x + (r * 0.1), y - 3)), s.P.Dark, 4);
        }
        s.Stroke(Form.Curve((x, y + (r * 0.08)), (x + (r * 0.08), y + (r * 0.28)), (x - (r * 0.02), y + (r * 0.3))), skin.Darker(0.35),
            3.4);
        s.Stroke(Form.Curve((x - (r * 0.26), y + (r * 0.52)), (x, y + (r * 0.64)), (x + (r * 0.28), y + (r * 0.5))), Colour.Of("9c4438"),
            4.4);
    }

    static void Hill(Sheet s)
    {
        s.Sky();
        LandScenes.Sun(s, s.W * 0.62, s.H * 0.36, s.W * 0.13);
        LandScenes.Ridge(s, s.H * 0.55, s.H * 0.1, s.P.Far);
        LandScenes.Ridge(s, s.H * 0.7, s.H * 0.08, s.P.Middle);
        LandScenes.Ridge(s, s.H * 0.84, s.H * 0.04, s.P.Near);
    }

    static void Cat(Sheet s)
    {
        s.Wall(s.P.Accent.Lighter(s.IsNight ? 0 : 0.4), s.P.Bottom);
        var fur = s.One(Colour.Of("d98a46"), Colour.Of("3a3434"), Colour.Of("f3e6d3"), Colour.Of("9a8f87"));
        AnimalScenes.Face(s, s.W / 2, s.H * 0.58, s.W * 0.3, fur, fur.Lightness < 0.3 ? fur.Lighter(0.22) : fur.Darker(0.3));
    }

    static void Cup(Sheet s)
    {
        s.Wall(s.P.Second.Lighter(s.IsNight ? 0 : 0.4), s.P.Bottom);
        var (x, y, r) = (s.W * 0.47, s.H * 0.55, s.W * 0.25);
        s.Stroke(Form.Arc(x + r, y + (r * 0.4), r * 0.4, r * 0.42, -1.5, 1.5), s.P.Accent, 20);
        s.Fill([.. Form.Arc(x, y, r, r * 1.15, 0, Math.PI), .. Form.Line((x - r, y), (x + r, y))], s.P.Accent);
        s.Fill(Form.Ellipse(x, y, r, r * 0.27), s.P.Pale);
        TableScenes.Steam(s, x, y - (r * 0.3), r);
    }

    static void Leaf(Sheet s)
    {
        s.Wall(s.P.Far, s.P.Bottom);
        s.Stroke(Form.Curve((s.W * 0.5, s.H + 20), (s.W * 0.52, s.H * 0.6), (s.W * 0.46, s.H * 0.2)), s.P.Dark, 8);
        for (var i = 0; i < 6; i++)
        {
            var side = i % 2 == 0 ? 1 : -1;
            s.Fill(Form.Ellipse((s.W * 0.5) + (side * s.W * 0.15), s.H * (0.26 + (0.11 * i)), s.W * 0.17, s.W * 0.065, side * -0.5),
                s.P.Near.Mixed(s.P.Second, 0.12 * i));
        }
        s.Fill(Form.Circle(s.W * 0.46, s.H * 0.18, s.W * 0.07), s.P.Accent);
    }
}
