using System.Globalization;
using System.Text;

namespace Loquat.Demo.Scenes;

/// A print of three inks on soft paper, with halftone dots and plates that are slightly out of register.
sealed class PrintHand : Hand
{
    // Many dots in each tile, and no rotation: otherwise rendering takes several times as long.
    const int Tile = 120;
    const int Step = 6;
    static readonly Colour Paper = Colour.Of("f7efdf");

    public override string Name => "print";
    public override double Tremble => 1;

    public override void Sky(Sheet sheet, Colour top, Colour bottom)
    {
        Whole(sheet, Colouring(Paper));
        Whole(sheet, Colouring(InkOf(sheet, top).Mixed(Paper, 0.72)));
        Whole(sheet, Dots(sheet, InkOf(sheet, top).Mixed(Paper, 0.45), 1.7));
    }

    public override void Fill(Sheet sheet, Spot[] shape, Colour colour)
    {
        var ink = InkOf(sheet, colour);
        sheet.Put(shape, Colouring(Paper));
        if (colour.Lightness > 0.86)
        {
            sheet.Put(shape, Line(sheet.P.Dark, 2.2));
        }
        else if (colour.Lightness > 0.55)
        {
            sheet.Put(shape, Colouring(ink.Mixed(Paper, 0.55)), 3, 2);
            sheet.Put(shape, Dots(sheet, ink, 2.9), 3, 2);
            sheet.Put(shape, Line(ink, 1.6));
        }
        else
        {
            sheet.Put(shape, Colouring(ink, 0.95), -2, 2);
        }
    }

    public override void Stroke(Sheet sheet, Spot[] line, Colour colour, double width) =>
        sheet.Put(line, Line(colour.Lightness > 0.86 ? Paper : InkOf(sheet, colour), width), -1, 1, isOpen: true);

    public override void Finish(Sheet sheet) => Grained(sheet, 0.3);

    static Colour InkOf(Sheet sheet, Colour colour)
    {
        Colour[] inks = [sheet.P.Dark.Mixed(sheet.P.Near, 0.35), sheet.P.Accent, sheet.P.Second, sheet.P.Middle];
        return inks.MinBy(ink => Math.Abs(ink.R - colour.R) + Math.Abs(ink.G - colour.G) + Math.Abs(ink.B - colour.B));
    }

    static string Dots(Sheet sheet, Colour ink, double radius)
    {
        var name = sheet.NewName();
        var dots = new StringBuilder();
        for (var at = 0; at < Tile * Tile / Step; at += Step)
        {
            var (x, y) = (at % Tile, at / Tile * Step);
            if ((x + y) / Step % 2 == 0)
            {
                dots.Append(CultureInfo.InvariantCulture,
                    $"<circle cx='{x + (Step / 2)}' cy='{y + (Step / 2)}' r='{radius:0.#}' fill='{ink}'/>");
            }
        }
        sheet.Keep($"<pattern id='{name}' width='{Tile}' height='{Tile}' patternUnits='userSpaceOnUse'>{dots}</pattern>");
        return $"fill='url(#{name})'";
    }
}
