namespace Loquat;

/// The address of an S3 store: `s3://KEY:SECRET@host:port/bucket?region=…&tls=off`.
public sealed record S3Address(Uri Service, string Region, string Bucket, string Key, string Secret)
{
    /// Null for text of any other form.
    public static S3Address? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != "s3"
            || uri.UserInfo.Split(':') is not [var key, var secret])
        {
            return null;
        }
        var bucket = uri.AbsolutePath.Trim('/');
        if (bucket.Length == 0 || bucket.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }
        var asked = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2))
            .Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1]);
        var scheme = asked.GetValueOrDefault("tls") == "off" ? "http" : "https";
        return new S3Address(
            new Uri($"{scheme}://{uri.Authority[(uri.Authority.LastIndexOf('@') + 1)..]}"),
            asked.GetValueOrDefault("region") ?? "us-east-1",
            bucket,
            Uri.UnescapeDataString(key),
            Uri.UnescapeDataString(secret));
    }
}
