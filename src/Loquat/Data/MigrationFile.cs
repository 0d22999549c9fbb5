using System.Globalization;
using System.Reflection;

namespace Loquat.Data;

/// A numbered SQL file, such as `0001_house.sql`.
public sealed record MigrationFile(long Number, string Name, string Sql)
{
    internal static MigrationFile Read(Assembly assembly, string resource, string prefix)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var name = resource[prefix.Length..];
        return new MigrationFile(long.Parse(name.AsSpan(0, name.IndexOf('_', StringComparison.Ordinal)), CultureInfo.InvariantCulture),
            name, reader.ReadToEnd());
    }
}
