namespace Loquat.Mail;

public static class MailModule
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton<MailSending>();
        services.AddSingleton<MailCodes>();
    }
}
