using System.Globalization;

namespace Loquat.Http;

/// The fields of a submitted form. A missing field reads as empty, so only the capability has to validate it.
public sealed class Fields(IFormCollection form)
{
    public string this[string name] => form[name].ToString();

    public IEnumerable<string> All(string name) => form[name].OfType<string>();

    public IReadOnlyList<IFormFile> Files(string name) => form.Files.GetFiles(name);

    /// The id from a button or a choice. Anything but a number is *not found*.
    public long Id(string name) => Number(name) ?? throw Refusal.NotFound();

    public IReadOnlyCollection<long> Ids(string name) =>
        [.. All(name).Select(value => NumberIn(value) ?? throw Refusal.NotFound()).Distinct()];

    /// Returns null if the field is missing or not a number.
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
            // A form that exceeds a limit has no inner exception, while one that can't be decoded has.
            throw ReadableText.Unreadable(error,
                error.InnerException is null ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
        catch (NotSupportedException error)
        {
            throw ReadableText.Unreadable(error);
        }
    }
}
