namespace Loquat.Archives;

/// <summary>A JSON document of an archive that contains one object.</summary>
/// <typeparam name="TContent">The type of the object.</typeparam>
/// <param name="Name">The name of the document in the ZIP.</param>
public sealed record ArchiveDocument<TContent>(string Name)
    where TContent : class;

/// <summary>A JSON document of an archive that contains a list, which is written and read row by row.</summary>
/// <typeparam name="TRow">The type of a row.</typeparam>
/// <param name="Name">The name of the document in the ZIP.</param>
public sealed record ArchiveList<TRow>(string Name)
    where TRow : class;
