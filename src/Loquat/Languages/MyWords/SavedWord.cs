using Loquat.Linguistics.Review;

namespace Loquat.Languages.MyWords;

/// A word that a reader saved, with the sentence in which they met it and the state of its reviews.
public sealed class SavedWord
{
    public required long Id { get; init; }
    public required long AccountId { get; init; }

    /// The primary language subtag (BCP 47): `zh`, `en`.
    public required string Language { get; init; }
    public required string Word { get; init; }

    /// Pinyin with tone marks or the International Phonetic Alphabet; may be empty.
    public string Reading { get; set; } = "";

    /// From the dictionary, in the language of `LookedUpWord.MeaningLanguageOf`; may be empty.
    public string Meaning { get; set; } = "";
    public string Sentence { get; set; } = "";

    /// The note or comment in which the reader met the word. It has no foreign key: the note may be deleted, and the word stays.
    public long? NoteId { get; set; }
    public required DateTimeOffset SavedAt { get; init; }

    /// Set until the time to undo is over; then the row is deleted.
    public DateTimeOffset? RemovedAt { get; set; }
    public required ReviewState State { get; set; }
    public int? Step { get; set; }
    public double? Stability { get; set; }
    public double? Difficulty { get; set; }
    public required DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? LastReviewedAt { get; set; }

    /// How often it was reviewed. An answer names the count that it saw, so that a second submit of it is recognised.
    public int Reviews { get; set; }

    public ReviewCard Card
    {
        get => new(State, Step, Stability, Difficulty, DueAt, LastReviewedAt);
        set => (State, Step, Stability, Difficulty, DueAt, LastReviewedAt) =
            (value.State, value.Step, value.Stability, value.Difficulty, value.Due, value.LastReview);
    }
}
