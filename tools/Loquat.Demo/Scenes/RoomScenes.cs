namespace Loquat.Demo.Scenes;

/// Rooms and furniture.
static class RoomScenes
{
    public static void Windowsill(Sheet s)
    {
        s.Wall(s.IsNight ? s.P.Near : s.P.Far.Mixed(s.P.Pale, 0.5), s.P.Bottom);
        var (x, y, w, h) = (s.W * 0.14, s.H * 0.07, s.W * 0.72, s.H * 0.65);
        s.Fill(Form.Box(x - 20, y - 20, w + 40, h + 20, 6), s.IsNight ? s.P.Dark : s.P.Pale);
        s.Fill(Form.Box(x, y, w, h, 4), s.P.Top.Mixed(s.IsNight ? s.P.Bottom : s.P.Second, s.IsNight ? 0.5 : 0.25));
        s.Glow(x + (w * s.Any(0.25, 0.75)), y + (h * 0.3), w * 0.4, s.P.Accent, 0.6);
        s.Fill(Form.Circle(x + (w * s.Any(0.25, 0.75)), y + (h * s.Any(0.2, 0.4)), w * 0.09), s.P.Accent.Lighter(0.3));
        s.Fill([
            .. Form.Curve((x, y + (h * 0.75)), (x + (w * 0.3), y + (h * 0.62)), (x + (w * 0.65), y + (h * 0.8)), (x + w, y + (h * 0.66))),
            .. Form.Line((x + w, y + h), (x, y + h))
        ], s.P.Far.Mixed(s.P.Middle, 0.3));
        s.Fill(Form.Box(x + (w * 0.49), y, 14, h), s.IsNight ? s.P.Dark : s.P.Pale);
        s.Fill(Form.Box(x, y + (h * 0.4), w, 10), s.IsNight ? s.P.Dark : s.P.Pale);
        s.Fill(Form.Box(s.W * 0.04, y + h, s.W * 0.92, s.H * 0.045, 6), s.P.Pale.Mixed(s.P.Far, 0.35));
        for (var i = 0; i < 4; i++)
        {
            Plant(s, s.W * (0.18 + (0.21 * i)), y + h + 6, s.W * s.Any(0.06, 0.085), s.H * s.Any(0.15, 0.3), i);
        }
        s.Fill(Form.Curve((-30, -30), (s.W * 0.16, -30), (s.W * 0.12, s.H * 0.4), (s.W * 0.03, s.H * 0.72), (-30, s.H * 0.74)),
            s.P.Second.Lighter(s.IsNight ? 0 : 0.25));
    }

    public static void Bookshelf(Sheet s)
    {
        s.Wall(s.IsNight ? s.P.Top : s.P.Far.Mixed(s.P.Bottom, 0.5), s.P.Bottom);
        var wood = s.P.Near.Mixed(Colour.Of("8a5a34"), 0.5);
        s.Fill(Form.Box(s.W * 0.05, s.H * 0.04, s.W * 0.9, s.H * 0.96, 6), wood);
        var shelves = s.Dice.Next(3, 5);
        var tall = s.H * 0.92 / shelves;
        for (var row = 0; row < shelves; row++)
        {
            var top = (s.H * 0.065) + (row * tall);
            s.Fill(Form.Box(s.W * 0.085, top, s.W * 0.83, tall - 24), wood.Darker(0.42));
            Row(s, s.W * 0.1, s.W * 0.9, top + tall - 24, tall - 50, row == shelves / 2);
        }
        s.Glow(s.W * s.Any(0.2, 0.8), s.H * s.Any(0.1, 0.4), s.W * 0.55, Colour.Of("ffd98a"), 0.32);
    }

