using BenchmarkDotNet.Running;
using Loquat.Bench;

// bin/bench builds, starts PostgreSQL, and passes the name of the measurement.
switch (args.FirstOrDefault())
{
    case "bare":
        await BareServer.RunAsync(int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture), args[2]);
        return 0;
    case "look":
        PageReader.Read(args[1], TimeSpan.FromSeconds(double.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture)),
            int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case "write":
        await PhotoWriter.WriteAsync(args[1], args[2], args[3..]);
        return 0;
    case "pages":
        await PagesBench.RunAsync();
        return 0;
    case "publishing":
        await PublishingBench.RunAsync();
        return 0;
    case "jobs":
        await JobsBench.RunAsync();
        return 0;
    case "live":
        await LiveBench.RunAsync();
        return 0;
    case "conversations":
        await ConversationsBench.RunAsync();
        return 0;
    case "start":
        await StartBench.RunAsync();
        return 0;
    case "pictures":
        await PicturesBench.RunAsync();
        return 0;
    case "photos":
        await PhotosBench.RunAsync();
        return 0;
    case "busy":
        await BusyBench.RunAsync();
        return 0;
    case "sink":
        await BareServer.SinkAsync(args[1], args[2]);
        return 0;
    case "uploads":
        await UploadsBench.RunAsync();
        return 0;
    case "videos":
        await VideosBench.RunAsync();
        return 0;
    case "languages":
        return LanguagesBench.Run(args[1..]);
    case "media":
        await MediaBench.RunAsync();
        return 0;
    case "people":
        await PeopleBench.RunAsync();
        return 0;
    case "search":
        await SearchBench.RunAsync();
        return 0;
    case "view-events":
        await ViewEventsBench.RunAsync(
            TimeSpan.FromSeconds(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 60));
        return 0;
    case "together":
        return await Together.RunAsync(args.Length > 1
            ? TimeSpan.FromSeconds(int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture))
            : TimeSpan.FromMinutes(5));
    case "linguistics":
        BenchmarkRunner.Run<LinguisticsBench>();
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "Measure what? pages | publishing | jobs | start | pictures | photos | media | videos | busy | people | live | conversations | "
            + "search | view-events | together | linguistics");
        return 2;
}
