using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Loquat.Bench;

/// The time from process start to the first response, and the transfer size of a first visit.
static partial class StartBench
{
    const int Rounds = 5;

    public static async Task RunAsync()
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            var starts = new List<double>();
            for (var i = 0; i < Rounds; i++)
            {
                var watch = Stopwatch.StartNew();
                await using var loquat = await ServerProcess.LoquatAsync(folder, firstPath: "/");
                starts.Add(watch.Elapsed.TotalSeconds);
                if (i == Rounds - 1)
                {
                    await WeighAsync(loquat);
                }
            }
            Console.WriteLine(
                $"Start to first answered page: median {starts.Order().ElementAt(Rounds / 2):N2} s, worst {starts.Max():N2} s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// The page and everything that it references, as a browser with Brotli receives it.
    static async Task WeighAsync(ServerProcess loquat)
    {
        var (_, page) = await FetchAsync(loquat, "/", compressed: false);
        var (pageBytes, _) = await FetchAsync(loquat, "/", compressed: true);
        var total = pageBytes;
        var scripts = 0;
        var named = new Queue<string>(AssetsOf(page));
        var fetched = new HashSet<string>();
        while (named.TryDequeue(out var address))
        {
            if (!fetched.Add(address))
            {
                continue;
            }
            if (address.EndsWith(".js", StringComparison.Ordinal))
            {
                foreach (var part in PartsOf((await FetchAsync(loquat, address, compressed: false)).Body))
                {
                    named.Enqueue(part);
                }
            }
            var (bytes, _) = await FetchAsync(loquat, address, compressed: true);
            total += bytes;
            scripts += address.EndsWith(".js", StringComparison.Ordinal) ? (await GzippedAsync(loquat, address)) : 0;
        }
        Console.WriteLine(
            $"First visit of Explore: {total / 1024.0:N1} KB over the wire, of which the page {pageBytes / 1024.0:N1} KB; JavaScript "
            + $"{scripts / 1024.0:N1} KB gzipped");
    }

    static IEnumerable<string> AssetsOf(byte[] page) =>
        Asset().Matches(System.Text.Encoding.UTF8.GetString(page)).Select(m => m.Value).Distinct();

    /// The static imports of a script.
    static IEnumerable<string> PartsOf(byte[] script) =>
        Part().Matches(System.Text.Encoding.UTF8.GetString(script)).Select(m => $"/assets/{m.Groups[1].Value}");

    static async Task<int> GzippedAsync(ServerProcess loquat, string path) =>
        (await FetchAsync(loquat, path, compressed: true, encoding: "gzip")).Bytes;

    static async Task<(int Bytes, byte[] Body)> FetchAsync(ServerProcess loquat, string path, bool compressed, string encoding = "br")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, loquat.Address + path);
        if (compressed)
        {
            request.Headers.Add("Accept-Encoding", encoding);
        }
        using var answer = await loquat.Client.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        return (body.Length, body);
    }

    [GeneratedRegex(@"/assets/[\w.-]+")]
    private static partial Regex Asset();

    [GeneratedRegex(@"(?:from|import)""\./([\w.-]+\.js)""")]
    private static partial Regex Part();
}
