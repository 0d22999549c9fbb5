using System.Text;

namespace Loquat.Tests.Media;

/// The test photos must contain what the tests for metadata removal look for.
public sealed class PhotoFileTests
{
    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    [InlineData("heic")]
    [InlineData("gif")]
    public async Task A_phone_photo_contains_its_location(string format) =>
        Assert.Contains(PhotoFiles.Secret, Encoding.Latin1.GetString(await PhotoFiles.PhoneFileAsync(format)), StringComparison.Ordinal);
}
