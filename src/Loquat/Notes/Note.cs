using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes;

public enum NoteState
{
    Draft = 0,
    Published = 1,

    /// Hidden at once; its rows go when the time to undo is over.
    Deleted = 2,

    /// By a moderator: nobody sees it but its author, with the moderator's words.
    Hidden = 3,
}

public enum NoteVisibility { Public = 0, Followers = 1, Mutuals = 2, OnlyMe = 3 }

public sealed class Note
{
    public required long Id { get; init; }
    public required long AuthorId { get; init; }

    /// Made by the composer: saving or publishing twice under one key means the same note.
    public required string Key { get; init; }

    public NoteState State { get; set; }
    public NoteVisibility Visibility { get; set; }
    public string Title { get; set; } = "";
    public string Body { get; set; } = "";

    public TextCardTemplate TextCardTemplate { get; set; }

    /// One of <see cref="Accounts.Channels"/>, chosen by the author or taken from the topics.
    public string? Channel { get; set; }
    public bool ChannelIsChosen { get; set; }

    /// A comment is a note under another one, the root. It answers the root itself, or a comment that does.
    public long? RootId { get; init; }
    public long? ReplyToId { get; init; }

    /// A comment that the author of the root put on top of the others, or a note that stands on top of its author's profile.
    public DateTimeOffset? PinnedAt { get; set; }

    /// Kept by <see cref="Engagement"/>.
    public int Likes { get; set; }
    public int Saves { get; set; }
    public int Comments { get; set; }
    public long Score { get; set; }

    /// A BCP 47 tag, or `und`.
    public string Language { get; set; } = "und";

    /// Whether it holds photos or videos.
    public bool HasMedia { get; set; }

    /// Whether its topics count it: as long as everybody may see it.
    public bool IsCounted { get; set; }

    /// Grows with every change, so that what was rendered of it can be kept.
    public int Version { get; set; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset SavedAt { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }
    public DateTimeOffset? EditedAt { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    /// When a draft is published by itself, and the time zone in which its author chose that hour. One that stays a draft beyond it could
    /// not be published.
    public DateTimeOffset? ScheduledAt { get; set; }
    public string? ScheduleZone { get; set; }

    /// Since when a moderator hides it, also while its author has deleted it.
    public DateTimeOffset? HiddenAt { get; set; }

    /// Who took a comment away, and so may bring it back: who wrote it, or the author of the root.
    public long? DeletedById { get; set; }

    public string Address => AddressOf(Id);

    public static string AddressOf(long id) => $"/notes/{id}";
}
