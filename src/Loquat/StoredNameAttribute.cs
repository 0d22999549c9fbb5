namespace Loquat;

/// Marks a constant whose value is kept somewhere or is spoken between processes of two versions: a purpose of a sealed value, the name of a
/// cookie, a file or a key. Renaming the constant is free, changing its value is not; `StoredNamesTests` lists them all.
[AttributeUsage(AttributeTargets.Field)]
public sealed class StoredNameAttribute(string place) : Attribute
{
    /// Where it is kept, such as `cookie`.
    public string Place => place;
}
