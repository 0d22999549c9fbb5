using System.Globalization;

namespace Loquat.Web;

/// What rendered bytes depend on besides the versions of their content. Every byte cache has it in its keys.
public readonly record struct RenderKey(string Language)
{
    /// The interface language of the request.
    public static RenderKey Current => new(CultureInfo.CurrentUICulture.Name);
}
