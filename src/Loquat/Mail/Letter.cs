namespace Loquat.Mail;

/// A mail to one person: paragraphs of plain words, and perhaps one thing to do.
public sealed record Letter(string To, string Subject, IReadOnlyList<string> Paragraphs)
{
    /// What the link is called, and where it leads, with scheme and host.
    public (string Name, string Address)? Action { get; init; }

    /// What stands below the line: why this came.
    public string Footer { get; init; } = "";

    public string Language { get; init; } = "en";
}
