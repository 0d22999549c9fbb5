namespace Loquat.Web.Settings;

public enum SettingsPlace { Profile, Privacy, Notices, Away, People, Languages, Look, WellBeing, Security, Moderation, Signals, Data, Account }
