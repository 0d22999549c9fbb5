using System.Text.Json.Serialization;

namespace Loquat.Archives;

/// <summary>A word that the person saved.</summary>
/// <param name="Language">The primary language subtag (BCP 47).</param>
/// <param name="Word">The word.</param>
/// <param name="Reading">Pinyin with tone marks or the International Phonetic Alphabet; may be empty.</param>
/// <param name="Meaning">From a dictionary; may be empty.</param>
/// <param name="Sentence">The sentence in which the person met it; may be empty.</param>
/// <param name="Note">The address of the note or comment in which the person met it, or null. It may have been deleted.</param>
/// <param name="SavedAt">When it was saved first.</param>
/// <param name="Review">The state of its reviews.</param>
public sealed record ArchivedSavedWord(
    [property: JsonPropertyName("language")] string Language,
    [property: JsonPropertyName("word")] string Word,
    [property: JsonPropertyName("reading")] string Reading,
    [property: JsonPropertyName("meaning")] string Meaning,
    [property: JsonPropertyName("sentence")] string Sentence,
    [property: JsonPropertyName("note")] string? Note,
    [property: JsonPropertyName("savedAt")] DateTimeOffset SavedAt,
    [property: JsonPropertyName("review")] ArchivedWordReview Review);

/// <summary>The state of the reviews of a word, by FSRS-6 with its default weights.</summary>
/// <param name="State">A value of <see cref="ArchiveValues.ReviewState"/>.</param>
/// <param name="Step">The learning step, from 0, or null if the word is learned.</param>
/// <param name="Stability">In days; null before the first review.</param>
/// <param name="Difficulty">From 1 to 10; null before the first review.</param>
/// <param name="DueAt">When the next review is due.</param>
/// <param name="LastReviewedAt">When the last review was; null before the first.</param>
/// <param name="Count">The number of reviews.</param>
public sealed record ArchivedWordReview(
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("step")] int? Step,
    [property: JsonPropertyName("stability")] double? Stability,
    [property: JsonPropertyName("difficulty")] double? Difficulty,
    [property: JsonPropertyName("dueAt")] DateTimeOffset DueAt,
    [property: JsonPropertyName("lastReviewedAt")] DateTimeOffset? LastReviewedAt,
    [property: JsonPropertyName("count")] int Count);
