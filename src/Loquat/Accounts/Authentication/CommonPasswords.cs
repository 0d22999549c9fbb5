using System.Collections.Frozen;
using System.Reflection;

namespace Loquat.Accounts.Authentication;

/// The passwords that attackers try first. The list is loaded on the first check.
public sealed class CommonPasswords
{
    readonly Lazy<FrozenSet<string>> known = new(Read);

    public bool Contains(string password) => known.Value.Contains(password.ToLowerInvariant());

    static FrozenSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
