using System.Diagnostics;

namespace Loquat.BrowserTests;

/// Videos as cameras and phones record them, created by ffmpeg.
static class TestVideos
{
    /// H.264 and AAC in portrait orientation, as on most phones.
    public static Task<FilePayload> PhoneAsync(int seconds, int bitsPerSecond = 400_000) => MakeAsync("phone.mp4", "video/mp4",
        $"-f lavfi -i testsrc2=size=640x360:rate=30:duration={seconds} -f lavfi -i sine=frequency=440:duration={seconds} -c:v libx264 "
        + $"-preset ultrafast -b:v {bitsPerSecond} -minrate {bitsPerSecond} -maxrate {bitsPerSecond} -bufsize {bitsPerSecond} "
        + "-x264-params nal-hrd=cbr -pix_fmt yuv420p -c:a aac",
        "-metadata:s:v rotate=90");

    /// For tests with many videos, because each gets all renditions.
    public static Task<FilePayload> SmallAsync(int seconds) => MakeAsync("small.mp4", "video/mp4",
        $"-f lavfi -i testsrc2=size=160x284:rate=12:duration={seconds} -c:v libx264 -preset ultrafast -pix_fmt yuv420p", "");

    static async Task<FilePayload> MakeAsync(string name, string type, string arguments, string turned)
    {
        var folder = Directory.CreateTempSubdirectory("films");
        var (flat, file) = (Path.Combine(folder.FullName, $"flat-{name}"), Path.Combine(folder.FullName, name));
        await RunAsync($"{arguments} {flat}");
        await RunAsync($"-i {flat} -c copy {turned} {file}");
        var bytes = await File.ReadAllBytesAsync(file);
        folder.Delete(recursive: true);
        return new FilePayload { Name = name, MimeType = type, Buffer = bytes };
    }

    static async Task RunAsync(string arguments)
    {
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", $"-v error -y {arguments}") { RedirectStandardError = true })!;
        var said = await ffmpeg.StandardError.ReadToEndAsync();
        await ffmpeg.WaitForExitAsync();
        Assert.True(ffmpeg.ExitCode == 0, said);
    }
}
