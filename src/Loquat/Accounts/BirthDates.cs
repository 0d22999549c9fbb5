namespace Loquat.Accounts;

/// A birth date is asked for, answered, and forgotten: what stays is the month from which a minor counts as adult.
public static class BirthDates
{
    public const int YoungestAge = 13;
    public const int AdultAge = 18;

    /// The value for <see cref="Account.AdultFrom"/>; refuses who is too young.
    public static DateTimeOffset? AdultFrom(DateOnly birthDate, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (birthDate > today || birthDate < today.AddYears(-130))
        {
            throw Refusal.Invalid(Text.SignUp_BirthDateWrong, "birthDate");
        }
        if (birthDate.AddYears(YoungestAge) > today)
        {
            throw Refusal.Forbidden(Text.SignUp_TooYoung);
        }
        var adultOn = birthDate.AddYears(AdultAge);
        if (adultOn <= today)
        {
            return null;
        }
        // The month after the birthday, so that the day can't be told from it.
        return new DateTimeOffset(adultOn.Year, adultOn.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
    }
}