    public static void Wardrobe(Sheet s)
    {
        s.Wall(s.IsNight ? s.P.Top : s.P.Pale.Mixed(s.P.Top, 0.6), s.P.Bottom);
        s.Fill(Form.Box(-20, s.H * 0.86, s.W + 40, s.H), s.P.Far);
        if (s.Dice.Next(2) == 0)
        {
            s.Fill([.. Form.Arc(s.W * 0.5, s.H * 0.42, s.W * 0.36, s.H * 0.36, Math.PI, Math.Tau),
                .. Form.Line((s.W * 0.86, s.H * 0.86), (s.W * 0.14, s.H * 0.86))], s.P.Top.Mixed(s.P.Accent, 0.14));
        }
        var rail = s.H * s.Any(0.16, 0.2);
        s.Stroke(Form.Line((s.W * 0.1, s.H * 0.9), (s.W * 0.12, rail - 30)), s.P.Dark, 9);
        s.Stroke(Form.Line((s.W * 0.9, s.H * 0.9), (s.W * 0.88, rail - 30)), s.P.Dark, 9);
        s.Stroke(Form.Line((s.W * 0.05, rail), (s.W * 0.95, rail)), s.P.Dark, 8);
        var count = s.Dice.Next(3, 5);
        Colour[] colours = [s.P.Accent, s.P.Second, s.P.Near, s.P.Pale, s.P.Middle];
        s.Dice.Shuffle(colours);
        for (var i = 0; i < count; i++)
        {
            Garment(s, s.W * (0.2 + (0.6 * i / (count - 1))), rail, s.W * 0.44 / count, s.H * s.Any(0.36, 0.54), colours[i],
                s.Dice.Next(3));
        }
        for (var i = 0; i < 2; i++)
        {
            var x = s.W * (0.3 + (0.3 * i));
            s.Fill(Form.Blob((x - 44, s.H * 0.93), (x - 40, s.H * 0.885), (x - 8, s.H * 0.89), (x + 20, s.H * 0.91), (x + 50, s.H * 0.925),
                (x + 48, s.H * 0.94)), s.P.Dark);
        }
    }

    public static void Bottles(Sheet s)
    {
        s.Wall(s.IsNight ? s.P.Top : s.P.Top.Mixed(s.P.Pale, 0.35), s.P.Bottom);
        s.Glow(s.W * 0.5, s.H * 0.4, s.W * 0.6, s.P.Accent.Lighter(0.3), 0.4);
        s.Fill(Form.Ellipse(s.W * 0.5, s.H * 0.37, s.W * 0.27, s.W * 0.33), s.P.Second.Lighter(s.IsNight ? 0.1 : 0.55));
        s.Stroke(Form.Ellipse(s.W * 0.5, s.H * 0.37, s.W * 0.27, s.W * 0.33), s.P.Accent.Darker(0.1), 11);
        s.Stroke(Form.Line((s.W * 0.36, s.H * 0.42), (s.W * 0.55, s.H * 0.24)), Colour.White, 7);
        var y = s.H * 0.78;
        s.Fill(Form.Box(-20, y, s.W + 40, s.H), s.P.Far.Mixed(s.P.Middle, 0.4));
        for (var i = 0; i < 5; i++)
        {
            var (x, w, h) = (s.W * (0.14 + (0.18 * i)), s.W * s.Any(0.055, 0.08), s.H * s.Any(0.1, 0.25));
            var colour = s.One(s.P.Accent, s.P.Second, s.P.Pale, s.P.Near, s.P.Middle);
            TableScenes.Shadow(s, x, y + 10, w);
            s.Fill(Form.Box(x - (w * 0.3), y + 24 - h - (w * 0.7), w * 0.6, w * 0.8, 5), s.P.Dark.Mixed(s.P.Accent, 0.2));
            s.Fill(Form.Box(x - w, y + 24 - h, w * 2, h, s.Any(8, 34)), colour);
            s.Fill(Form.Box(x - (w * 0.66), y + 24 - (h * 0.66), w * 1.32, h * 0.36, 4), s.P.Pale.Lighter(0.4));
            s.Stroke(Form.Line((x - (w * 0.4), y + 24 - (h * 0.52)), (x + (w * 0.4), y + 24 - (h * 0.52))), s.P.Near, 3);
        }
        TableScenes.Branch(s, s.W * 0.88, s.H * 0.02, s.H * 0.26);
    }

