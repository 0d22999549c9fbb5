namespace Loquat.Web.Places;

/// Something on a map, and its name where there is room for it.
public sealed record MapMark(int X, int Y, string Name, bool IsNamed, bool IsNameLeft, string Address, int Notes)
{
    /// A city for orientation leads nowhere.
    public bool IsCity => Address.Length == 0;

    /// Its area grows with what is there.
    public int Radius => (int)Math.Round(7 + 4 * Math.Log10(Math.Max(1, Notes)));
}
