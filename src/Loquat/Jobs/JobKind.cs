using System.Reflection;

namespace Loquat.Jobs;

/// Caches the `JobAttribute` of a job type.
static class JobKind<TJob>
    where TJob : class
{
    static readonly JobAttribute? Declared = typeof(TJob).GetCustomAttribute<JobAttribute>();

    public static string Name => Of.Kind;

    public static JobLane Lane => Of.Lane;

    static JobAttribute Of => Declared ?? throw new InvalidOperationException($"{typeof(TJob).Name} has no [Job] that names its kind.");
}
