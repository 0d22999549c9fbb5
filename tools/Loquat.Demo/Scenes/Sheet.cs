using System.Globalization;
using System.Text;

namespace Loquat.Demo.Scenes;

/// The drawing surface: shapes on top of each other, each drawn in the style of the sheet.
sealed class Sheet
{
    readonly StringBuilder drawn = new();
    readonly StringBuilder kept = new();
    readonly double[] tremble;
    readonly Hand hand;
    int names;

    public Sheet(int width, int height, Hand hand, Random dice)
    {
        (W, H, this.hand, Dice) = (width, height, hand, dice);
        tremble = [.. Enumerable.Range(0, 8).Select(_ => dice.NextDouble() * Math.Tau)];
        P = hand.Chosen(dice);
    }

    public double W { get; }
    public double H { get; }
    public Random Dice { get; }
    public Palette P { get; }
    public bool IsNight => hand.IsNight;

    public double Any(double least, double most) => least + (Dice.NextDouble() * (most - least));

    public T One<T>(params ReadOnlySpan<T> of) => of[Dice.Next(of.Length)];

    /// Must be drawn first.
    public void Sky(Colour top, Colour bottom) => hand.Sky(this, top, bottom);

    public void Sky() => Sky(P.Top, P.Bottom);

    public void Wall(Colour top, Colour bottom) => hand.Wall(this, top, bottom);

    public void Fill(Spot[] shape, Colour colour) => hand.Fill(this, shape, colour);

    public void Stroke(Spot[] line, Colour colour, double width) => hand.Stroke(this, line, colour, width);

    /// A glow around a lamp or a sun.
    public void Glow(double x, double y, double radius, Colour colour, double strength = 0.6)
    {
        var name = NewName();
        kept.Append(CultureInfo.InvariantCulture,
            $"<radialGradient id='{name}'><stop offset='0' stop-color='{colour}' stop-opacity='{strength:0.##}'/><stop offset='1' "
            + $"stop-color='{colour}' stop-opacity='0'/></radialGradient>");
        drawn.Append(CultureInfo.InvariantCulture, $"<circle cx='{x:0.#}' cy='{y:0.#}' r='{radius:0.#}' fill='url(#{name})'/>");
    }

    public string NewName() => $"n{names++}";

    public void Keep(string definition) => kept.Append(definition);

    /// Adds an SVG element unchanged; the styles use this.
    public void Put(string element) => drawn.Append(element);

    public void Put(Spot[] shape, string attributes, double dx = 0, double dy = 0, bool isOpen = false)
    {
        drawn.Append("<path d='");
        Write(drawn, shape, dx, dy, isOpen);
        drawn.Append("' ").Append(attributes).Append("/>");
    }

    public string PathOf(Spot[] shape)
    {
        var path = new StringBuilder();
        Write(path, shape, 0, 0, isOpen: false);
        return path.ToString();
    }

    public string Finished()
    {
        hand.Finish(this);
        var seen = AsSeen();
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='{W}' "
            + $"height='{H}'><defs>{kept}</defs>{seen}</svg>");
    }

    /// A random view: mirrored or not, and zoomed.
    string AsSeen()
    {
        var near = hand.Bleeds ? Any(1, 1.22) : 1;
        var (x, y) = (W * Any(0.38, 0.62), H * Any(0.5, 0.72));
        var side = Dice.Next(2) == 0 ? 1 : -1;
        return string.Create(CultureInfo.InvariantCulture,
            $"<g transform='translate({(side > 0 ? 0 : W)} 0) scale({side} 1) translate({x:0.#} {y:0.#}) scale({near:0.###}) "
            + $"translate({-x:0.#} {-y:0.#})'>{drawn}</g>");
    }

    void Write(StringBuilder path, Spot[] shape, double dx, double dy, bool isOpen)
    {
        for (var i = 0; i < shape.Length; i++)
        {
            var (x, y) = (shape[i].X, shape[i].Y);
            var (sx, sy) = (Wave(x, y, 0), Wave(y, x, 4));
            path.Append(i == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x + dx + sx:0.#} {y + dy + sy:0.#}");
        }
        path.Append(isOpen ? "" : "Z");
    }

    /// The same displacement for the same position, so that shapes that touch still touch.
    double Wave(double along, double across, int first) => hand.Tremble
        * (Math.Sin((along / 61) + (across / 47) + tremble[first]) + (0.6 * Math.Sin((along / 23) - (across / 29) + tremble[first + 1]))
            + (0.35 * Math.Sin((across / 11) + (along / 17) + tremble[first + 2])));
}
