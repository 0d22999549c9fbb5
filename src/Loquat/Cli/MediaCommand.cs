using System.CommandLine;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Cli;

/// For operators whose disk fills up.
static class MediaCommand
{
    const int MostAccounts = 20;

    public static Command Create() => new("media", "Manage the files of photos and videos.") { Usage(), Orphans() };

    static Command Usage()
    {
        var command = new Command("usage", "Show the number and size of photos and videos, and the largest accounts.");
        command.SetAction((_, ct) => CliHost.EnterAsync(async services =>
        {
            var db = services.GetRequiredService<LoquatDb>();
            foreach (var kind in Enum.GetValues<MediumKind>())
            {
                var (count, bytes) = (await db.Media.CountAsync(m => m.Kind == kind, ct),
                    await db.Media.Where(m => m.Kind == kind).SumAsync(m => m.Bytes, ct));
                await Console.Out.WriteLineAsync(
                    $"{kind.ToString().ToLowerInvariant() + "s:",-10}{count,10:N0}{ByteSizes.Words(bytes),12}");
            }
            var largest = await db.Media.GroupBy(m => m.AccountId).Select(g => new { AccountId = g.Key, Bytes = g.Sum(m => m.Bytes) })
                .OrderByDescending(g => g.Bytes).Take(MostAccounts)
                .Join(db.Accounts, g => g.AccountId, a => a.Id, (g, a) => new { a.Handle, g.Bytes }).ToListAsync(ct);
            foreach (var account in largest.OrderByDescending(a => a.Bytes))
            {
                await Console.Out.WriteLineAsync($"@{account.Handle,-30}{ByteSizes.Words(account.Bytes),12}");
            }
        }, ct));
        return command;
    }

    static Command Orphans()
    {
        var delete = new Option<bool>("--delete") { Description = "Delete them instead of listing them." };
        var command = new Command("orphans", "List the files of the media store that belong to no photo or video.") { delete };
        command.SetAction((parsed, ct) => CliHost.EnterAsync(async services =>
        {
            var orphans = services.GetRequiredService<OrphanFiles>();
            var found = await orphans.FindAsync(ct);
            foreach (var name in found)
            {
                await Console.Out.WriteLineAsync(name);
            }
            if (parsed.GetValue(delete))
            {
                await orphans.DeleteAsync(found, ct);
            }
            await Console.Out.WriteLineAsync(
                $"{found.Count} {(found.Count == 1 ? "file belongs" : "files belong")} to "
                + $"nothing{(parsed.GetValue(delete) ? "; deleted" : "")}.");
        }, ct));
        return command;
    }
}
