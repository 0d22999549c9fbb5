namespace Loquat.Linguistics.Segmentation;

/// <summary>What is known about a word.</summary>
/// <param name="Cost">The negative logarithm of its probability in thousandths.</param>
/// <param name="PartOfSpeech">The index of its part of speech.</param>
/// <param name="LongestFrom">For a single character, the number of characters of the longest word that begins with it.</param>
readonly record struct ChineseWord(int Cost, byte PartOfSpeech, byte LongestFrom);
