namespace Loquat.Messages;

/// The number of unread conversations and of unread requests, without muted ones.
public readonly record struct UnreadConversations(int Accepted, int Requests);
