using System.Globalization;

namespace Loquat.Web;

/// What a form sent. A field that is missing reads as empty, so every rule about it stands in one place: the capability.
public sealed class Fields(IFormCollection form)
{
    public string this[string name] => form[name].ToString();

    public IEnumerable<string> All(string name) => form[name].OfType<string>();

    public IReadOnlyList<IFormFile> Files(string name) => form.Files.GetFiles(name);

    /// Of a thing that a button or a choice names: whatever is no number is nothing that there is.
    public long Id(string name) => Number(name) ?? throw Refusal.NotFound();

    public IReadOnlyCollection<long> Ids(string name) =>
        [.. All(name).Select(value => NumberIn(value) ?? throw Refusal.NotFound()).Distinct()];

    /// Nothing where there is none, or something else.
    public long? Number(string name) => NumberIn(this[name]);

    public static long? NumberIn(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Has(string name) => !string.IsNullOrEmpty(form[name]);

    public static async ValueTask<Fields?> BindAsync(HttpContext context) => new(context.Request.HasFormContentType
        ? await ReadAsync(context)
        : FormCollection.Empty);

    static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return form.Any(field => field.Value.Any(ReadableText.HasNull)) ? throw ReadableText.Unreadable() : form;
        }
        catch (InvalidDataException error)
        {
            // A form beyond a limit has no inner cause; one that can't be decoded has.
            throw ReadableText.Unreadable(error,
                error.InnerException is null ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
        catch (NotSupportedException error)
        {
            throw ReadableText.Unreadable(error);
        }
    }
}
