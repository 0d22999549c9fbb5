using System.Globalization;

namespace Loquat.Tests;

/// A published note.
public sealed record PublishedNote(string Address)
{
    public long Id => long.Parse(Address["/notes/".Length..], CultureInfo.InvariantCulture);
}
