using System.Text;

namespace Loquat.Tests.Languages;

/// Saved words as files.
public class MyWordExportTests
{
    [Theory, BothDatabases]
    public async Task The_files_have_one_line_for_each_word(World world)
    {
        var note = await world.Sam.Publishes("露营");
        await world.Mei.SavesWord("zh", "氛围感", "很有\"氛围感\",\t真的", note.Id);
        await world.Mei.SavesWord("en", "#tag", "=1+1");
        await world.Mei.SavesWord("fr", "-ci", "@ici");
        var browser = await world.Mei.Arrives();
        var address = $"http://localhost:5080{note.Address}";

        var csv = await browser.BytesAsync("/my-words/export.csv");
        var tsv = await browser.BytesAsync("/my-words/export.tsv");

        Assert.Equal(
            "word,reading,meaning,sentence,note,tags\r\n"
            + $"氛围感,fēn wéi gǎn,atmosphere; vibe; moody feel,\"很有\"\"氛围感\"\", 真的\",{address},loquat zh\r\n"
            + "#tag,,,\"'=1+1\",,loquat en\r\n"
            + "\"'-ci\",,,\"'@ici\",,loquat fr\r\n",
            Text(csv, Encoding.UTF8.GetPreamble()));
        Assert.Equal(
            "#separator:tab\n#html:false\n#columns:word\treading\tmeaning\tsentence\tnote\ttags\n#tags column:6\n"
            + $"氛围感\tfēn wéi gǎn\tatmosphere; vibe; moody feel\t\"很有\"\"氛围感\"\", 真的\"\t{address}\tloquat zh\n"
            + "\"#tag\"\t\t\t=1+1\t\tloquat en\n"
            + "-ci\t\t\t@ici\t\tloquat fr\n",
            Text(tsv, []));
        var page = await world.Mei.Opens("/my-words/export.tsv");
        Assert.Equal("text/tab-separated-values; charset=utf-8", page.ContentHeaders.ContentType!.ToString());
        Assert.Equal("loquat-words.tsv", page.ContentHeaders.ContentDisposition!.FileName);
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
    }

    static string Text(byte[] file, byte[] mark)
    {
        Assert.True(file.AsSpan().StartsWith(mark));
        return Encoding.UTF8.GetString(file.AsSpan(mark.Length));
    }
}
