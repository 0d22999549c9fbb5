namespace Loquat.Tests.Conventions;

/// The kind of thing that has a name.
[Flags]
enum NameKind
{
    /// A file or its folder.
    Path = 1,
    Type = 2,
    Member = 4,

    /// A CSS class, a data attribute or the id of an element.
    Markup = 8,
}
