namespace Loquat.Web;

/// The entries of the bar.
public enum NavPlace { None, Explore, Watch, Publish, Inbox, Me }
