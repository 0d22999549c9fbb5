using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media.Pictures;
using Loquat.Media.Videos;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Uploads;

/// Resumable uploads over unreliable connections. Acknowledged bytes are on disk, so they survive a restart.
public sealed class Uploads(LoquatDb db, UploadFiles files, MediaStore store, JobQueue jobs, Ids ids, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    public const int MostUnheld = 60;

    public static long MostBytesOf(MediumKind kind) => kind == MediumKind.Video ? VideoProbing.MostBytes : ImageProcessing.MostBytes;

    /// The announced kind only decides the size limit. The actual kind is detected when the upload is complete.
    public Task<Upload> BeginAsync(Account actor, long length, MediumKind kind, CancellationToken ct) => db.WithFreshIdsAsync(async () =>
    {
        if (length <= 0 || length > MostBytesOf(kind))
        {
            throw Refusal.Invalid(MediumProblems.TextOf(length <= 0 ? MediumProblem.Empty : MediumProblem.TooLarge, kind));
        }
        await using var work = await db.BeginAsync(ct);
        await RefuseWithoutRoomAsync(actor, length, ct);
        if (await db.Media.CountAsync(m => m.AccountId == actor.Id && !m.IsHeld, ct) >= MostUnheld)
        {
            throw Refusal.TooMany(Text.Upload_TooMany, TimeSpan.FromHours(1));
        }
        var now = clock.GetUtcNow();
        var medium = new Medium
        {
            Id = ids.Next(),
            AccountId = actor.Id,
            Kind = kind,
            Key = MediaKeys.New(),
            Bytes = length,
            CreatedAt = now,
        };
        var upload = new Upload
        {
            Id = MediaKeys.New(),
            AccountId = actor.Id,
            MediumId = medium.Id,
            Length = length,
            ExpiresAt = now + Lifetime,
        };
        db.Media.Add(medium);
        await db.SaveChangesAsync(ct);
        db.Uploads.Add(upload);
        jobs.Enqueue(new MediaAbandoned(medium.Id), upload.ExpiresAt);
        await work.CommitAsync(ct);
        return upload;
    });

    /// Checks the space in advance, not halfway through the upload.
    async Task RefuseWithoutRoomAsync(Account actor, long length, CancellationToken ct)
    {
        if (await db.Media.Where(m => m.AccountId == actor.Id && m.State != MediumState.Failed).SumAsync(m => m.Bytes, ct)
            + length > files.Quota)
        {
            throw Refusal.Invalid(Wording.Of(Text.Upload_QuotaFull, ByteSizes.Words(files.Quota)));
        }
        // Space for the unfinished uploads of others is reserved.
        var promised = await db.Uploads.Where(u => !u.IsDone).SumAsync(u => u.Length, ct);
        if (files.FreeBytes - promised < length * UploadFiles.RoomForEachByte)
        {
            throw Refusal.TooMany(Text.Upload_DiskFull, TimeSpan.FromHours(1));
        }
    }

    /// Returns an unexpired upload of the actor, and refuses any other as not found.
    public async Task<Upload> FindAsync(Account actor, string id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Uploads.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && u.AccountId == actor.Id && u.ExpiresAt > now, ct)
            ?? throw Refusal.NotFound();
    }

    /// Returns the number of received bytes. If the process died before it finished a complete upload, it is finished now.
    public async Task<long> ReceivedAsync(Upload upload, CancellationToken ct)
    {
        if (upload.IsDone)
        {
            return upload.Length;
        }
        var received = files.LengthOf(upload.Id);
        if (received < upload.Length && !await IsInStoreAsync(upload, ct))
        {
            return received;
        }
        await FinishAsync(upload, ct);
        return upload.Length;
    }

    /// Appends the bytes of a request. After the last one, processing starts.
    public async Task<long> AppendAsync(Upload upload, long offset, Stream content, UploadChecksum? checksum, CancellationToken ct)
    {
        if (upload.IsDone)
        {
            throw new UploadConflict(UploadConflictKind.Offset);
        }
        var received = await files.AppendAsync(upload.Id, offset, upload.Length, content, checksum, ct);
        if (received == upload.Length)
        {
            // All bytes have been received, so a connection that breaks now must not interrupt this.
            await FinishAsync(upload, CancellationToken.None);
        }
        return received;
    }

    /// The medium is deleted too, unless a note or a profile holds it.
    public async Task CancelAsync(Upload upload, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.Uploads.Where(u => u.Id == upload.Id).ExecuteDeleteAsync(ct);
        jobs.Enqueue(new MediaAbandoned(upload.MediumId));
        await work.CommitAsync(ct);
        files.Delete(upload.Id);
    }

    /// Runs once an hour: deletes expired uploads, and files without a row. A file is never created before its row.
    public async Task SweepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using (var work = await db.BeginAsync(ct))
        {
            await db.Uploads.Where(u => u.ExpiresAt <= now).ExecuteDeleteAsync(ct);
            await work.CommitAsync(ct);
        }
        foreach (var id in files.All())
        {
            if (!await db.Uploads.AnyAsync(u => u.Id == id, ct))
            {
                files.Delete(id);
            }
        }
    }

    /// Idempotent: the file is stored under the same name, and the row changes only once.
    async Task FinishAsync(Upload upload, CancellationToken ct)
    {
        var medium = await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == upload.MediumId, ct) ?? throw Refusal.NotFound();
        var kind = medium.Kind;
        if (files.LengthOf(upload.Id) == upload.Length)
        {
            kind = files.KindOf(upload.Id) ?? kind;
            await store.PutAsync(medium.OriginalName, files.PathOf(upload.Id), ct);
        }
        await using var work = await db.BeginAsync(ct);
        var changed = await db.Media.Where(m => m.Id == upload.MediumId && m.State == MediumState.Arriving)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MediumState.Processing).SetProperty(m => m.Kind, kind), ct);
        if (changed == 1 && kind == MediumKind.Video)
        {
            db.Videos.Add(new Video { MediumId = upload.MediumId });
            jobs.Enqueue(new VideoArrived(upload.MediumId));
        }
        else if (changed == 1)
        {
            jobs.Enqueue(new PhotoArrived(upload.MediumId));
        }
        await db.Uploads.Where(u => u.Id == upload.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDone, true), ct);
        await work.CommitAsync(ct);
        files.Delete(upload.Id);
    }

    /// True if the process died between storing the file and updating the row.
    async Task<bool> IsInStoreAsync(Upload upload, CancellationToken ct)
    {
        var medium = await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == upload.MediumId && m.State == MediumState.Arriving, ct);
        await using var stored = medium is null ? null : await store.OpenAsync(medium.OriginalName, ct);
        return stored?.Length == upload.Length;
    }
}
