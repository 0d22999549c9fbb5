namespace Loquat.Web.Search;

public enum SearchTab { Notes, People, Topics, Places }
