using Loquat.Web.Parts;

namespace Loquat.Web;

/// Why a form was rejected. Shown at its field, or above the form.
public sealed record FormProblem(string Message, string? Field = null);
