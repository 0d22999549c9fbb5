namespace Loquat;

/// Texts that depend on a number. Each has two resources, `…_One` and `…_Other`, also in languages that make no difference.
public static class Counted
{
    public static string Of(int count, string one, string other) => Wording.Of(count == 1 ? one : other, count);
}
