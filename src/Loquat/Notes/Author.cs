using Loquat.Accounts;

namespace Loquat.Notes;

/// As much of an account as is shown beside what it made.
public sealed record Author(long Id, string Handle, string DisplayName, int Version)
{
    public string Address => Handles.AddressOf(Handle);
}
