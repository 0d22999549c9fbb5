using Loquat.Accounts;
using Loquat.Discovery.Signals;
using Loquat.Notes;
using Loquat.Notes.Places;
using Loquat.Notifications;
using Loquat.Notifications.Away;

namespace Loquat.Arrivals;

/// The names of the form in which an archive says things. Whoever reads archives relies on them: new ones may come, none may change.
public static class ArchiveForm
{
    /// Grows when a reader of older archives could not read a new one.
    public const int Version = 1;
}

public sealed record ArchivedProfile(
    int ArchiveVersion, string Server, DateTimeOffset TakenAt, string Handle, string Address, string Name, string Bio, string? Photo, string? Cover, string? Email, DateTimeOffset JoinedAt,
    IReadOnlyList<string> ReadsLanguages, IReadOnlyList<string> Interests, ArchivedChoices Choices, IReadOnlyList<ArchivedConsent> Consents, IReadOnlyList<ArchivedDevice> Devices);

public sealed record ArchivedChoices(
    bool IsPrivate, ContactCircle CommentsFrom, ContactCircle MentionsFrom, IReadOnlyList<string> MutedWords, bool ShowsLikes, bool ShowsSaves,
    IReadOnlyDictionary<NotificationKind, ContactCircle> ToldFrom, ContactCircle MessagesFrom, WellBeingChoices WellBeing, ArchivedAway WhenAway);

/// Which kinds come to devices, with messages and their words or without; the quiet hours; and how often a digest comes by mail.
public sealed record ArchivedAway(IReadOnlyList<NotificationKind> Kinds, bool Messages, bool ShowsWords, string? QuietFrom, string? QuietUntil, string? Zone, DigestRhythm Digest);

public sealed record ArchivedConsent(string Document, string Version, DateTimeOffset At);

public sealed record ArchivedDevice(string Name, DateTimeOffset SignedInAt, DateTimeOffset LastUsedAt);

/// A note or a draft; `Id` is a string, since not every reader of JSON has 64 bits.
public sealed record ArchivedNote(
    string Id, string? Address, string Title, string Body, NoteVisibility Visibility, string? Channel, string Language, DateTimeOffset CreatedAt, DateTimeOffset SavedAt,
    DateTimeOffset? PublishedAt, DateTimeOffset? EditedAt, bool IsHidden, int Likes, int Saves, int Comments,
    IReadOnlyList<ArchivedPhoto> Photos, IReadOnlyList<ArchivedRevision> Earlier, CardTemplate CardTemplate, DateTimeOffset? ScheduledAt = null, ArchivedPlace? Place = null);

/// By its id of GeoNames, https://www.geonames.org/ and the id, in degrees.
public sealed record ArchivedPlace(string Id, string Name, double Latitude, double Longitude);

/// What somebody proposed that a place be called.
public sealed record ArchivedPlaceName(ArchivedPlace Place, string Language, string Name, PlaceAliasState State, DateTimeOffset At);

/// Its parts by their addresses, in order.
public sealed record ArchivedSeries(string Id, string Address, string Title, string Description, DateTimeOffset CreatedAt, string? Cover, IReadOnlyList<string> Parts);

/// A board of one's own, or one that one adds to, which then has an owner. Of the first all notes in order, of the others those that one added.
public sealed record ArchivedBoard(string Id, string Address, string? Owner, string Title, string Description, bool IsPrivate, DateTimeOffset CreatedAt, IReadOnlyList<string> Notes, IReadOnlyList<string> People);

/// `File` is its name in the archive.
public sealed record ArchivedPhoto(string File, string AltText, IReadOnlyList<ArchivedCaptions> Captions);

/// Of a video, beside it in the archive as WebVTT.
public sealed record ArchivedCaptions(string File, string Language, bool IsOriginal);

/// How a note read before an edit.
public sealed record ArchivedRevision(string Title, string Body, DateTimeOffset ReplacedAt, CardTemplate CardTemplate);

/// `Note` is where it stands, `Answers` the comment that it answers.
public sealed record ArchivedComment(string Id, string Address, string Note, string? Answers, string Body, DateTimeOffset? PublishedAt, bool IsHidden, int Likes, IReadOnlyList<ArchivedPhoto> Photos);

/// What was liked or saved, by its address alone: it belongs to somebody else.
public sealed record ArchivedMark(string Address, bool IsComment, DateTimeOffset At);

public sealed record ArchivedPeople(
    IAsyncEnumerable<ArchivedPerson> Following, IAsyncEnumerable<ArchivedPerson> Requested, IAsyncEnumerable<ArchivedPerson> Followers,
    IAsyncEnumerable<ArchivedPerson> Blocked, IAsyncEnumerable<ArchivedPerson> Muted, IAsyncEnumerable<string> Topics);

/// `Until` is set where a mute ends by itself.
public sealed record ArchivedPerson(string Handle, string Address, DateTimeOffset Since, DateTimeOffset? Until);

/// How somebody looked at a note: `Value` is milliseconds where it is a time, else as its kind says.
public sealed record ArchivedSignal(string Address, SignalKind Kind, int Value, Surface From, DateTimeOffset At);

/// A line of the history.
public sealed record ArchivedLook(string Address, Surface From, DateTimeOffset At);

/// What somebody searched for, as far as it is remembered for them.
public sealed record ArchivedSearch(string Words, DateTimeOffset At);
