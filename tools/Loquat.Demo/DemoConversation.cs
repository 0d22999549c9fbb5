using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;

namespace Loquat.Demo;

/// The comments of the demo people. Threads that belong to a note come first.
sealed class DemoConversation(
    Ids ids, DemoTexts texts, Random dice, DemoPeople people, IReadOnlyList<WrittenNote> notes, DateTimeOffset now)
{
    /// The maximum number of threads under one note, so that no text repeats.
    const int Many = 8;
    static readonly TimeSpan Soon = TimeSpan.FromHours(30);
    static readonly TimeSpan Sooner = TimeSpan.FromHours(3);
    readonly Dictionary<DemoNote, IReadOnlyList<DemoThread>> fitting = [];
    readonly Dictionary<long, int> said = [];
    readonly Dictionary<long, int> talked = [];

    /// Returns exactly this many; the last thread may be cut short.
    public IEnumerable<Note> Comments(int count) => notes.Count == 0 ? [] : Conversations().SelectMany(lines => lines).Take(count);

    IEnumerable<IEnumerable<Note>> Conversations()
    {
        foreach (var note in notes.Reverse().Where(n => n.Time == 0))
        {
            foreach (var thread in note.Text.Threads)
            {
                yield return Conversation(note, thread);
            }
        }
        while (true)
        {
            var note = DemoEngagement.AnyOf(notes, dice);
            for (var tries = 0; tries < 30 && talked.GetValueOrDefault(note.Id) >= Many; tries++)
            {
                note = DemoEngagement.AnyOf(notes, dice);
            }
            talked[note.Id] = talked.GetValueOrDefault(note.Id) + 1;
            yield return Conversation(note, NextFor(note));
        }
    }

    /// A different thread each time until all were used.
    DemoThread NextFor(WrittenNote note)
    {
        if (!fitting.TryGetValue(note.Text, out var threads))
        {
            fitting[note.Text] = threads = texts.ThreadsFor(note.Text);
        }
        if (!said.TryGetValue(note.Id, out var number))
        {
            number = dice.Next(threads.Count);
        }
        said[note.Id] = number + 1;
        return threads[number % threads.Count];
    }

    IEnumerable<Note> Conversation(WrittenNote note, DemoThread thread)
    {
        var somebody = people.Speaker(note.Text.Language, dice, note.Author.Id);
        Note? first = null;
        var at = note.At;
        foreach (var (voice, words) in thread.Lines)
        {
            var who = voice switch
            {
                DemoVoice.Author => note.Author,
                DemoVoice.Another => people.Speaker(note.Text.Language, dice, note.Author.Id, somebody.Id),
                _ => somebody,
            };
            at = DemoTimes.After(at, first is null ? Soon : Sooner, now, dice);
            var comment = Comment(note, who, words, at, first);
            first ??= comment;
            yield return comment;
        }
    }

    Note Comment(WrittenNote note, Account who, string words, DateTimeOffset at, Note? first) => new()
    {
        Id = ids.Next(),
        AuthorId = who.Id,
        Key = NoteKeys.New(),
        State = NoteState.Published,
        RootId = note.Id,
        ReplyToId = first?.Id ?? note.Id,
        Body = words,
        Language = note.Text.Language,
        CreatedAt = at,
        SavedAt = at,
        PublishedAt = at,
    };
}
