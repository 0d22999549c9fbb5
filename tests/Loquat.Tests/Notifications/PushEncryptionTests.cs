using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Loquat.Notifications.Away;
using Loquat.Notifications.Push;

namespace Loquat.Tests.Notifications;

/// RFC 8291 with its own example (section 5), and the other parts of a push.
public class PushEncryptionTests
{
    [Fact]
    public void The_example_of_the_RFC_is_reproduced()
    {
        var q = PushEncryption.PointOf(Of("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"));
        using var own = ECDiffieHellman.Create(q with { D = Of("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw") });

        var record = PushEncryption.Encrypt(
            "When I grow up, I want to be a watermelon"u8,
            Of("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            Of("BTBZMqHH6r4Tts7J_aSIgg"),
            own,
            Of("DGv6ra1nlYgDCS1FRnbzlw"));

        Assert.Equal(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8w"
            + "EqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
            Base64Url.EncodeToString(record));
    }

    [Theory, InlineData(0), InlineData(1), InlineData(PushEncryption.MostBytes)]
    public void Only_the_browser_can_decrypt_a_message(int length)
    {
        using var browser = new PushedBrowser();
        var words = RandomNumberGenerator.GetBytes(length);
        var record = PushEncryption.Encrypt(words, browser.Key, browser.Auth);

        Assert.Equal(words, browser.Read(record));
        Assert.True(record.Length <= 4_096);
        record[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => browser.Read(record));
        Assert.NotEqual(record, PushEncryption.Encrypt(words, browser.Key, browser.Auth));
    }

    [Fact]
    public void A_key_that_is_not_a_point_on_the_curve_is_refused()
    {
        foreach (var key in new[] { [], new byte[65], [4, .. new byte[64]], [4, .. Enumerable.Repeat((byte)0xff, 64)], new byte[10_000] })
        {
            Assert.ThrowsAny<CryptographicException>(() =>
            {
                using var _ = ECDiffieHellman.Create(PushEncryption.PointOf(key));
            });
        }
        Assert.Throws<ArgumentException>(() => PushEncryption.Encrypt(new byte[PushEncryption.MostBytes + 1], [], []));
    }

    [Theory]
    [InlineData("93.184.216.34", true), InlineData("2606:2800:220:1:248:1893:25c8:1946", true), InlineData("::ffff:93.184.216.34", true)]
    [InlineData("127.0.0.1", false), InlineData("10.1.2.3", false), InlineData("172.31.0.1", false), InlineData("192.168.1.1", false),
        InlineData("169.254.169.254", false), InlineData("100.64.1.1", false)]
    [InlineData("0.0.0.0", false), InlineData("255.255.255.255", false), InlineData("224.0.0.1", false), InlineData("::1", false),
        InlineData("::", false), InlineData("fe80::1", false), InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false), InlineData("::ffff:10.0.0.1", false), InlineData("64:ff9b::7f00:1", false),
        InlineData("2002:7f00:1::", false)]
    public void Only_public_addresses_count_as_public(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("22:00", "07:00", "Asia/Shanghai", "2026-11-26T15:30Z", "2026-11-26T23:00Z")]
    [InlineData("22:00", "07:00", "Asia/Shanghai", "2026-11-26T12:00Z", null)]
    [InlineData("22:00", "07:00", "Asia/Shanghai", "2026-11-26T23:00Z", null)]
    [InlineData("13:00", "14:00", "Europe/Berlin", "2026-11-26T12:30Z", "2026-11-26T13:00Z")]
    [InlineData("00:00", "08:00", "America/New_York", "2026-11-26T05:00Z", "2026-11-26T13:00Z")]
    public void Quiet_hours_use_the_time_zone_of_the_account(string from, string until, string zone, string now, string? end)
    {
        var quiet = QuietHours.Parse(from, until, zone);
        Assert.Equal(end is null ? null : DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture),
            quiet.EndFor(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));
    }

    static byte[] Of(string text) => Base64Url.DecodeFromChars(text);
}
