namespace Loquat.Linguistics.CrossLanguage;

/// <summary>Cross-domain similarity local scaling: lowers the similarity of texts that are near to everything (hubs).</summary>
/// <remarks>
/// Conneau et al., "Word Translation Without Parallel Data" (2018), equation 3: twice the cosine, less the mean similarity of either text
/// with its ten nearest neighbours on the other side.
/// </remarks>
public static class LocalScaling
{
    const int Neighbours = 10;

    /// <summary>Returns the mean similarity of each text with its nearest neighbours in the index.</summary>
    public static float[] MeansOf(IReadOnlyList<IReadOnlyList<WeightedWord>> texts, TermIndex index)
    {
        var (similarities, means) = (new float[index.Count], new float[texts.Count]);
        for (var text = 0; text < texts.Count; text++)
        {
            index.Compare(texts[text], similarities);
            means[text] = MeanOfLargest(similarities);
        }
        return means;
    }

    /// <summary>Scales the similarities of one text with all texts of an index.</summary>
    /// <param name="similarities">The cosines; receives the scaled values.</param>
    /// <param name="mean">The mean of the text.</param>
    /// <param name="means">The means of the texts of the index.</param>
    public static void Scale(Span<float> similarities, float mean, ReadOnlySpan<float> means)
    {
        for (var other = 0; other < similarities.Length; other++)
        {
            similarities[other] = (2 * similarities[other]) - mean - means[other];
        }
    }

    static float MeanOfLargest(ReadOnlySpan<float> similarities)
    {
        var largest = new PriorityQueue<float, float>(Neighbours + 1);
        var sum = 0f;
        foreach (var similarity in similarities)
        {
            if (largest.Count < Neighbours || similarity > largest.Peek())
            {
                largest.Enqueue(similarity, similarity);
                sum += similarity - (largest.Count > Neighbours ? largest.Dequeue() : 0);
            }
        }
        return largest.Count == 0 ? 0 : sum / largest.Count;
    }
}
