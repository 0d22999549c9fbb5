using System.Diagnostics;
using System.Globalization;

namespace Loquat.Bench;

/// A public photo from disk, in alternation with nginx serving the same file.
static class MediaBench
{
    const int Rounds = 7;
    const int Seconds = 2;

    /// The share of nginx's throughput to reach. Videos are measured against it too.
    const double Goal = 0.45;

    public static async Task RunAsync()
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            await using var loquat = await ServerProcess.LoquatAsync(folder);
            var me = await Person.SignInAsync(loquat, BenchData.Handle, BenchData.Password);
            var key = await me.PublishPhotoAsync(BenchPhoto.Jpeg(1600, 1200, scene: 1));
            foreach (var rendition in (string[])["360.webp", "720.webp", "1440.webp"])
            {
                await MeasureAsync(loquat, $"/media/{key}/{rendition}", folder);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task MeasureAsync(ServerProcess loquat, string path, string folder)
    {
        var content = await loquat.Client.GetByteArrayAsync(new Uri(loquat.Address + path));
        var root = Directory.CreateDirectory(Path.Combine(folder, $"nginx-{Guid.NewGuid():N}")).FullName;
        // nginx's workers run as another user.
        await Process.Start("chmod", ["755", folder]).WaitForExitAsync();
        await File.WriteAllBytesAsync(Path.Combine(root, "photo.webp"), content);
        await using var nginx = await Nginx.StartAsync(root);
        var theirs = $"{nginx.Address}/photo.webp";
        var rounds = new List<(Load Nginx, Load Loquat)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var pair = (await Wrk.RunAsync(theirs, Seconds), await Wrk.RunAsync(loquat.Address + path, Seconds));
            // The first round is a warm-up.
            if (round > 0)
            {
                rounds.Add(pair);
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileName(path)} ({content.Length:N0} bytes): nginx "
            + $"{Statistics.Median(rounds.Select(r => r.Nginx.PerSecond)):N0} a second, Loquat "
            + $"{Statistics.Median(rounds.Select(r => r.Loquat.PerSecond)):N0}, "
            + $"{Statistics.Median(rounds.Select(r => r.Loquat.PerSecond / r.Nginx.PerSecond)):P0} of nginx (goal {Goal:P0}), p99 "
            + $"{Statistics.Median(rounds.Select(r => r.Loquat.P99Milliseconds)):N1} ms"));
    }

    /// One worker per processor, no log, sendfile on.
    sealed class Nginx : IAsyncDisposable
    {
        readonly Process process;

        Nginx(Process process, string address) => (this.process, Address) = (process, address);

        public string Address { get; }

        public static async Task<Nginx> StartAsync(string root)
        {
            var port = ServerProcess.FreePort();
            var settings = Path.Combine(root, "nginx.conf");
            await File.WriteAllTextAsync(settings, $$"""
                daemon off; worker_processes auto; pid {{root}}/pid; error_log {{root}}/errors;
                events { worker_connections 1024; }
                http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; types { image/webp webp; }
                  client_body_temp_path {{root}}/a; proxy_temp_path {{root}}/b; fastcgi_temp_path {{root}}/c;
                 uwsgi_temp_path {{root}}/d; scgi_temp_path {{root}}/e;
                  server { listen 127.0.0.1:{{port}}; root {{root}}; } }
                """);
            var process = Process.Start(new ProcessStartInfo("/usr/sbin/nginx", ["-c", settings, "-p", root]))!;
            await Task.Delay(500);
            return new Nginx(process, $"http://127.0.0.1:{port}");
        }

        public async ValueTask DisposeAsync()
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
