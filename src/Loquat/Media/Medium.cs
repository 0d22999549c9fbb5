namespace Loquat.Media;

public enum MediumState
{
    /// The upload is incomplete.
    Arriving = 0,

    /// The upload is complete, and the renditions are being created.
    Processing = 1,
    Ready = 2,

    /// See <see cref="Medium.Problem"/>. No file is kept.
    Failed = 3,
}

/// A photo or a video that somebody uploaded. For a video, the dimensions are those of its poster. Its files are stored under
/// `media/account/id/version/`; public addresses contain a random key instead.
public sealed class Medium
{
    public required long Id { get; init; }
    public required long AccountId { get; init; }
    public MediumKind Kind { get; set; }
    public MediumState State { get; set; }
    public MediumProblem Problem { get; set; }

    /// Random, and replaced whenever the picture or its audience changes, so that old addresses stop working.
    public required string Key { get; set; }

    /// Whether everybody may fetch the medium by its key.
    public bool IsPublic { get; set; }

    /// Whether a note or a profile holds the medium. Media without a holder are deleted after a day.
    public bool IsHeld { get; set; }

    /// Names the folder of the renditions. Each run chooses a new version, so two jobs never overwrite each other's files.
    public int Version { get; set; }
    public string Master { get; set; } = "";

    /// See <see cref="PictureEdit"/>.
    public string Edit { get; set; } = "";
    public int Width { get; set; }
    public int Height { get; set; }
    public string BlurHash { get; set; } = "";
    public string Colour { get; set; } = "";
    public string Preview { get; set; } = "";

    /// The total size of all files, as far as known. During an upload, the announced size.
    public long Bytes { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// Files are grouped by account, so that all files of a deleted account can be found after its rows are gone.
    public string Folder => $"{AccountFolderOf(AccountId)}{Id}/";
    public string VersionFolder => $"{Folder}{Version}/";
    public string MasterName => $"{Folder}{Master}";
    public string OriginalName => OriginalNameOf(AccountId, Id);

    public static string AccountFolderOf(long accountId) => $"media/{accountId}/";

    public static string OriginalNameOf(long accountId, long id) => $"{AccountFolderOf(accountId)}{id}/original";
}
