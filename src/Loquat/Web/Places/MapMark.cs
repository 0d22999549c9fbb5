namespace Loquat.Web.Places;

/// A mark on a map, with its label if there is space for it.
public sealed record MapMark(int X, int Y, string Name, bool IsNamed, bool IsNameLeft, string Address, int Notes)
{
    /// Cities for orientation have no link.
    public bool IsCity => Address.Length == 0;

    /// Grows with the number of notes.
    public int Radius => (int)Math.Round(7 + 4 * Math.Log10(Math.Max(1, Notes)));
}
