using System.Text.Json.Serialization;

namespace Loquat.Archives;

/// <summary>Whose archive it is, and what the person chose.</summary>
/// <param name="ArchiveVersion">The version of the format; see <see cref="ArchiveFormat.Version"/>.</param>
/// <param name="Server">The origin of the server, such as <c>https://loquat.example</c>.</param>
/// <param name="TakenAt">When the archive was made.</param>
/// <param name="Handle">The handle without <c>@</c>.</param>
/// <param name="Address">The address of the profile page.</param>
/// <param name="Name">The display name.</param>
/// <param name="Bio">What the person says about themselves, in plain text.</param>
/// <param name="Photo">The name of the avatar in the archive, or null.</param>
/// <param name="Cover">The name of the cover photo in the archive, or null.</param>
/// <param name="Email">The mail address, or null.</param>
/// <param name="JoinedAt">When the account was made.</param>
/// <param name="ReadsLanguages">Language tags (BCP 47).</param>
/// <param name="Interests">Keys of channels.</param>
/// <param name="Choices">Privacy, notifications and well-being.</param>
/// <param name="Consents">Documents that the person agreed to.</param>
/// <param name="Devices">Where the person is signed in.</param>
public sealed record ArchivedProfile(
    [property: JsonPropertyName("archiveVersion")] int ArchiveVersion,
    [property: JsonPropertyName("server")] string Server,
    [property: JsonPropertyName("takenAt")] DateTimeOffset TakenAt,
    [property: JsonPropertyName("handle")] string Handle,
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("bio")] string Bio,
    [property: JsonPropertyName("photo")] string? Photo,
    [property: JsonPropertyName("cover")] string? Cover,
    [property: JsonPropertyName("email")] string? Email,
    [property: JsonPropertyName("joinedAt")] DateTimeOffset JoinedAt,
    [property: JsonPropertyName("readsLanguages")] IReadOnlyList<string> ReadsLanguages,
    [property: JsonPropertyName("interests")] IReadOnlyList<string> Interests,
    [property: JsonPropertyName("choices")] ArchivedChoices Choices,
    [property: JsonPropertyName("consents")] IReadOnlyList<ArchivedConsent> Consents,
    [property: JsonPropertyName("devices")] IReadOnlyList<ArchivedDevice> Devices);

/// <summary>What the person chose about privacy, notifications and well-being.</summary>
/// <param name="IsPrivate">Whether followers must be accepted.</param>
/// <param name="CommentsFrom">Who may comment: a value of <see cref="ArchiveValues.Circle"/>.</param>
/// <param name="MentionsFrom">Who may mention the person: a value of <see cref="ArchiveValues.Circle"/>.</param>
/// <param name="MutedWords">Words that keep notes out of the person's feeds.</param>
/// <param name="ShowsLikes">Whether others see what the person liked.</param>
/// <param name="ShowsSaves">Whether others see what the person saved.</param>
/// <param name="ToldFrom">
/// From whom notifications come: values of <see cref="ArchiveValues.Circle"/> by <see cref="ArchiveValues.Notification"/>.
/// </param>
/// <param name="MessagesFrom">Who may write messages: a value of <see cref="ArchiveValues.Circle"/>; null in early archives.</param>
/// <param name="WellBeing">Null in early archives.</param>
/// <param name="WhenAway">Null in early archives.</param>
public sealed record ArchivedChoices(
    [property: JsonPropertyName("isPrivate")] bool IsPrivate,
    [property: JsonPropertyName("commentsFrom")] string CommentsFrom,
    [property: JsonPropertyName("mentionsFrom")] string MentionsFrom,
    [property: JsonPropertyName("mutedWords")] IReadOnlyList<string> MutedWords,
    [property: JsonPropertyName("showsLikes")] bool ShowsLikes,
    [property: JsonPropertyName("showsSaves")] bool ShowsSaves,
    [property: JsonPropertyName("toldFrom")] IReadOnlyDictionary<string, string> ToldFrom,
    [property: JsonPropertyName("messagesFrom")] string? MessagesFrom = null,
    [property: JsonPropertyName("wellBeing")] ArchivedWellBeing? WellBeing = null,
    [property: JsonPropertyName("whenAway")] ArchivedAway? WhenAway = null);

/// <summary>What the person spares themselves and others.</summary>
/// <param name="HidesCounts">No counts of likes, saves, comments and followers are shown.</param>
/// <param name="IsCalm">Nothing plays or moves by itself.</param>
/// <param name="HidesLikes">Nobody else sees the counts of the person's notes.</param>
/// <param name="ReminderMinutes">Minutes a day after which the person is reminded; 0 for never.</param>
public sealed record ArchivedWellBeing(
    [property: JsonPropertyName("hidesCounts")] bool HidesCounts,
    [property: JsonPropertyName("isCalm")] bool IsCalm,
    [property: JsonPropertyName("hidesLikes")] bool HidesLikes,
    [property: JsonPropertyName("reminderMinutes")] int ReminderMinutes);

/// <summary>What reaches the person while they don't look at the site.</summary>
/// <param name="Kinds">Notifications that are pushed: values of <see cref="ArchiveValues.Notification"/>.</param>
/// <param name="Messages">Whether messages are pushed.</param>
/// <param name="ShowsWords">Whether a push shows the text of a message.</param>
/// <param name="QuietFrom">When quiet hours begin, as <c>HH:mm</c> in the zone, or null where there are none.</param>
/// <param name="QuietUntil">When quiet hours end, as <c>HH:mm</c> in the zone, or null where there are none.</param>
/// <param name="Zone">The time zone (IANA), or null where none was chosen.</param>
/// <param name="Digest">How often a digest is mailed: a value of <see cref="ArchiveValues.Digest"/>.</param>
public sealed record ArchivedAway(
    [property: JsonPropertyName("kinds")] IReadOnlyList<string> Kinds,
    [property: JsonPropertyName("messages")] bool Messages,
    [property: JsonPropertyName("showsWords")] bool ShowsWords,
    [property: JsonPropertyName("quietFrom")] string? QuietFrom,
    [property: JsonPropertyName("quietUntil")] string? QuietUntil,
    [property: JsonPropertyName("zone")] string? Zone,
    [property: JsonPropertyName("digest")] string Digest);

/// <summary>A document that the person agreed to.</summary>
/// <param name="Document">The key of the document, such as <c>terms</c>.</param>
/// <param name="Version">The version that was agreed to.</param>
/// <param name="At">When.</param>
public sealed record ArchivedConsent(
    [property: JsonPropertyName("document")] string Document,
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("at")] DateTimeOffset At);

/// <summary>Where the person is signed in.</summary>
/// <param name="Name">Browser and system.</param>
/// <param name="SignedInAt">When the session began.</param>
/// <param name="LastUsedAt">When it was used last.</param>
public sealed record ArchivedDevice(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("signedInAt")] DateTimeOffset SignedInAt,
    [property: JsonPropertyName("lastUsedAt")] DateTimeOffset LastUsedAt);
