namespace Loquat.Mail;

/// A mail to one person: paragraphs of plain words, and perhaps one thing to do.
public sealed record EmailMessage(string To, string Subject, IReadOnlyList<string> Paragraphs)
{
    /// What the link is called, and where it leads, with scheme and host.
    public (string Name, string Address)? Action { get; init; }

    /// What is listed below the words.
    public IReadOnlyList<EmailPart> Parts { get; init; } = [];

    /// Where whoever gets it says that they want no more of its kind. Only of what somebody may do without.
    public (string Name, string Address)? Stop { get; init; }

    /// What stands below the line: why this came.
    public string Footer { get; init; } = "";

    public string Language { get; init; } = "en";
}

/// Things under a title, each with where it leads, with scheme and host.
public sealed record EmailPart(string Title, IReadOnlyList<(string Words, string Address)> Lines);
