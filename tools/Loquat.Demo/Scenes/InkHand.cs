namespace Loquat.Demo.Scenes;

/// Double pen lines and thin paint that doesn't quite meet them, on cream paper with a margin.
sealed class InkHand : Hand
{
    static readonly Colour Paper = Colour.Of("fbf6ea");
    static readonly Colour Pen = Colour.Of("2b2622");

    public override string Name => "ink";
    public override double Tremble => 2.1;
    public override bool Bleeds => false;

    public override void Sky(Sheet sheet, Colour top, Colour bottom)
    {
        Whole(sheet, Colouring(Paper));
        var (w, h) = (sheet.W, sheet.H);
        var edge = w * 0.045;
        var frame = sheet.NewName();
        sheet.Keep(
            $"<clipPath id='{frame}'><path d='{sheet.PathOf(Form.Box(edge, edge, w - (edge * 2), h - (edge * 2), 10))}'/></clipPath>");
        sheet.Put($"<g clip-path='url(#{frame})'>");
        Whole(sheet, Gradient(sheet, top.Mixed(Paper, 0.35), bottom.Mixed(Paper, 0.7)));
        for (var i = 0; i < 7; i++)
        {
            sheet.Put(Form.Ellipse(sheet.Any(0, w), sheet.Any(0, h * 0.6), sheet.Any(60, 220), sheet.Any(20, 70)),
                Colouring(sheet.One(top, Paper), 0.13));
        }
    }

    public override void Fill(Sheet sheet, Spot[] shape, Colour colour)
    {
        // Covers what lies behind.
        sheet.Put(shape, Colouring(Paper));
        sheet.Put(shape, Colouring(colour.Mixed(Paper, 0.12), 0.78), 3, -2);
        sheet.Put(shape, Line(Pen, 2.3, 0.9));
        sheet.Put(shape, Line(Pen, 1.1, 0.55), 1.6, 1.3);
    }

    public override void Stroke(Sheet sheet, Spot[] line, Colour colour, double width)
    {
        sheet.Put(line, Line(colour.Mixed(Pen, width < 5 ? 0.7 : 0.1), width), isOpen: true);
        if (width >= 7)
        {
            sheet.Put(line, Line(Pen, 1.4, 0.7), width / 2, 0, isOpen: true);
        }
    }

    public override void Finish(Sheet sheet)
    {
        Grained(sheet, 0.22);
        var edge = sheet.W * 0.045;
        sheet.Put("</g>");
        sheet.Put(Form.Box(edge, edge, sheet.W - (edge * 2), sheet.H - (edge * 2), 10), Line(Pen, 2, 0.8));
    }
}
