namespace Loquat.Web.Authentication;

/// What a person typed to sign up, but for the password, which is typed again.
public sealed record SignUpForm(string Handle, string DisplayName, string Email, string BirthDate, bool Agree)
{
    public static SignUpForm Empty { get; } = new("", "", "", "", false);
}
