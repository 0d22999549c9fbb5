using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Media;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Messages;

/// Who may fetch the photo of a message: people who see the message, once they have accepted the conversation.
public sealed class MessagePhotoQueries(SqlReader reads)
{
    public static readonly string FileSql = $"""
        SELECT d.account_id, d.id, d.version
        FROM media d JOIN accounts o ON o.id = d.account_id JOIN messages m ON m.medium_id = d.id
        JOIN conversations c ON c.id = m.conversation_id JOIN participants p ON p.conversation_id = c.id
        WHERE d.key = @key AND d.state = {(int)MediumState.Ready} AND o.state = {(int)AccountState.Active} AND p.account_id = @viewer
        AND p.left_at IS NULL AND p.folder = {(int)ConversationFolder.Accepted}
        AND m.id > p.from_id AND m.deleted_at IS NULL
            AND NOT (c.is_group AND m.author_id IN ({BlockRules.BlockedEitherWay}))
        """;

    public async ValueTask<PhotoFolder?> FolderAsync(string key, Viewer viewer, CancellationToken ct) => await reads.ListAsync(
        FileSql,
        [("key", key), ("viewer", viewer.AccountId)],
        row => new PhotoFolder($"{Medium.AccountFolderOf(row.GetInt64(0))}{row.GetInt64(1)}/{row.GetInt32(2)}/", IsPublic: false,
            row.GetInt64(1)),
        ct) is [var folder] ? folder : null;
}
