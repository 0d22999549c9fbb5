namespace Loquat.Archives;

/// <summary>The JSON documents of an archive, in the order in which they are written.</summary>
/// <remarks>Only <see cref="Profile"/> is in every archive: early archives of version 1 lack some of the others.</remarks>
public static class ArchiveDocuments
{
    /// <summary>The person, the version of the archive, and the person's settings.</summary>
    public static ArchiveDocument<ArchivedProfile> Profile { get; } = new("profile.json");

    /// <summary>Published notes, including those hidden by a moderator.</summary>
    public static ArchiveList<ArchivedNote> Notes { get; } = new("notes.json");

    /// <summary>Drafts and scheduled notes.</summary>
    public static ArchiveList<ArchivedNote> Drafts { get; } = new("drafts.json");

    /// <summary>Series of notes.</summary>
    public static ArchiveList<ArchivedSeries> Series { get; } = new("series.json");

    /// <summary>Comments and replies.</summary>
    public static ArchiveList<ArchivedComment> Comments { get; } = new("comments.json");

    /// <summary>Notes and comments that the person liked.</summary>
    public static ArchiveList<ArchivedMark> Likes { get; } = new("likes.json");

    /// <summary>Notes that the person saved.</summary>
    public static ArchiveList<ArchivedMark> Saves { get; } = new("saves.json");

    /// <summary>Boards that the person owns or adds to.</summary>
    public static ArchiveList<ArchivedBoard> Boards { get; } = new("boards.json");

    /// <summary>Names of places that the person proposed.</summary>
    public static ArchiveList<ArchivedPlaceName> PlaceNames { get; } = new("place-names.json");

    /// <summary>People whom the person follows, blocks and mutes, and their followers.</summary>
    public static ArchiveDocument<ArchivedPeople> People { get; } = new("people.json");

    /// <summary>Remixes, remix permissions, and edit recipes of videos.</summary>
    public static ArchiveDocument<ArchivedRemixes> Remixes { get; } = new("making.json");

    /// <summary>Conversations that the person is in.</summary>
    public static ArchiveList<ArchivedConversation> Conversations { get; } = new("conversations.json");

    /// <summary>Messages that the person sent.</summary>
    public static ArchiveList<ArchivedMessage> Messages { get; } = new("messages.json");

    /// <summary>View events of the person.</summary>
    public static ArchiveList<ArchivedViewEvent> ViewEvents { get; } = new("signals.json");

    /// <summary>The view history.</summary>
    public static ArchiveList<ArchivedView> History { get; } = new("history.json");

    /// <summary>Recent searches.</summary>
    public static ArchiveList<ArchivedSearch> Searches { get; } = new("searches.json");

    /// <summary>Statistics of the person's notes.</summary>
    public static ArchiveList<ArchivedStatistic> Statistics { get; } = new("numbers.json");

    /// <summary>Words that the person saved.</summary>
    public static ArchiveList<ArchivedSavedWord> SavedWords { get; } = new("my-words.json");

    /// <summary>The names of all documents, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Profile.Name, Notes.Name, Drafts.Name, Series.Name, Comments.Name, Likes.Name, Saves.Name, Boards.Name, PlaceNames.Name,
        People.Name, Remixes.Name, Conversations.Name, Messages.Name, ViewEvents.Name, History.Name, Searches.Name, Statistics.Name,
        SavedWords.Name,
    ];
}
