using System.Globalization;

namespace Loquat.Mail;

/// Sets the language of an email until disposed, because a job has no request that determines it.
public sealed class MailLanguage : IDisposable
{
    readonly (CultureInfo Culture, CultureInfo UICulture) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    MailLanguage(CultureInfo culture) => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);

    /// Falls back to English for languages without translation.
    public static MailLanguage Use(string language) => new(CultureInfo.GetCultureInfo(language == "zh-Hans" ? language : "en"));

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
}
