namespace Loquat.Notes.Places;

public enum PlaceAliasState { Proposed = 0, Accepted = 1, Rejected = 2 }
