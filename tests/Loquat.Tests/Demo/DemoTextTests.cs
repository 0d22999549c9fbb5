using Loquat.Accounts;
using Loquat.Demo;
using Loquat.Demo.Scenes;
using Loquat.Linguistics.Identification;
using Loquat.Notes;

namespace Loquat.Tests.Demo;

/// The texts of the demo community.
public class DemoTextTests
{
    static readonly DemoTexts Texts = DemoTexts.Read();
    static readonly string[] Both = ["en", "zh"];

    [Fact]
    public void The_usual_size_has_no_duplicate_notes()
    {
        var notes = Texts.Written(Both, new Random(1)).Take(400).Select(w => w.Note.Said(w.Time)).ToList();

        Assert.Empty(notes.GroupBy(n => n).Where(same => same.Count() > 1).Select(same => same.Key.Title));
        Assert.DoesNotContain(notes, n => (n.Title + n.Body).AsSpan().ContainsAny('{', '|', '}'));
        Assert.True(Texts.Notes.Count(n => !n.ComesAgain) >= 100);
    }

    [Fact]
    public void Notes_are_in_the_language_of_their_file_and_an_existing_channel() => Assert.All(Texts.Notes, note =>
    {
        Assert.All(Enumerable.Range(0, 5).Select(note.Said), said => Assert.Equal(note.Language, LanguageOf(said.Body)));
        Assert.Contains(note.Channel, Channels.All);
        Assert.NotEmpty(note.Body);
        Assert.All(note.Scenes, scene => Assert.Contains(scene, Gallery.Scenes.Keys));
    });

    [Fact]
    public void A_note_with_a_fixed_author_matches_their_languages_and_interests() =>
        Assert.All(Texts.Notes.Where(n => n.Handle is not null), note =>
        {
            var person = Assert.Single(Texts.People, p => p.Handle == note.Handle);
            Assert.Contains(note.Language, person.Languages);
            Assert.Contains(note.Channel, person.Interests);
        });

    [Fact]
    public void Handles_never_look_alike_however_many_people_there_are()
    {
        var handles = Enumerable.Range(0, 1_000).Select(i => DemoPerson.HandleOf(Texts.People, i)).ToList();

        Assert.Equal(60, Texts.People.Count);
        Assert.Equal("mei", handles[0]);
        Assert.All(handles, Handles.Check);
        Assert.Equal(handles.Count, handles.Select(Handles.SkeletonOf).Distinct().Count());
        Assert.All(Texts.People, p => Assert.True(p.Interests.Count > 0 && p.Interests.All(Channels.Contains) && p.Languages.Count > 0));
    }

    [Fact]
    public void Every_note_has_fitting_threads_that_begin_with_a_comment() => Assert.All(
        Texts.Notes.SelectMany(note => Texts.ThreadsFor(note).Concat(note.Threads)),
        thread => Assert.Equal(DemoVoice.Somebody, thread.Lines[0].Voice));

    [Fact]
    public void Every_scene_in_every_style_has_texts_in_both_languages_and_is_deterministic()
    {
        foreach (var (scene, hand) in Gallery.Scenes.Keys.SelectMany(_ => Hand.All, (scene, hand) => (scene, hand)))
        {
            Assert.All(Both,
                language => Assert.Equal(language, LanguageOf(Texts.AltText(scene, hand.Name, language, new Random(1)))));
            Assert.Equal(Gallery.Draw(scene, hand, new Random(3)), Gallery.Draw(scene, hand, new Random(3)));
        }
    }

    static string LanguageOf(string text) => LanguageIdentifier.Default.Identify(text, Both).Language;
}
