namespace Loquat.Demo.Scenes;

/// A drawing style. The same scene in two styles gives two pictures.
abstract class Hand
{
    public static IReadOnlyList<Hand> All { get; } = [
        new FlatHand(), new InkHand(), new PaperHand(), new GouacheHand(), new NightHand(), new PrintHand()
    ];

    /// The name in the alternative texts.
    public abstract string Name { get; }

    /// How far lines deviate.
    public abstract double Tremble { get; }

    public virtual bool IsNight => false;

    /// Whether the picture continues beyond the paper, so that it can be zoomed.
    public virtual bool Bleeds => true;

    public virtual Palette Chosen(Random dice) => Palette.Days[dice.Next(Palette.Days.Count)];

    public abstract void Sky(Sheet sheet, Colour top, Colour bottom);

    /// The background behind a table or a person.
    public virtual void Wall(Sheet sheet, Colour top, Colour bottom) => Sky(sheet, top, bottom);

    public abstract void Fill(Sheet sheet, Spot[] shape, Colour colour);

    public virtual void Stroke(Sheet sheet, Spot[] line, Colour colour, double width) =>
        sheet.Put(line, Line(colour, width), isOpen: true);

    public virtual void Finish(Sheet sheet)
    {
    }

    protected static string Line(Colour colour, double width, double opacity = 1) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"fill='none' stroke='{colour}' stroke-width='{width:0.#}' stroke-opacity='{opacity:0.##}' "
            + $"stroke-linecap='round' stroke-linejoin='round'");

    protected static string Colouring(Colour colour, double opacity = 1) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"fill='{colour}' fill-opacity='{opacity:0.##}'");

    protected static string Gradient(Sheet sheet, Colour top, Colour bottom)
    {
        var name = sheet.NewName();
        sheet.Keep(
            $"<linearGradient id='{name}' x1='0' y1='0' x2='0' y2='1'><stop offset='0' stop-color='{top}'/><stop offset='1' "
            + $"stop-color='{bottom}'/></linearGradient>");
        return $"fill='url(#{name})'";
    }

    protected static void Whole(Sheet sheet, string colouring) =>
        sheet.Put(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<rect width='{sheet.W}' height='{sheet.H}' {colouring}/>"));

    protected static void Grained(Sheet sheet, double strength)
    {
        var name = sheet.NewName();
        sheet.Keep(
            $"<pattern id='{name}' width='{Grain.Side}' height='{Grain.Side}' patternUnits='userSpaceOnUse'><image "
            + $"width='{Grain.Side}' height='{Grain.Side}' xlink:href='{Grain.Address}'/></pattern>");
        Whole(sheet, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"fill='url(#{name})' opacity='{strength:0.##}'"));
    }
}
