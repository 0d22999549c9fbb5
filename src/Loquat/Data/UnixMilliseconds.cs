using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Loquat.Data;

public sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
