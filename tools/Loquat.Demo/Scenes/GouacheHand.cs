namespace Loquat.Demo.Scenes;

/// Thick paint with highlights and visible brush strokes.
sealed class GouacheHand : Hand
{
    public override string Name => "gouache";
    public override double Tremble => 1.9;

    public override void Sky(Sheet sheet, Colour top, Colour bottom)
    {
        Whole(sheet, Gradient(sheet, top, bottom));
        for (var i = 0; i < 26; i++)
        {
            var y = sheet.Any(0, sheet.H);
            var x = sheet.Any(-100, sheet.W);
            var length = sheet.Any(120, 420);
            sheet.Put(Form.Curve((x, y), (x + (length / 2), y + sheet.Any(-14, 14)), (x + length, y + sheet.Any(-10, 10))),
                Line(sheet.One(top.Lighter(0.3), bottom, top.Mixed(bottom, 0.5)), sheet.Any(14, 46), 0.16), isOpen: true);
        }
    }

    public override void Fill(Sheet sheet, Spot[] shape, Colour colour)
    {
        var (left, right, top, bottom) = (shape.Min(s => s.X), shape.Max(s => s.X), shape.Min(s => s.Y), shape.Max(s => s.Y));
        sheet.Put(shape, Gradient(sheet, colour.Lighter(0.2), colour.Darker(0.13)));
        if ((right - left) * (bottom - top) < 4_000)
        {
            return;
        }
        var name = sheet.NewName();
        sheet.Keep($"<clipPath id='{name}'><path d='{sheet.PathOf(shape)}'/></clipPath>");
        sheet.Put($"<g clip-path='url(#{name})'>");
        for (var i = 0; i < 9; i++)
        {
            var (x, y) = (sheet.Any(left - 20, right), sheet.Any(top, bottom));
            var length = (right - left) * sheet.Any(0.25, 0.7);
            sheet.Put(Form.Curve((x, y), (x + (length / 2), y - sheet.Any(-6, 16)), (x + length, y + sheet.Any(-8, 8))),
                Line(sheet.One(colour.Lighter(0.4), colour.Darker(0.25), colour.Lighter(0.25)),
                    sheet.Any(3, Math.Min(26, 5 + ((bottom - top) / 8))), 0.2), isOpen: true);
        }
        sheet.Put("</g>");
    }

    public override void Stroke(Sheet sheet, Spot[] line, Colour colour, double width)
    {
        base.Stroke(sheet, line, colour, width);
        sheet.Put(line, Line(colour.Lighter(0.35), width * 0.35, 0.6), -width * 0.18, -width * 0.18, isOpen: true);
    }

    public override void Finish(Sheet sheet) => Grained(sheet, 0.2);
}
