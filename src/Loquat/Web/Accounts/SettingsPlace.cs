namespace Loquat.Web.Accounts;

public enum SettingsPlace { Profile, Privacy, People, Languages, Look, Security, Moderation, Account }
