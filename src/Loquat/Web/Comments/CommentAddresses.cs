using System.Globalization;
using Loquat.Notes;

namespace Loquat.Web.Comments;

/// The addresses of the comments of a note, and of actions on a comment.
public static class CommentAddresses
{
    public static string Of(long noteId) => string.Create(CultureInfo.InvariantCulture, $"{Note.AddressOf(noteId)}/comments");

    public static string Of(long noteId, long commentId) => string.Create(CultureInfo.InvariantCulture, $"{Of(noteId)}/{commentId}");

    /// The parts of the address may be template slots.
    public static string Of(string noteId, bool newest, string? before = null, string? marked = null) =>
        $"/notes/{noteId}/comments?sort={(newest ? "newest" : "top")}"
        + $"{(before is null ? "" : $"&before={before}")}{(marked is null ? "" : $"&comment={marked}")}";
}
