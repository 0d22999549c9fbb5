namespace Loquat;

/// Marks a constant whose value is stored, or shared by processes of two versions: the purpose of a protector, the name of a cookie, a file
/// or a key. The constant may be renamed; its value may not change. `StoredNamesTests` lists them all.
[AttributeUsage(AttributeTargets.Field)]
public sealed class StoredNameAttribute(string place) : Attribute
{
    /// Where the value is stored, such as `cookie`.
    public string Place => place;
}
