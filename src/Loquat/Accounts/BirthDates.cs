namespace Loquat.Accounts;

/// Checks a birth date at sign-up. Only the month from which a minor counts as an adult is stored.
public static class BirthDates
{
    public const int YoungestAge = 13;
    public const int AdultAge = 18;

    /// Returns the value of <see cref="Account.AdultFrom"/>. Refuses people who are too young.
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
        // The first day of the following month, so that the birthday can't be derived from it.
        return new DateTimeOffset(adultOn.Year, adultOn.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
    }
}
