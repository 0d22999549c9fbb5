namespace Loquat.Web.Accounts;

public enum SettingsPlace { Profile, Privacy, Notices, Away, People, Languages, Look, Security, Moderation, Signals, Data, Account }
