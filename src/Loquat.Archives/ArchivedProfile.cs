using System.Text.Json.Serialization;

namespace Loquat.Archives;

/// <summary>The person whose archive it is, and their settings.</summary>
/// <param name="ArchiveVersion">The version of the format; see <see cref="ArchiveFormat.Version"/>.</param>
/// <param name="Server">The origin of the server, such as <c>https://loquat.example</c>.</param>
/// <param name="TakenAt">When the archive was created.</param>
/// <param name="Handle">The handle without <c>@</c>.</param>
/// <param name="Address">The address of the profile page.</param>
/// <param name="Name">The display name.</param>
/// <param name="Bio">The biography, in plain text.</param>
/// <param name="Photo">The name of the avatar in the archive, or null.</param>
/// <param name="Cover">The name of the cover photo in the archive, or null.</param>
/// <param name="Email">The email address, or null.</param>
/// <param name="JoinedAt">When the account was created.</param>
/// <param name="ReadsLanguages">Language tags (BCP 47).</param>
/// <param name="Interests">Keys of channels.</param>
/// <param name="Choices">The settings of privacy, notifications and well-being.</param>
/// <param name="Consents">Documents that the person agreed to.</param>
/// <param name="Devices">The sessions of the person.</param>
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

/// <summary>The settings of privacy, notifications and well-being.</summary>
/// <param name="IsPrivate">Whether followers need approval.</param>
/// <param name="CommentsFrom">Who may comment: a value of <see cref="ArchiveValues.Circle"/>.</param>
/// <param name="MentionsFrom">Who may mention the person: a value of <see cref="ArchiveValues.Circle"/>.</param>
/// <param name="MutedWords">Words that hide notes from the person's feeds.</param>
/// <param name="ShowsLikes">Whether others see the notes that the person liked.</param>
/// <param name="ShowsSaves">Whether others see the notes that the person saved.</param>
/// <param name="ToldFrom">
/// From whom the person gets notifications: values of <see cref="ArchiveValues.Circle"/> by <see cref="ArchiveValues.Notification"/>.
/// </param>
/// <param name="MessagesFrom">Who may write messages: a value of <see cref="ArchiveValues.Circle"/>; null in early archives.</param>
/// <param name="WellBeing">The well-being settings; null in early archives.</param>
/// <param name="WhenAway">The settings of push notifications and digests; null in early archives.</param>
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

/// <summary>The well-being settings.</summary>
/// <param name="HidesCounts">Whether counts of likes, saves, comments and followers are hidden.</param>
/// <param name="IsCalm">Whether nothing plays or moves automatically.</param>
/// <param name="HidesLikes">Whether the counts of the person's notes are hidden from others.</param>
/// <param name="ReminderMinutes">Minutes per day after which the person is reminded; 0 for never.</param>
public sealed record ArchivedWellBeing(
    [property: JsonPropertyName("hidesCounts")] bool HidesCounts,
    [property: JsonPropertyName("isCalm")] bool IsCalm,
    [property: JsonPropertyName("hidesLikes")] bool HidesLikes,
    [property: JsonPropertyName("reminderMinutes")] int ReminderMinutes);

/// <summary>The settings of push notifications and digests.</summary>
/// <param name="Kinds">Notifications that are pushed: values of <see cref="ArchiveValues.Notification"/>.</param>
/// <param name="Messages">Whether messages are pushed.</param>
/// <param name="ShowsWords">Whether a push shows the text of a message.</param>
/// <param name="QuietFrom">When quiet hours begin, as <c>HH:mm</c> in the zone, or null if there are none.</param>
/// <param name="QuietUntil">When quiet hours end, as <c>HH:mm</c> in the zone, or null if there are none.</param>
/// <param name="Zone">The time zone (IANA), or null if none was chosen.</param>
/// <param name="Digest">How often a digest is sent by email: a value of <see cref="ArchiveValues.Digest"/>.</param>
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
/// <param name="At">When it was agreed to.</param>
public sealed record ArchivedConsent(
    [property: JsonPropertyName("document")] string Document,
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("at")] DateTimeOffset At);

/// <summary>A session of the person.</summary>
/// <param name="Name">Browser and system.</param>
/// <param name="SignedInAt">When the session began.</param>
/// <param name="LastUsedAt">When it was last used.</param>
public sealed record ArchivedDevice(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("signedInAt")] DateTimeOffset SignedInAt,
    [property: JsonPropertyName("lastUsedAt")] DateTimeOffset LastUsedAt);
