namespace Loquat.Linguistics.Identification;

/// <summary>Whether a language could be identified.</summary>
public enum Certainty
{
    /// <summary>The text has no words of a language.</summary>
    NotALanguage,

    /// <summary>Several languages are possible.</summary>
    Unsure,

    /// <summary>Several languages are possible, and this is the best one among those that the caller expects.</summary>
    Likely,

    /// <summary>The text alone decides.</summary>
    Sure,
}
