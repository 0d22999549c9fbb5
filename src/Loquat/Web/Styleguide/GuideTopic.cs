namespace Loquat.Web.Styleguide;

/// What is no component of its own, but a class of the style sheet.
enum GuideTopic { Colours, Sizes, Buttons, States }
