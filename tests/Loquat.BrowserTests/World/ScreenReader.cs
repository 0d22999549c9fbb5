using System.Text;
using System.Text.Json;

namespace Loquat.BrowserTests;

/// Reads roles, names and states from Chromium's accessibility tree.
public sealed class ScreenReader(IPage page, ICDPSession devtools)
{
    /// Other roles are skipped, and their children take their place.
    static readonly HashSet<string> Told =
    [
        "alert", "article", "banner", "button", "checkbox", "combobox", "complementary", "contentinfo", "dialog", "Date",
        "DisclosureTriangle", "form", "group", "heading",
        "image", "link", "list", "listbox", "main", "navigation", "note", "option", "progressbar", "radio", "region", "searchbox", "slider",
        "spinbutton", "status", "textbox",
    ];

    /// These are skipped if they have no name.
    static readonly HashSet<string> ToldByName = ["form", "group", "list", "region"];

    static readonly HashSet<string> States = ["pressed", "checked", "expanded", "invalid", "required", "disabled", "modal"];

    public static async Task<ScreenReader> OfAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Accessibility.enable");
        return new ScreenReader(page, devtools);
    }

    /// Returns the focused element: `button "Like 12"`.
    public async Task<string> FocusAsync()
    {
        var focused = await devtools.SendAsync("Runtime.evaluate", new() { ["expression"] = "document.activeElement" });
        var told = await devtools.SendAsync("Accessibility.getPartialAXTree",
            new() { ["objectId"] = ObjectOf(focused), ["fetchRelatives"] = false });
        return new ToldNode(told!.Value.GetProperty("nodes")[0]).RoleAndName;
    }

    /// Returns a part of the page with one line for each element with a role: its name, states and description. Empty if the part is out of
    /// reach, as behind a dialog.
    public async Task<string> OutlineAsync(ILocator part)
    {
        await part.EvaluateAsync("element => { window.asked = element; }");
        var asked = await devtools.SendAsync("Runtime.evaluate", new() { ["expression"] = "window.asked" });
        var described = await devtools.SendAsync("DOM.describeNode", new() { ["objectId"] = ObjectOf(asked) });
        var id = described!.Value.GetProperty("node").GetProperty("backendNodeId").GetInt64();
        var nodes = await NodesAsync();
        var outline = new StringBuilder();
        if (nodes.Values.FirstOrDefault(n => n.ElementId == id) is { } root)
        {
            Write(outline, nodes, root, "");
        }
        return outline.ToString().TrimEnd();
    }

    /// Returns the levels and names of all headings in order.
    public async Task<IReadOnlyList<(int Level, string Name)>> HeadingsAsync()
    {
        var lines = (await OutlineAsync(page.Locator("body"))).Split('\n').Select(line => line.Trim());
        return [
            .. lines.Where(line => line.StartsWith("heading ", StringComparison.Ordinal))
                .Select(line => (line["heading ".Length] - '0', line["heading 1 ".Length..]))
        ];
    }

    async Task<Dictionary<string, ToldNode>> NodesAsync()
    {
        var tree = await devtools.SendAsync("Accessibility.getFullAXTree");
        return tree!.Value.GetProperty("nodes").EnumerateArray().Select(n => new ToldNode(n)).DistinctBy(n => n.Id).ToDictionary(n => n.Id);
    }

    static void Write(StringBuilder outline, Dictionary<string, ToldNode> nodes, ToldNode node, string indent)
    {
        if (!node.IsIgnored && Told.Contains(node.Role) && (node.Name.Length > 0 || !ToldByName.Contains(node.Role)))
        {
            outline.Append(indent).Append(LineOf(nodes, node)).Append('\n');
            indent += "  ";
        }
        // The options of a list are read only when it is open.
        if (node.Role is not "combobox" and not "textbox")
        {
            foreach (var child in node.Children.Where(nodes.ContainsKey))
            {
                Write(outline, nodes, nodes[child], indent);
            }
        }
    }

    static string LineOf(Dictionary<string, ToldNode> nodes, ToldNode node)
    {
        // These roles are read by their content.
        var words = node.Role is "status" or "alert" && node.Name.Length == 0 ? $"{node.Role} \"{TextOf(nodes, node)}\"" : node.RoleAndName;
        return string.Concat([words, .. node.States.Where(s => States.Contains(s.Name)).Select(s => $", {s.Name} {s.Value}"),
            node.Description.Length > 0 ? $" ({node.Description})" : ""]);
    }

    static string TextOf(Dictionary<string, ToldNode> nodes, ToldNode node) => node.Role == "StaticText"
        ? node.Name
        : string.Join(' ',
            node.Children.Where(nodes.ContainsKey).Select(child => TextOf(nodes, nodes[child])).Where(text => text.Length > 0));

    static string ObjectOf(JsonElement? evaluated) => evaluated!.Value.GetProperty("result").GetProperty("objectId").GetString()!;

    /// A node of the tree.
    sealed class ToldNode(JsonElement node)
    {
        public string Id => node.GetProperty("nodeId").GetString()!;

        public long ElementId => node.TryGetProperty("backendDOMNodeId", out var id) ? id.GetInt64() : 0;

        public bool IsIgnored => node.GetProperty("ignored").GetBoolean();

        public string Role => ValueOf("role");

        public string Name => ValueOf("name");

        public string Description => ValueOf("description");

        public string RoleAndName =>
            Role == "heading" ? $"heading {States.First(s => s.Name == "level").Value} \"{Name}\""
                : Name.Length > 0 ? $"{Role} \"{Name}\""
                : Role;

        /// Without states that have their default value.
        public IEnumerable<(string Name, string Value)> States => node.TryGetProperty("properties", out var all)
            ? all.EnumerateArray()
                .Select(p => (p.GetProperty("name").GetString()!,
                    p.GetProperty("value").TryGetProperty("value", out var value) ? value.ToString().ToLowerInvariant() : ""))
                    .Where(s => !(s.Item2 == "false" && s.Item1 is "invalid" or "required" or "disabled" or "modal"))
            : [];

        public IEnumerable<string> Children =>
            node.TryGetProperty("childIds", out var all) ? all.EnumerateArray().Select(c => c.GetString()!) : [];

        string ValueOf(string property) =>
            node.TryGetProperty(property, out var value) && value.TryGetProperty("value", out var said)
                ? string.Join(' ', said.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                : "";
    }
}
