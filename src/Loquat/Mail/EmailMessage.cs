namespace Loquat.Mail;

/// An email to one person: paragraphs of plain text and an optional action.
public sealed record EmailMessage(string To, string Subject, IReadOnlyList<string> Paragraphs)
{
    /// The text and the absolute address of the link.
    public (string Name, string Address)? Action { get; init; }

    /// Lists below the text.
    public IReadOnlyList<EmailPart> Parts { get; init; } = [];

    /// The unsubscribe link, for emails that a person can do without.
    public (string Name, string Address)? Stop { get; init; }

    /// The text below the rule: why the email was sent.
    public string Footer { get; init; } = "";

    public string Language { get; init; } = "en";
}

/// A titled list of links with absolute addresses.
public sealed record EmailPart(string Title, IReadOnlyList<(string Words, string Address)> Lines);
