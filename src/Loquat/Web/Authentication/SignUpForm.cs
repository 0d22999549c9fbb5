namespace Loquat.Web.Authentication;

/// The values of the sign-up form, to show it again. The password is not included and must be typed again.
public sealed record SignUpForm(string Handle, string DisplayName, string Email, string BirthDate, bool Agree)
{
    public static SignUpForm Empty { get; } = new("", "", "", "", false);
}
