namespace Loquat.Demo.Scenes;

/// Layers of cut coloured paper, lit from the upper left.
sealed class PaperHand : Hand
{
    public override string Name => "paper";
    public override double Tremble => 1.3;

    public override void Sky(Sheet sheet, Colour top, Colour bottom)
    {
        Whole(sheet, Colouring(bottom));
        var (w, h) = (sheet.W, sheet.H);
        for (var i = 3; i >= 1; i--)
        {
            var band = Form.Under(Form.Curve((w + 20, h * ((0.19 * i) - 0.04)), (w * 0.62, h * ((0.19 * i) + 0.03)),
                (w * 0.3, h * ((0.19 * i) - 0.02)), (-20, h * ((0.19 * i) + 0.02))), -20);
            sheet.Put(band, Colouring(Colour.Black, 0.06), 0, 7);
            sheet.Put(band, Colouring(bottom.Mixed(top, 1.15 - (i * 0.28))));
        }
    }

    public override void Wall(Sheet sheet, Colour top, Colour bottom)
    {
        Whole(sheet, Colouring(top.Mixed(bottom, 0.4)));
        Fill(sheet, Form.Under(Form.Line((-20, sheet.H * 0.5), (sheet.W + 20, sheet.H * 0.47)), sheet.H + 30), bottom.Mixed(top, 0.12));
    }

    public override void Fill(Sheet sheet, Spot[] shape, Colour colour)
    {
        sheet.Put(shape, Colouring(Colour.Black, 0.07), 9, 13);
        sheet.Put(shape, Colouring(Colour.Black, 0.09), 6, 9);
        sheet.Put(shape, Colouring(Colour.Black, 0.14), 2.5, 4);
        sheet.Put(shape, Colouring(colour));
        sheet.Put(shape, Line(colour.Lighter(0.45), 1.2, 0.7));
    }

    public override void Stroke(Sheet sheet, Spot[] line, Colour colour, double width)
    {
        sheet.Put(line, Line(Colour.Black, width, 0.13), 3, 5, isOpen: true);
        base.Stroke(sheet, line, colour, width);
    }

    public override void Finish(Sheet sheet) => Grained(sheet, 0.17);
}
