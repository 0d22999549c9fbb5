namespace Loquat.Web.Accounts;

public enum SettingsPlace { Profile, Privacy, People, Languages, Security, Moderation, Account }
