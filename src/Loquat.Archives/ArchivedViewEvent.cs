using System.Text.Json.Serialization;

namespace Loquat.Archives;

/// <summary>A view event of the person.</summary>
/// <param name="Address">The address of the note.</param>
/// <param name="Kind">A value of <see cref="ArchiveValues.ViewEvent"/>.</param>
/// <param name="Value">Milliseconds for times; thousandths for shares; a count for counts; otherwise 0.</param>
/// <param name="From">Where the note was shown: a value of <see cref="ArchiveValues.Surface"/>.</param>
/// <param name="At">When it happened.</param>
public sealed record ArchivedViewEvent(
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("value")] int Value,
    [property: JsonPropertyName("from")] string From,
    [property: JsonPropertyName("at")] DateTimeOffset At);

/// <summary>An entry of the view history.</summary>
/// <param name="Address">The address of the note.</param>
/// <param name="From">Where the note was shown: a value of <see cref="ArchiveValues.Surface"/>.</param>
/// <param name="At">When it happened.</param>
public sealed record ArchivedView(
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("from")] string From,
    [property: JsonPropertyName("at")] DateTimeOffset At);

/// <summary>A recent search.</summary>
/// <param name="Words">The query.</param>
/// <param name="At">When it happened.</param>
public sealed record ArchivedSearch(
    [property: JsonPropertyName("words")] string Words,
    [property: JsonPropertyName("at")] DateTimeOffset At);

/// <summary>How often something happened to a note of the person on one day. Counts below the server's threshold are left out.</summary>
/// <param name="Note">The address of the note.</param>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Kind">A value of <see cref="ArchiveValues.ViewEvent"/>.</param>
/// <param name="Times">The number of events.</param>
/// <param name="Sum">The sum of the values, in the units of <see cref="ArchivedViewEvent.Value"/>.</param>
public sealed record ArchivedStatistic(
    [property: JsonPropertyName("note")] string Note,
    [property: JsonPropertyName("day")] DateOnly Day,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("times")] long Times,
    [property: JsonPropertyName("sum")] long Sum);
