namespace Loquat.Web.Settings;

public enum SettingsPlace
{
    Profile, Privacy, Notifications, Away, People, Languages, Appearance, WellBeing, Security, Moderation,
    ViewEvents, Data, Account
}
