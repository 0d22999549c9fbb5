namespace Loquat.Messages;

/// In how many conversations there is something new, and in how many requests of strangers; muted ones are left out.
public readonly record struct UnreadConversations(int Accepted, int Requests);
