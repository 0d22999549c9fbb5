using System.Globalization;

namespace Loquat.Archives.Tests;

/// Unreadable archives are refused with a reason.
public class ArchiveFaultTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    public async Task A_later_version_is_refused_whatever_its_contents(int version)
    {
        var later = await Fixture.WithAsync("profile.json",
            string.Create(CultureInfo.InvariantCulture, $$"""{"archiveVersion":{{version}},"who":"mei"}"""));

        var fault = await FaultOfAsync(later);

        Assert.Equal((ArchiveFaultKind.TooNew, $"The archive is of version {version}. This program reads versions up to 1."),
            (fault.Kind, fault.Message));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(5_000)]
    [InlineData(-1)]
    [InlineData(-100)]
    public async Task A_truncated_file_is_refused(int length)
    {
        var fault = await FaultOfAsync(new MemoryStream(Fixture.Bytes[..(length < 0 ? Fixture.Bytes.Length + length : length)]));

        Assert.Equal(ArchiveFaultKind.CutOff, fault.Kind);
        Assert.Contains("no end", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_an_archive_is_refused()
    {
        Assert.Equal(ArchiveFaultKind.NotAnArchive, (await FaultOfAsync(new MemoryStream())).Kind);
        Assert.Equal(ArchiveFaultKind.NotAnArchive, (await FaultOfAsync(new MemoryStream("hello, this is text"u8.ToArray()))).Kind);
        Assert.Equal((ArchiveFaultKind.NotAnArchive, "The ZIP has no profile.json."),
            await KindAndMessageOfAsync(await Fixture.WithAsync("profile.json", null)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"archiveVersion":"1"}""")]
    [InlineData("""{"archiveVersion":0}""")]
    [InlineData("""{"archiveVersion":1}""")]
    [InlineData("""{"archiveVersion":1,"server":""")]
    public async Task A_damaged_profile_is_refused(string profile)
    {
        var fault = await FaultOfAsync(await Fixture.WithAsync("profile.json", profile));

        Assert.Equal(ArchiveFaultKind.Damaged, fault.Kind);
        Assert.StartsWith("profile.json is damaged: ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"id":"1","address":null,"title":"cut""", 0)]
    [InlineData("""[{"id":"1"}]""", 0)]
    [InlineData("[null]", 0)]
    [InlineData("{}", 0)]
    public async Task A_damaged_list_gives_the_rows_before_the_damage_and_then_fails(string notes, int before)
    {
        using var archive = await ArchiveReader.OpenAsync(await Fixture.WithAsync("notes.json", notes), default);
        var read = new List<ArchivedNote>();

        var fault = await Assert.ThrowsAsync<ArchiveFault>(async () =>
        {
            await foreach (var note in archive.ReadAsync(ArchiveDocuments.Notes, default))
            {
                read.Add(note);
            }
        });

        Assert.Equal(ArchiveFaultKind.Damaged, fault.Kind);
        Assert.StartsWith("notes.json is damaged: ", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, read.Count);
    }

    [Fact]
    public async Task A_truncated_list_gives_its_complete_rows()
    {
        var whole = await Fixture.TextOfAsync(Fixture.Stream(), "signals.json");
        using var archive = await ArchiveReader.OpenAsync(await Fixture.WithAsync("signals.json", whole[..(whole.Length / 2)]), default);
        var read = new List<ArchivedViewEvent>();

        await Assert.ThrowsAsync<ArchiveFault>(async () =>
        {
            await foreach (var viewed in archive.ReadAsync(ArchiveDocuments.ViewEvents, default))
            {
                read.Add(viewed);
            }
        });

        Assert.InRange(read.Count, 0, 8);
    }

    [Theory]
    [InlineData("people.json", "null")]
    [InlineData("people.json", """{"following":[]}""")]
    [InlineData("people.json", "[")]
    public async Task A_damaged_document_is_refused(string name, string text)
    {
        using var archive = await ArchiveReader.OpenAsync(await Fixture.WithAsync(name, text), default);

        var fault = await Assert.ThrowsAsync<ArchiveFault>(() => archive.ReadAsync(ArchiveDocuments.People, default));

        Assert.Equal(ArchiveFaultKind.Damaged, fault.Kind);
        Assert.StartsWith($"{name} is damaged: ", fault.Message, StringComparison.Ordinal);
    }

    /// Early archives of version 1 lack documents and names that were added later; future ones may have more.
    [Fact]
    public async Task Missing_and_unknown_documents_are_not_faults()
    {
        using var early = await ArchiveReader.OpenAsync(await Fixture.WithAsync("boards.json", null), default);
        Assert.Empty(await early.ReadAsync(ArchiveDocuments.Boards, default).ToListAsync());
        using var without = await ArchiveReader.OpenAsync(await Fixture.WithAsync("people.json", null), default);
        Assert.Null(await without.ReadAsync(ArchiveDocuments.People, default));
        using var first = await ArchiveReader.OpenAsync(
            await Fixture.WithAsync("notes.json", """
                [{"id":"1","address":null,"title":"","body":"words","visibility":"friendsOfFriends","channel":null,"language":"en",
                  "createdAt":"2026-11-23T00:00:00+00:00",
                  "savedAt":"2026-11-23T00:00:00+00:00","publishedAt":null,"editedAt":null,"isHidden":false,
                  "likes":0,"saves":0,"comments":0,
                  "photos":[{"file":"photos/1.jpg","altText":""}],
                  "earlier":[{"title":"","body":"","replacedAt":"2026-11-23T00:00:00+00:00"}],"mood":"calm"}]
                """),
            default);

        var note = Assert.Single(await first.ReadAsync(ArchiveDocuments.Notes, default).ToListAsync());

        Assert.Equal(("words", "friendsOfFriends", ArchiveValues.TextCardTemplate.None),
            (note.Body, note.Visibility, note.TextCardTemplate));
        Assert.Null(note.Photos.Single().Captions);
    }

    [Theory]
    [InlineData("photos/../../etc/passwd")]
    [InlineData("photos/a/b.jpg")]
    [InlineData("photos\\a.jpg")]
    [InlineData("/etc/passwd")]
    [InlineData("photos/")]
    [InlineData("profile.json")]
    [InlineData("videos/..\\a.mp4")]
    public async Task A_name_that_leaves_its_folder_is_not_a_media_file(string name)
    {
        using var archive = await ArchiveReader.OpenAsync(await WithEntryAsync(name), default);
        Assert.DoesNotContain(name, archive.MediaFiles);
        Assert.Null(await archive.OpenMediaAsync(name, default));

        using var writer = await ArchiveWriter.CreateAsync(new MemoryStream(), default);
        await Assert.ThrowsAsync<ArgumentException>(() => writer.CopyAsync(name, new MemoryStream(), default));
    }

    static async Task<Stream> WithEntryAsync(string name)
    {
        var changed = new MemoryStream();
        changed.Write(Fixture.Bytes);
        await using (var zip = await System.IO.Compression.ZipArchive
            .CreateAsync(changed, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true, entryNameEncoding: null))
        {
            await using var entry = await zip.CreateEntry(name).OpenAsync();
            await entry.WriteAsync("root"u8.ToArray());
        }
        return new MemoryStream(changed.ToArray());
    }

    static async Task<ArchiveFault> FaultOfAsync(Stream archive) =>
        await Assert.ThrowsAsync<ArchiveFault>(() => ArchiveReader.OpenAsync(archive, default));

    static async Task<(ArchiveFaultKind, string)> KindAndMessageOfAsync(Stream archive) =>
        await FaultOfAsync(archive) is var fault ? (fault.Kind, fault.Message) : default;
}