    public static void Desk(Sheet s)
    {
        s.Wall(s.IsNight ? s.P.Top : s.P.Far.Mixed(s.P.Middle, s.Any(0.1, 0.7)), s.IsNight ? s.P.Bottom : s.P.Far);
        var y = s.H * 0.72;
        s.Fill(Form.Box(s.W * 0.08, s.H * 0.08, s.W * 0.3, s.H * 0.27, 6), s.P.Dark.Mixed(s.P.Second, 0.2));
        s.Fill(Form.Circle(s.W * 0.3, s.H * 0.15, s.W * 0.04), s.P.Pale);
        s.Stroke(Form.Box(s.W * 0.08, s.H * 0.08, s.W * 0.3, s.H * 0.27, 6), s.P.Pale.Mixed(s.P.Far, 0.4), 10);
        s.Stroke(Form.Line((s.W * 0.23, s.H * 0.08), (s.W * 0.23, s.H * 0.35)), s.P.Pale.Mixed(s.P.Far, 0.4), 7);
        for (var i = 0; i < 6; i++)
        {
            var tall = s.H * s.Any(0.06, 0.11);
            s.Fill(Form.Box(s.W * (0.56 + (0.055 * i)), (s.H * 0.205) - tall, s.W * 0.042, tall, 2),
                s.One(s.P.Accent, s.P.Second, s.P.Far, s.P.Pale));
        }
        s.Fill(Form.Box(s.W * 0.53, s.H * 0.205, s.W * 0.38, 12, 3), s.P.Dark);
        s.Fill(Form.Box(-20, y, s.W + 40, s.H), s.P.Near.Mixed(Colour.Of("8a5a34"), 0.4));
        var (x, w, h) = (s.W * 0.3, s.W * 0.46, s.H * 0.27);
        s.Fill(Form.Polygon((x + (w * 0.42), y - 50), (x + (w * 0.58), y - 50), (x + (w * 0.66), y + 12), (x + (w * 0.34), y + 12)),
            s.P.Dark.Lighter(0.15));
        s.Glow(x + (w / 2), y - (h * 0.7), w, s.P.Second, 0.4);
        s.Fill(Form.Box(x, y - h - 40, w, h, 14), s.P.Dark);
        s.Put(Form.Box(x + 14, y - h - 26, w - 28, h - 28, 6), $"fill='{s.P.Second.Darker(0.72)}'");
        for (var i = 0; i < 8; i++)
        {
            var indent = s.Dice.Next(3) * 24;
            s.Stroke(Form.Line((x + 34 + indent, y - h - 6 + (i * (h - 60) / 8)),
                (x + 34 + indent + s.Any(40, w * 0.5), y - h - 6 + (i * (h - 60) / 8))),
                s.One(s.P.Accent.Lighter(0.2), s.P.Second.Lighter(0.3), s.P.Pale), 6);
        }
        s.Fill(Form.Box(x + 10, y + 40, w - 20, 34, 9), s.P.Pale.Darker(0.12));
        var lamp = s.W * 0.86;
        s.Stroke(Form.Line((lamp, y + 20), (lamp + 22, y - (s.H * 0.14)), (lamp - 46, y - (s.H * 0.26))), s.P.Accent.Darker(0.1), 9);
        s.Glow(lamp - 80, y - (s.H * 0.16), s.W * 0.34, Colour.Of("ffd98a"), 0.7);
        s.Fill(Form.Polygon((lamp - 62, y - (s.H * 0.29)), (lamp - 22, y - (s.H * 0.25)), (lamp - 42, y - (s.H * 0.19)),
            (lamp - 116, y - (s.H * 0.225))), s.P.Accent);
        s.Fill(Form.Box(s.W * 0.1, y - 62, 76, 92, 10), s.P.Accent.Lighter(0.1));
        s.Stroke(Form.Arc((s.W * 0.1) + 84, y - 18, 24, 26, -1.4, 1.4), s.P.Accent.Lighter(0.1), 10);
        TableScenes.Steam(s, (s.W * 0.1) + 38, y - 72, 90);
    }

