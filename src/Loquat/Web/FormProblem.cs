using Loquat.Web.Parts;

namespace Loquat.Web;

/// Why a form came back, said at the field that it is about or on top of the form.
public sealed record FormProblem(string Message, string? Field = null);
