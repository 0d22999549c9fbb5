namespace Loquat.Media.Profiles;

public enum ProfilePlace { Avatar, Cover }
