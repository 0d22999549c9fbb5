namespace Loquat.Web.Drawings;

/// The drawings of empty pages.
public enum Picture { Branch, Basket, LostLeaf, Gate, Hourglass, Fallen, Notebook, Sapling }
