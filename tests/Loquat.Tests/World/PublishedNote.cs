using System.Globalization;

namespace Loquat.Tests;

/// A note that somebody published, by its address.
public sealed record PublishedNote(string Address)
{
    public long Id => long.Parse(Address["/notes/".Length..], CultureInfo.InvariantCulture);
}
