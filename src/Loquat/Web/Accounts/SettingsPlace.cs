namespace Loquat.Web.Accounts;

public enum SettingsPlace { Profile, Languages, Security, Account }
