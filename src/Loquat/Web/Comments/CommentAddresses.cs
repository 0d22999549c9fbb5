using System.Globalization;
using Loquat.Notes;

namespace Loquat.Web.Comments;

/// Where the comments of a note are read, and where something is done with one.
public static class CommentAddresses
{
    public static string Of(long noteId) => string.Create(CultureInfo.InvariantCulture, $"{Note.AddressOf(noteId)}/comments");

    public static string Of(long noteId, long commentId) => string.Create(CultureInfo.InvariantCulture, $"{Of(noteId)}/{commentId}");

    /// The parts of an address may be slots.
    public static string Of(string noteId, bool newest, string? before = null, string? marked = null) =>
        $"/notes/{noteId}/comments?sort={(newest ? "newest" : "top")}"
        + $"{(before is null ? "" : $"&before={before}")}{(marked is null ? "" : $"&comment={marked}")}";
}
