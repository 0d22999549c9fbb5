namespace Loquat.Demo.Scenes;

/// Night: dark shapes with lit edges.
sealed class NightHand : Hand
{
    public override string Name => "night";
    public override double Tremble => 0.7;
    public override bool IsNight => true;

    public override Palette Chosen(Random dice) => Palette.Nights[dice.Next(Palette.Nights.Count)];

    public override void Sky(Sheet sheet, Colour top, Colour bottom) => Whole(sheet, Gradient(sheet, top, bottom));

    public override void Fill(Sheet sheet, Spot[] shape, Colour colour)
    {
        // Bright shapes keep their colour; dark ones get light on the upper edge.
        var isLit = colour.Lightness > 0.45;
        sheet.Put(shape,
            isLit ? Gradient(sheet, colour.Lighter(0.2), colour.Darker(0.12)) : Gradient(sheet, colour.Lighter(0.13), colour.Darker(0.28)));
        if (isLit)
        {
            sheet.Put(shape, Line(colour, 16, 0.08));
            sheet.Put(shape, Line(colour, 7, 0.16));
        }
        else
        {
            sheet.Put(shape, Line(colour.Lighter(0.4).Mixed(sheet.P.Accent, 0.3), 1.4, 0.5));
        }
    }

    public override void Stroke(Sheet sheet, Spot[] line, Colour colour, double width)
    {
        if (colour.Lightness > 0.45)
        {
            sheet.Put(line, Line(colour, width * 4, 0.1), isOpen: true);
            sheet.Put(line, Line(colour, width * 2, 0.22), isOpen: true);
        }
        base.Stroke(sheet, line, colour, width);
    }

    public override void Finish(Sheet sheet) => Grained(sheet, 0.22);
}
