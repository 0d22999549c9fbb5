using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Loquat.Notes.Places;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Loquat.Web.Places;

/// The position of a browser, rounded to squares of ten kilometres and sealed for a limited time. It can't be read from the address and is
/// not stored.
public sealed class SealedPosition(IDataProtectionProvider protection)
{
    [StoredName("protector purpose")]
    const string Purpose = "Loquat.Nearby";

    const double Kilometres = 10;
    const double KilometresADegree = 111.195;
    const int LongestSeal = 500;

    static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    readonly ITimeLimitedDataProtector seal = protection.CreateProtector(Purpose).ToTimeLimitedDataProtector();

    public string Seal(MapPoint point)
    {
        var square = Square(point);
        return WebEncoders.Base64UrlEncode(seal.Protect(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{square.Latitude:F3} {square.Longitude:F3}")), Lifetime));
    }

    /// Returns null if the code has expired or was not sealed by this server.
    public MapPoint? Open(string code)
    {
        if (code.Length > LongestSeal)
        {
            return null;
        }
        try
        {
            var parts = Encoding.ASCII.GetString(seal.Unprotect(WebEncoders.Base64UrlDecode(code))).Split(' ');
            return new MapPoint(double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// Rounds the position. `nearby.ts` has already rounded it, but other clients may not have.
    public static MapPoint Square(MapPoint point)
    {
        const double step = Kilometres / KilometresADegree;
        var latitude = Math.Clamp(Math.Round(point.Latitude / step) * step, -90, 90);
        var wide = step / new MapPoint(latitude, 0).Flatness;
        return new MapPoint(latitude, Math.Clamp(Math.Round(point.Longitude / wide) * wide, -180, 180));
    }
}
