namespace Loquat.Web.Drawings;

/// The drawings that stand where there is nothing else to see.
public enum Picture { Branch, Basket, LostLeaf, Gate, Hourglass, Fallen, Notebook, Sapling }
