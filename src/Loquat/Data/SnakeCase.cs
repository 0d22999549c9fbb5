using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Loquat.Data;

/// Names columns in snake case, as in hand-written SQL: `published_at`. The configuration of a table may override a name.
static partial class SnakeCase
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            // The key of an owned type is the key of the row that it is part of.
            foreach (var property in entity.GetProperties().Where(p => p.FindAnnotation(RelationalAnnotationNames.ColumnName) is null
                && !(entity.IsOwned() && p.IsPrimaryKey())))
            {
                property.SetColumnName(Of(property.Name));
            }
        }
    }

    static string Of(string name) => WordStart().Replace(name, "_$1").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
