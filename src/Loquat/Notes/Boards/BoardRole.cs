namespace Loquat.Notes.Boards;

/// A person's role on a board. An invited person sees it but can't add notes yet.
public enum BoardRole { Visitor, Invited, Member, Owner }