    public static void Knitting(Sheet s)
    {
        s.Wall(s.IsNight ? s.P.Top : s.P.Far.Mixed(s.P.Pale, 0.55), s.P.Bottom);
        s.Fill(Form.Box(-20, s.H * 0.62, s.W + 40, s.H), s.P.Middle.Mixed(s.P.Far, 0.4));
        var (x, y, r) = (s.W * 0.5, s.H * 0.72, s.W * 0.34);
        Cloth(s, s.W * 0.18, s.H * 0.1, s.W * 0.64, s.H * 0.34);
        foreach (var (dx, dy, size, colour) in ((double, double, double, Colour)[])[(-0.52, -0.28, 0.5, s.P.Second),
            (0.5, -0.3, 0.46, s.P.Near), (0, -0.42, 0.5, s.P.Accent)])
        {
            Yarn(s, x + (r * dx), y + (r * dy), r * size, colour);
        }
        s.Fill([.. Form.Arc(x, y, r, r * 0.72, 0, Math.PI), .. Form.Line((x - r, y), (x + r, y))], Colour.Of("b98654"));
        for (var row = 0; row < 4; row++)
        {
            for (var i = -4; i <= 4; i++)
            {
                var half = r * (0.92 - (0.1 * row));
                s.Stroke(Form.Curve(((x + (half * (i - 0.45) / 4.6)), y + (r * (0.1 + (0.15 * row)))),
                    (x + (half * i / 4.6), y + (r * (0.15 + (0.15 * row)))),
                    (x + (half * (i + 0.45) / 4.6), y + (r * (0.1 + (0.15 * row))))), Colour.Of("8f5f38"), 4);
            }
        }
        s.Stroke(Form.Curve((x + (r * 0.2), y - (r * 0.1)), (x + (r * 1.1), y + (r * 0.2)), (x + (r * 0.7), y + (r * 0.86)),
            (x - (r * 0.5), y + (r * 0.92)), (-20, y + (r * 0.75))), s.P.Accent, 5);
    }

    static void Cloth(Sheet s, double x, double y, double w, double h)
    {
        s.Stroke(Form.Line((x - 70, y - 8), (x + w + 60, y + 10)), Colour.Of("c99a5b"), 12);
        s.Fill(Form.Circle(x - 74, y - 8, 14), s.P.Dark);
        s.Fill(Form.Box(x, y, w, h, 8), s.P.Accent);
        var band = s.Dice.Next(2, 4);
        for (var row = 0; row < 11; row++)
        {
            for (var i = 0; i < 20; i++)
            {
                var (cx, cy) = (x + (w * (i + 0.5) / 20), y + (h * (row + 0.3) / 11.4));
                var colour = row % (band + 1) == band ? ((i + row) % 2 == 0 ? s.P.Pale : s.P.Second) : s.P.Accent.Darker(0.16);
                s.Put(Form.Line((cx - (w / 44), cy), (cx, cy + (h / 22)), (cx + (w / 44), cy)),
                    $"fill='none' stroke='{colour}' stroke-width='5' stroke-linecap='round' stroke-linejoin='round'", isOpen: true);
            }
        }
    }

    static void Yarn(Sheet s, double x, double y, double r, Colour colour)
    {
        s.Fill(Form.Circle(x, y, r), colour);
        for (var i = -2; i <= 2; i++)
        {
            s.Stroke(Form.Arc(x + (i * r * 0.16), y + (i * r * 0.1), r * 0.94, r * 0.36, 3.5, 5.8, 0.7), colour.Lighter(0.3), 3.4);
            s.Stroke(Form.Arc(x, y + (i * r * 0.2), r * 0.84, r * 0.3, 0.5, 2.6, -0.5), colour.Darker(0.25), 3);
        }
    }

    static void Plant(Sheet s, double x, double y, double half, double tall, int kind)
    {
        var green = s.P.Near.Mixed(Colour.Of("4f8a4a"), s.Any(0.3, 0.8)).Lighter(s.IsNight ? 0.15 : 0);
        var pot = s.One(s.P.Accent, s.P.Pale.Darker(0.06), s.P.Second, Colour.Of("c4714a"));
        for (var i = -3; i <= 3; i++)
        {
            var top = (X: x + (i * half * 0.5), Y: y - (half * 1.4) - (tall * (1 - (Math.Abs(i) * 0.16))));
            if (kind % 2 == 0)
            {
                s.Stroke(Form.Curve((x, y - half), (x + (i * half * 0.2), y - (half * 1.4) - (tall * 0.4)), top), green.Darker(0.2), 4);
                s.Fill(Form.Ellipse(top.X, top.Y + 10, half * 0.24, half * 0.5, i * 0.28), green);
            }
            else
            {
                s.Fill(Form.Blob((x - 7, y - half), (x + (i * half * 0.5) - 12, y - half - (tall * 0.5)),
                    (x + (i * half * 0.75), y - half - (tall * (0.98 - (Math.Abs(i) * 0.2)))),
                    (x + (i * half * 0.5) + 10, y - half - (tall * 0.45)), (x + 7, y - half)), green.Mixed(s.P.Dark, Math.Abs(i) * 0.08));
            }
        }
        s.Fill(Form.Polygon((x - half, y - (half * 1.4)), (x + half, y - (half * 1.4)), (x + (half * 0.72), y), (x - (half * 0.72), y)),
            pot);
        s.Fill(Form.Box(x - (half * 1.12), y - (half * 1.62), half * 2.24, half * 0.4, 4), pot.Darker(0.12));
    }

