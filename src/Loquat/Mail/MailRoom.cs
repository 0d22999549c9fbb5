namespace Loquat.Mail;

public static class MailRoom
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton<MailSending>();
        services.AddSingleton<MailCodes>();
    }
}
