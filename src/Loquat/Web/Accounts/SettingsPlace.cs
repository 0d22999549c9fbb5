namespace Loquat.Web.Accounts;

public enum SettingsPlace { Profile, Privacy, Notices, People, Languages, Look, Security, Moderation, Signals, Data, Account }
