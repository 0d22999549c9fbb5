namespace Loquat.BrowserTests;

/// Boards.
public sealed partial class Person
{
    public Task MakesBoard(string title) => Sends("/boards/new", ("title", title));
}
