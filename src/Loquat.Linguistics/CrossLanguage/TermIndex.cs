namespace Loquat.Linguistics.CrossLanguage;

/// <summary>Computes the similarity of a text with each of many others.</summary>
public sealed class TermIndex
{
    readonly Dictionary<string, List<(int Text, float Weight)>> postings = new(StringComparer.Ordinal);

    /// <summary>Indexes encoded texts.</summary>
    public TermIndex(IReadOnlyList<IReadOnlyList<WeightedWord>> texts)
    {
        Count = texts.Count;
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var (term, weight) in texts[text])
            {
                if (!postings.TryGetValue(term, out var places))
                {
                    postings[term] = places = [];
                }
                places.Add((text, (float)weight));
            }
        }
    }

    /// <summary>The number of texts.</summary>
    public int Count { get; }

    /// <summary>Computes the cosine similarity of an encoded text with each text of the index.</summary>
    /// <param name="text">The components of a text, encoded like those of the index.</param>
    /// <param name="similarities">Receives one value from -1 to 1 for each text, in their order.</param>
    public void Compare(IReadOnlyList<WeightedWord> text, Span<float> similarities)
    {
        similarities.Clear();
        foreach (var (term, weight) in text)
        {
            if (postings.TryGetValue(term, out var places))
            {
                foreach (var (other, otherWeight) in places)
                {
                    similarities[other] += (float)weight * otherWeight;
                }
            }
        }
    }
}
