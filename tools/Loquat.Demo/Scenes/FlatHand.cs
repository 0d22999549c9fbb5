namespace Loquat.Demo.Scenes;

/// Flat shapes with the grain of a screen print.
sealed class FlatHand : Hand
{
    public override string Name => "flat";
    public override double Tremble => 0.8;

    public override void Sky(Sheet sheet, Colour top, Colour bottom) => Whole(sheet, Gradient(sheet, top, bottom));

    public override void Fill(Sheet sheet, Spot[] shape, Colour colour) => sheet.Put(shape, Colouring(colour));

    public override void Finish(Sheet sheet) => Grained(sheet, 0.34);
}
