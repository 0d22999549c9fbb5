namespace Loquat.Media.Videos;

/// ffmpeg or ffprobe failed. If it was killed, the file may not be the cause.
public sealed class FfmpegFailed(int exitCode, string lastWords) : Exception($"ffmpeg ended with {exitCode}: {lastWords}")
{
    // As a shell reports it: 128 plus the number of the signal. ffmpeg exits with 255 when it is asked to stop.
    const int Signalled = 128;

    public bool WasKilled => exitCode is > Signalled and < 255;

    public string LastWords => lastWords;
}
