using System.CommandLine;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Search;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Demo;

static class SeedCommand
{
    public static Command Create()
    {
        var people = new Option<int>("--people") { Description = "Number of people.", DefaultValueFactory = _ => 60 };
        var notes = new Option<int>("--notes") { Description = "Number of notes.", DefaultValueFactory = _ => 400 };
        var follows = new Option<int>("--follows")
        {
            Description = "Maximum number of people that each of them follows.",
            DefaultValueFactory = _ => 14,
        };
        var likes = new Option<int>("--likes")
        {
            Description = "Number of likes. There are a quarter as many saves.",
            DefaultValueFactory = _ => 3_200,
        };
        var comments = new Option<int>("--comments") { Description = "Number of comments.", DefaultValueFactory = _ => 800 };
        var pictures = new Option<int>("--pictures")
        {
            Description = "Number of notes with drawn pictures, newest first. With 0, profiles have no pictures either.",
            DefaultValueFactory = _ => 400,
        };
        var password = new Option<string?>("--password")
        {
            Description = "A password for all of them, so that you can sign in as one. Default: none.",
        };
        var command = new Command("seed", "Fill an empty database with the same demo people and notes each time.")
        {
            people,
            notes,
            follows,
            likes,
            comments,
            pictures,
            password,
        };
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = Server.Build([]);
            await app.Services.GetRequiredService<Migrator>().MigrateAsync(ct);
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
            if (await db.Accounts.AnyAsync(ct))
            {
                await Console.Error.WriteLineAsync("The database already has accounts. The demo community needs an empty one.");
                return 1;
            }
            await Console.Out.WriteLineAsync("Creating the demo community. This takes less than a minute.");
            var community = ActivatorUtilities.CreateInstance<DemoCommunity>(scope.ServiceProvider);
            var size = new DemoSize(parsed.GetValue(people), parsed.GetValue(notes), parsed.GetValue(follows), parsed.GetValue(likes),
                parsed.GetValue(comments), parsed.GetValue(pictures));
            var handles = await community.MoveInAsync(size, parsed.GetValue(password), ct);
            await scope.ServiceProvider.GetRequiredService<SearchRebuild>().AskForAsync(ct);
            await Console.Out.WriteLineAsync(
                $"{handles.Count} people and {size.Notes} notes were created. The administrator is @{handles[0]}.");
            return 0;
        });
        return command;
    }
}
