using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Loquat.Tests;

/// A form with the values of the page. Only existing fields can be changed.
public sealed class PageForm
{
    readonly List<(string Name, string Value)> fields;
    readonly HashSet<string> known;

    PageForm(IHtmlFormElement form)
    {
        Address = form.GetAttribute("action")!;
        known = [.. form.QuerySelectorAll("[name]").Select(e => e.GetAttribute("name")!)];
        fields = [.. form.QuerySelectorAll("input[name], textarea[name], select[name]").SelectMany(ValuesOf)];
    }

    public string Address { get; }

    public IEnumerable<(string Name, string Value)> Fields => fields;

    public static PageForm Of(Page page, string action) =>
        page.Document.Forms.FirstOrDefault(f => f.GetAttribute("action") == action) is { } form
            ? new PageForm(form)
            : throw new InvalidOperationException($"No form for {action} on {page}");

    public PageForm With(string name, string value)
    {
        if (!known.Contains(name))
        {
            throw new InvalidOperationException($"The form for {Address} has no {name}, only {string.Join(", ", known)}.");
        }
        fields.RemoveAll(f => f.Name == name);
        fields.Add((name, value));
        return this;
    }

    static IEnumerable<(string Name, string Value)> ValuesOf(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement input => [(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [(area.Name!, area.Value)],
        IHtmlSelectElement select => [(select.Name!, select.Value ?? "")],
        _ => [],
    };
}
