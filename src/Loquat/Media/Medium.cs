namespace Loquat.Media;

public enum MediumState
{
    /// Bytes are still coming in.
    Arriving = 0,

    /// All bytes are here; the renditions are being made.
    Processing = 1,
    Ready = 2,

    /// See <see cref="Medium.Problem"/>. Nothing of the file is kept.
    Failed = 3,
}

/// A photo or a video of somebody; of a video these are its poster's measures. Its files lie under `media/account/id/version/`; the address
/// by which they are asked for is a random key.
public sealed class Medium
{
    public required long Id { get; init; }
    public required long AccountId { get; init; }
    public MediumKind Kind { get; set; }
    public MediumState State { get; set; }
    public MediumProblem Problem { get; set; }

    /// Random, and new whenever the picture or who may see it changes, so that an old address leads nowhere.
    public required string Key { get; set; }

    /// Whether everybody may fetch it by its key.
    public bool IsPublic { get; set; }

    /// Whether a note or a profile holds it. What nobody holds is thrown away after a day.
    public bool IsHeld { get; set; }

    /// Names the folder of the renditions; another one each time, so that two makers never write over each other.
    public int Version { get; set; }
    public string Master { get; set; } = "";

    /// See <see cref="PictureEdit"/>.
    public string Edit { get; set; } = "";
    public int Width { get; set; }
    public int Height { get; set; }
    public string BlurHash { get; set; } = "";
    public string Colour { get; set; } = "";
    public string Preview { get; set; } = "";

    /// Of all its files, as far as is known; while it comes in, of what it is to be.
    public long Bytes { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// Under the account, so that everything of somebody who leaves can be found when their rows are gone.
    public string Folder => $"{AccountFolderOf(AccountId)}{Id}/";
    public string VersionFolder => $"{Folder}{Version}/";
    public string MasterName => $"{Folder}{Master}";
    public string OriginalName => OriginalNameOf(AccountId, Id);

    public static string AccountFolderOf(long accountId) => $"media/{accountId}/";

    public static string OriginalNameOf(long accountId, long id) => $"{AccountFolderOf(accountId)}{id}/original";
}
