using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media.Pictures;
using Loquat.Media.Videos;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Uploads;

/// Files that come in piece by piece, over lines that break. What was acknowledged lies on disk, so it survives the process.
public sealed class Uploads(LoquatDb db, UploadFiles files, MediaStore store, JobQueue jobs, Ids ids, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    public const int MostUnheld = 60;

    public static long MostBytesOf(MediumKind kind) => kind == MediumKind.Video ? VideoProbing.MostBytes : ImageProcessing.MostBytes;

    /// What it will really be shows when it is here; what it is said to be decides how large it may get.
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

    /// Now, rather than when half of it is here.
    async Task RefuseWithoutRoomAsync(Account actor, long length, CancellationToken ct)
    {
        if (await db.Media.Where(m => m.AccountId == actor.Id && m.State != MediumState.Failed).SumAsync(m => m.Bytes, ct)
            + length > files.Quota)
        {
            throw Refusal.Invalid(Text.Upload_QuotaFull.Replace("{0}", ByteSizes.Words(files.Quota), StringComparison.Ordinal));
        }
        // What others were promised is not on the disk yet.
        var promised = await db.Uploads.Where(u => !u.IsDone).SumAsync(u => u.Length, ct);
        if (files.FreeBytes - promised < length * UploadFiles.RoomForEachByte)
        {
            throw Refusal.TooMany(Text.Upload_DiskFull, TimeSpan.FromHours(1));
        }
    }

    /// The actor's own upload that has not expired; anybody else's is not found.
    public async Task<Upload> FindAsync(Account actor, string id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Uploads.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && u.AccountId == actor.Id && u.ExpiresAt > now, ct)
            ?? throw Refusal.NotFound();
    }

    /// How many bytes are here. Where all are and the process died over the last step, that step is done now.
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

    /// Takes as many bytes as come. When the last one is here, the photo goes on its way.
    public async Task<long> AppendAsync(Upload upload, long offset, Stream content, UploadChecksum? checksum, CancellationToken ct)
    {
        if (upload.IsDone)
        {
            throw new UploadConflict(UploadConflictKind.Offset);
        }
        var received = await files.AppendAsync(upload.Id, offset, upload.Length, content, checksum, ct);
        if (received == upload.Length)
        {
            // The bytes are here, so this must not be cut short by a line that breaks now.
            await FinishAsync(upload, CancellationToken.None);
        }
        return received;
    }

    /// The photo goes too, unless a note or a profile holds it.
    public async Task CancelAsync(Upload upload, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.Uploads.Where(u => u.Id == upload.Id).ExecuteDeleteAsync(ct);
        jobs.Enqueue(new MediaAbandoned(upload.MediumId));
        await work.CommitAsync(ct);
        files.Delete(upload.Id);
    }

    /// Once an hour: what expired, and files whose row is gone. A file never comes before its row.
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

    /// Doing it twice is harmless: the file is put under the same name, and the row changes once.
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

    /// The file went into the store, and then the process died before that was written down.
    async Task<bool> IsInStoreAsync(Upload upload, CancellationToken ct)
    {
        var medium = await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == upload.MediumId && m.State == MediumState.Arriving, ct);
        await using var stored = medium is null ? null : await store.OpenAsync(medium.OriginalName, ct);
        return stored?.Length == upload.Length;
    }
}
