using System.Globalization;
using Loquat.Media;
using Loquat.Media.Uploads;
using Loquat.Media.Videos;
using Microsoft.AspNetCore.Mvc;

namespace Loquat.Http.Media;

/// Resumable uploads, tus 1.0.0: core, creation, expiration, termination, checksum (tus.io/protocols/resumable-upload).
public static class TusApi
{
    const string Version = "1.0.0";
    const string Address = "/uploads";
    const int ChecksumMismatch = 460;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Address, [HttpMethods.Options], Describe);
        var uploads = app.MapGroup(Address).AddEndpointFilter(SpeakTus);
        uploads.MapPost("", Create);
        uploads.MapMethods("/{id}", [HttpMethods.Head], Ask);
        uploads.MapPatch("/{id}", Append).WithMetadata(new RequestSizeLimitAttribute(VideoProbing.MostBytes + 1));
        uploads.MapDelete("/{id}", Cancel);
        // For clients behind proxies that only allow some methods.
        uploads.MapPost("/{id}",
            (HttpContext context, string id, CurrentAccount me, Uploads held, CancellationToken ct) =>
                context.Request.Headers["X-HTTP-Method-Override"].ToString() switch
                {
                    "PATCH" => Append(context, id, me, held, ct),
                    "DELETE" => Cancel(id, me, held, ct),
                    "HEAD" => Ask(context, id, me, held, ct),
                    _ => Task.FromResult(Results.StatusCode(StatusCodes.Status405MethodNotAllowed)),
                }).WithMetadata(new RequestSizeLimitAttribute(VideoProbing.MostBytes + 1));
    }

    static IResult Describe(HttpResponse response)
    {
        response.Headers["Tus-Resumable"] = Version;
        response.Headers["Tus-Version"] = Version;
        response.Headers["Tus-Extension"] = "creation,expiration,termination,checksum";
        response.Headers["Tus-Checksum-Algorithm"] = UploadChecksum.Algorithms;
        response.Headers["Tus-Max-Size"] = VideoProbing.MostBytes.ToString(CultureInfo.InvariantCulture);
        return Results.NoContent();
    }

    static async ValueTask<object?> SpeakTus(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var (request, response) = (call.HttpContext.Request, call.HttpContext.Response);
        response.Headers["Tus-Resumable"] = Version;
        response.Headers.CacheControl = "no-store";
        if (request.Headers["Tus-Resumable"] != Version)
        {
            response.Headers["Tus-Version"] = Version;
            return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
        }
        try
        {
            return await next(call);
        }
        catch (UploadConflict conflict)
        {
            return Results.StatusCode(conflict.Kind switch
            {
                UploadConflictKind.Busy => StatusCodes.Status423Locked,
                UploadConflictKind.Offset => StatusCodes.Status409Conflict,
                UploadConflictKind.TooLong => StatusCodes.Status413PayloadTooLarge,
                _ => ChecksumMismatch,
            });
        }
    }

    static async Task<IResult> Create(HttpContext context, CurrentAccount me, Uploads uploads, CancellationToken ct)
    {
        if (!long.TryParse(context.Request.Headers["Upload-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        var kind = KindIn(context.Request.Headers["Upload-Metadata"].ToString());
        if (length > Uploads.MostBytesOf(kind))
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }
        var upload = await uploads.BeginAsync(me.Account, length, kind, ct);
        Tell(context.Response, upload, 0);
        context.Response.Headers.Location = $"{Address}/{upload.Id}";
        context.Response.Headers["Loquat-Medium"] = upload.MediumId.ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    /// Parses the kind: `kind dmlkZW8=` announces a video. The header contains comma-separated pairs of a key and a base64 value.
    static MediumKind KindIn(string metadata) =>
        metadata.Split(',', StringSplitOptions.TrimEntries).Any(pair => pair == $"kind {Convert.ToBase64String("video"u8)}")
            ? MediumKind.Video
            : MediumKind.Photo;

    static async Task<IResult> Ask(HttpContext context, string id, CurrentAccount me, Uploads uploads, CancellationToken ct)
    {
        var upload = await uploads.FindAsync(me.Account, id, ct);
        Tell(context.Response, upload, await uploads.ReceivedAsync(upload, ct));
        context.Response.Headers["Upload-Length"] = upload.Length.ToString(CultureInfo.InvariantCulture);
        return Results.Ok();
    }

    static async Task<IResult> Append(HttpContext context, string id, CurrentAccount me, Uploads uploads, CancellationToken ct)
    {
        var request = context.Request;
        if (request.ContentType != "application/offset+octet-stream")
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }
        if (!long.TryParse(request.Headers["Upload-Offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        UploadChecksum? checksum = null;
        if (request.Headers.TryGetValue("Upload-Checksum", out var header) && (checksum = UploadChecksum.Parse(header.ToString())) is null)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        var upload = await uploads.FindAsync(me.Account, id, ct);
        Tell(context.Response, upload, await uploads.AppendAsync(upload, offset, request.Body, checksum, ct));
        return Results.NoContent();
    }

    static async Task<IResult> Cancel(string id, CurrentAccount me, Uploads uploads, CancellationToken ct)
    {
        await uploads.CancelAsync(await uploads.FindAsync(me.Account, id, ct), ct);
        return Results.NoContent();
    }

    static void Tell(HttpResponse response, Upload upload, long offset)
    {
        response.Headers["Upload-Offset"] = offset.ToString(CultureInfo.InvariantCulture);
        response.Headers["Upload-Expires"] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
    }
}
