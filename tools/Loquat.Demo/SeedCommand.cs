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
        var people = new Option<int>("--people") { Description = "How many people.", DefaultValueFactory = _ => 60 };
        var notes = new Option<int>("--notes") { Description = "How many notes.", DefaultValueFactory = _ => 400 };
        var follows = new Option<int>("--follows")
        {
            Description = "How many people each of them follows, at most.",
            DefaultValueFactory = _ => 14,
        };
        var likes = new Option<int>("--likes")
        {
            Description = "How many likes; a quarter as many saves.",
            DefaultValueFactory = _ => 3_200,
        };
        var comments = new Option<int>("--comments") { Description = "How many comments.", DefaultValueFactory = _ => 800 };
        var pictures = new Option<int>("--pictures")
        {
            Description = "How many of the notes have their pictures drawn, newest first; with 0 nobody has a portrait either.",
            DefaultValueFactory = _ => 400,
        };
        var password = new Option<string?>("--password")
        {
            Description = "A password for all of them, to look around as one; none if left out.",
        };
        var command = new Command("seed", "Fill an empty database with demo people and notes, the same ones each time.")
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
                await Console.Error.WriteLineAsync("There are accounts here already. Demo people only move into an empty house.");
                return 1;
            }
            await Console.Out.WriteLineAsync("People move in, write and draw. That takes less than a minute.");
            var community = ActivatorUtilities.CreateInstance<DemoCommunity>(scope.ServiceProvider);
            var size = new DemoSize(parsed.GetValue(people), parsed.GetValue(notes), parsed.GetValue(follows), parsed.GetValue(likes),
                parsed.GetValue(comments), parsed.GetValue(pictures));
            var handles = await community.MoveInAsync(size, parsed.GetValue(password), ct);
            await scope.ServiceProvider.GetRequiredService<SearchRebuild>().AskForAsync(ct);
            await Console.Out.WriteLineAsync(
                $"{handles.Count} people and {size.Notes} notes have moved in. The administrator is @{handles[0]}.");
            return 0;
        });
        return command;
    }
}
