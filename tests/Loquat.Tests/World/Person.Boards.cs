using System.Globalization;

namespace Loquat.Tests;

/// Boards.
public sealed partial class Person
{
    /// Returns the address of the board.
    public async Task<string> MakesBoard(string title, bool isPrivate = false) =>
        (await Does("/boards/new", [("title", title), .. isPrivate ? [("private", "true")] : Array.Empty<(string, string)>()])).GoesTo!;

    public Task PutsOnBoard(PublishedNote note, string board) => Does($"{note.Address}{board}");

    public Task TakesOffBoard(PublishedNote note, string board) => Does($"{note.Address}{board}/remove");

    /// Invites the other person, who accepts.
    public async Task SharesBoard(string board, Person other)
    {
        await other.Arrives();
        await Does($"{board}/people", ("handle", other.Address[1..]));
        await other.Does($"{board}/accept");
    }

    public Task Arranges(string board, string act, params PublishedNote[] notes) =>
        Does($"{board}/arrange", [("act", act), .. notes.Select(n => ("note", n.Id.ToString(CultureInfo.InvariantCulture)))]);
}