    static void Row(Sheet s, double left, double right, double floor, double most, bool hasThings)
    {
        var gap = hasThings ? left + ((right - left) * s.Any(0.3, 0.6)) : double.MaxValue;
        for (var x = left; x < right - 34;)
        {
            if (x > gap)
            {
                gap = double.MaxValue;
                s.Fill(Form.Box(x + 14, floor - (most * 0.34), 66, most * 0.34, 10), s.P.Accent);
                s.Fill(Form.Circle(x + 47, floor - (most * 0.52), most * 0.2), s.P.Near.Mixed(Colour.Of("5f9a4a"), 0.6));
                x += 96;
                continue;
            }
            var (wide, tall) = (s.Any(20, 46), most * s.Any(0.62, 0.98));
            var colour = s.One(s.P.Accent, s.P.Second, s.P.Far, s.P.Middle, s.P.Pale, s.P.Near.Lighter(0.2)).Darker(s.Any(0, 0.15));
            var lean = s.Dice.Next(9) == 0 ? tall * 0.12 : 0;
            s.Fill(Form.Polygon((x + lean, floor - tall), (x + lean + wide - 2, floor - tall), (x + wide - 2, floor), (x, floor)), colour);
            var label = colour.Lightness > 0.6 ? s.P.Near : s.P.Pale;
            s.Stroke(Form.Line((x + (lean * 0.8) + 5, floor - (tall * 0.82)), (x + (lean * 0.8) + wide - 8, floor - (tall * 0.82))), label,
                3);
            x += wide + lean;
        }
    }

    static void Garment(Sheet s, double x, double rail, double half, double tall, Colour colour, int kind)
    {
        var y = rail + 44;
        s.Stroke(Form.Curve((x - 8, rail - 12), (x + 8, rail - 14), (x + 8, rail + 10), (x, rail + 26)), s.P.Dark, 4);
        if (kind == 0)
        {
            s.Fill(Form.Blob((x - (half * 0.3), y - 14), (x + (half * 0.3), y - 14), (x + (half * 0.42), y + (tall * 0.34)),
                (x + half, y + (tall * 0.98)), (x, y + (tall * 1.03)), (x - half, y + (tall * 0.98)),
                (x - (half * 0.42), y + (tall * 0.34))), colour);
            s.Stroke(Form.Line((x - (half * 0.42), y + (tall * 0.36)), (x + (half * 0.42), y + (tall * 0.36))), colour.Darker(0.3), 6);
            return;
        }
        foreach (var side in (int[])[-1, 1])
        {
            s.Fill(Form.Polygon((x + (side * half * 0.55), y - 6), (x + (side * half * 0.8), y + 6),
                (x + (side * half * 1.05), y + (tall * 0.62)), (x + (side * half * 0.7), y + (tall * 0.64))), colour.Darker(0.1));
        }
        s.Fill(Form.Polygon((x - (half * 0.25), y - 20), (x + (half * 0.25), y - 20), (x + (half * 0.75), y),
            (x + (half * 0.72), y + (tall * 0.82)), (x - (half * 0.72), y + (tall * 0.82)), (x - (half * 0.75), y)), colour);
        s.Fill(Form.Polygon((x - (half * 0.25), y - 20), (x + (half * 0.25), y - 20), (x, y + 34)), s.P.Pale);
        s.Stroke(Form.Line((x, y + 34), (x, y + (tall * 0.8))), colour.Darker(0.3), 3);
        if (kind == 1)
        {
            s.Fill(Form.Box(x + (half * 0.2), y + (tall * 0.42), half * 0.42, half * 0.4, 3), colour.Darker(0.14));
        }
        for (var i = 0; i < 3; i++)
        {
            s.Fill(Form.Circle(x - 9, y + (tall * (0.26 + (0.18 * i))), 5), s.P.Pale);
        }
    }
}
