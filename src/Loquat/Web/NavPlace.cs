namespace Loquat.Web;

/// The entries of the navigation bar.
public enum NavPlace { None, Explore, Watch, Publish, Inbox, Me }
