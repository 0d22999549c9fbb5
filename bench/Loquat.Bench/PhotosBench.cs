using System.Globalization;

namespace Loquat.Bench;

/// Notes of six photos, uploaded and published while somebody reads Explore.
static class PhotosBench
{
    const int PagesASecond = 50;
    static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    public static async Task RunAsync()
    {
        foreach (var (width, height) in ((int, int)[])[(720, 540), (1600, 1200), (4000, 3000)])
        {
            await MeasureAsync(width, height);
        }
    }

    static async Task MeasureAsync(int width, int height)
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            await using var loquat = await ServerProcess.LoquatAsync(folder);
            var me = await Person.SignInAsync(loquat, BenchData.Handle, BenchData.Password);
            var photos = await PhotoWriter.DrawAsync(folder, width, height);
            await PhotoWriter.RunAsync(loquat, me, photos, PhotoWriter.WarmUp);
            await PageReader.RunAsync(loquat, TimeSpan.FromSeconds(3), PagesASecond);
            await PhotoWriter.AllReadyAsync(loquat);
            var idle = (await PageReader.RunAsync(loquat, TimeSpan.FromSeconds(10), PagesASecond)).P95;

            var writing = PhotoWriter.RunAsync(loquat, me, photos, Length);
            var busy = (await PageReader.RunAsync(loquat, Length, PagesASecond)).P95;
            var (published, left) = (await writing, await PhotoWriter.WaitingAsync(loquat));
            var seconds = Length.TotalSeconds;
            var ready = (published * PhotoWriter.PhotosOfANote) - left;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {width} × {height} ({new FileInfo(photos[0]).Length / 1024:N0} KB each):
                {published / seconds:N1} notes of {PhotoWriter.PhotosOfANote} photos published a second;
                photos made ready {ready / seconds:N1} a second, {left} waited at the end of {seconds} s;
                Explore p95 idle {idle:N2} ms, meanwhile {busy:N2} ms, {busy / idle:N1} times
                """));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
