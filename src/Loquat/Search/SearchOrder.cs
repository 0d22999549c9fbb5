namespace Loquat.Search;

public enum SearchOrder { Relevance, Newest }
