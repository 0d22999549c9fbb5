namespace Loquat.Linguistics;

/// <summary>Guesses the language of a text from its script alone.</summary>
/// <remarks>A plain rule: scripts that only one great language uses decide; everything in Latin letters counts as English.</remarks>
public static class WrittenLanguage
{
    /// <summary>The tag of a text that holds no letter at all.</summary>
    public const string Undetermined = "und";
}
