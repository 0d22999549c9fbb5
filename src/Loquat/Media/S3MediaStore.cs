using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Loquat.Media;

/// Stores files in any S3-compatible service. It avoids trailing checksums and chunked signing, which not all of them support.
public sealed class S3MediaStore(S3Address address) : MediaStore, IDisposable
{
    readonly AmazonS3Client client = new(new BasicAWSCredentials(address.Key, address.Secret), new AmazonS3Config
    {
        ServiceURL = address.Service.GetLeftPart(UriPartial.Authority),
        AuthenticationRegion = address.Region,
        ForcePathStyle = true,
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
    });

    public override Task PutAsync(string name, string localFile, CancellationToken ct) => client.PutObjectAsync(
        new PutObjectRequest { BucketName = address.Bucket, Key = name, FilePath = localFile, UseChunkEncoding = false }, ct);

    public override Task<StoredFile?> OpenAsync(string name, CancellationToken ct) =>
        OpenAsync(new GetObjectRequest { BucketName = address.Bucket, Key = name }, ct);

    public override Task<StoredFile?> OpenPartAsync(string name, string range, CancellationToken ct) =>
        OpenAsync(new GetObjectRequest { BucketName = address.Bucket, Key = name, ByteRange = new ByteRange(range) }, ct);

    async Task<StoredFile?> OpenAsync(GetObjectRequest request, CancellationToken ct)
    {
        try
        {
            var answer = await client.GetObjectAsync(request, ct);
            return new StoredFile(answer.ResponseStream, answer.ContentLength)
            {
                Part = string.IsNullOrEmpty(answer.ContentRange) ? null : answer.ContentRange,
            };
        }
        catch (AmazonS3Exception error) when (error.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public override async Task DeleteAllAsync(string prefix, CancellationToken ct)
    {
        foreach (var name in await ListAsync(prefix, ct))
        {
            await client.DeleteObjectAsync(address.Bucket, name, ct);
        }
    }

    public override async Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken ct) =>
        [.. (await ObjectsAsync(prefix, ct)).Select(o => o.Key)];

    public override async Task<long> SizeAsync(string prefix, CancellationToken ct) =>
        (await ObjectsAsync(prefix, ct)).Sum(o => o.Size ?? 0);

    async Task<IReadOnlyList<S3Object>> ObjectsAsync(string prefix, CancellationToken ct)
    {
        var objects = new List<S3Object>();
        var request = new ListObjectsV2Request { BucketName = address.Bucket, Prefix = prefix };
        while (true)
        {
            var page = await client.ListObjectsV2Async(request, ct);
            objects.AddRange(page.S3Objects ?? []);
            if (page.IsTruncated != true)
            {
                return objects;
            }
            request.ContinuationToken = page.NextContinuationToken;
        }
    }

    public void Dispose() => client.Dispose();
}
