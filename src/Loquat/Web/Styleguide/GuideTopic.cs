namespace Loquat.Web.Styleguide;

/// Sections about classes of the style sheet that are not components.
enum GuideTopic { Colours, Sizes, Buttons, States }
