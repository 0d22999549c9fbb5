using System.Globalization;

namespace Loquat.Mail;

/// The language in which a mail is written, until it is disposed of. A job has no page that would say.
public sealed class MailLanguage : IDisposable
{
    readonly (CultureInfo Culture, CultureInfo UICulture) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    MailLanguage(CultureInfo culture) => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);

    /// Of a language that nobody writes here, English.
    public static MailLanguage Use(string language) => new(CultureInfo.GetCultureInfo(language == "zh-Hans" ? language : "en"));

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
}
