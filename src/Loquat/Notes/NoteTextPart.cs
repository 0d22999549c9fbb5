using Loquat.Notes.Topics;

namespace Loquat.Notes;

/// A part of a note's text: words, a topic, a mention or a link.
public abstract record NoteTextPart(string Written)
{
    public sealed record Words(string Written) : NoteTextPart(Written);

    public sealed record Topic(string Written, string Name) : NoteTextPart(Written);

    public sealed record Mention(string Written, string Handle) : NoteTextPart(Written);

    public sealed record Link(string Written, string Address) : NoteTextPart(Written);
}
