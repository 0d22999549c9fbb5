using System.Net.Mail;

namespace Loquat.Accounts;

/// Checks the form of an email address. An address is optional.
public static class Emails
{
    public const int MaxLength = 254;

    public static string? Checked(string? email)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            return null;
        }
        email = email.Trim();
        return email.Length <= MaxLength && MailAddress.TryCreate(email, out var address) && address.Address == email
            ? email
            : throw Refusal.Invalid(Text.SignUp_EmailWrong, "email");
    }
}
