using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Data;

public sealed record ProtectionKey(string Name, string Xml);

/// Stores the keys that sign short-lived cookies in the database, so that several processes share them.
public sealed class KeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public static void Configure(ModelBuilder model) => model.Entity<ProtectionKey>(key =>
    {
        key.ToTable("protection_keys");
        key.HasKey(k => k.Name);
    });

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        return [.. db.Set<ProtectionKey>().AsNoTracking().AsEnumerable().Select(k => XElement.Parse(k.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        // The library calls this synchronously, once in ninety days.
        using var gate = scope.ServiceProvider.GetRequiredService<WriterGate>().Enter();
        db.Database.ExecuteSql(
            $"INSERT INTO protection_keys (name, xml) VALUES ({friendlyName}, {element.ToString(SaveOptions.DisableFormatting)})");
    }
}
