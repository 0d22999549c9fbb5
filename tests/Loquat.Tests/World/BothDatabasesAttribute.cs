using System.Reflection;
using Loquat.Data;
using Xunit.Sdk;

namespace Loquat.Tests;

/// Runs a theory on SQLite and, if available, on PostgreSQL.
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute(params string[] settings) : DataAttribute
{
    /// Options of the server, such as `SignUp=closed`.
    public IReadOnlyList<string> Settings => settings;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        foreach (var engine in TestDatabase.Engines)
        {
            yield return testMethod.GetParameters()[0].ParameterType == typeof(Engine) ? [engine] : [new World(engine, settings)];
        }
    }
}
