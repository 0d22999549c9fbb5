namespace Loquat.Media.Videos;

/// ffmpeg or ffprobe ended with an error. Where something killed it, the file may not be at fault.
public sealed class FfmpegFailed(int exitCode, string lastWords) : Exception($"ffmpeg ended with {exitCode}: {lastWords}")
{
    // As a shell reports it: 128 and the number of the signal. ffmpeg says 255 when it was asked to end.
    const int Signalled = 128;

    public bool WasKilled => exitCode is > Signalled and < 255;

    public string LastWords => lastWords;
}
