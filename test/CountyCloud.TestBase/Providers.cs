using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CountyCloud.TestBase;

/// <summary>A database that tests run on. SQL Server is checked by its script: there is no server to run it on.</summary>
public enum TestProvider
{
    /// <summary>SQLite, always there.</summary>
    Sqlite,

    /// <summary>PostgreSQL, there when <c>COUNTYCLOUD_TEST_POSTGRES</c> holds an owner's connection string (test.sh sets it).</summary>
    PostgreSql,
}

/// <summary>Which databases this run has.</summary>
public static class TestProviders
{
    /// <summary>Variable with the connection string of a role that may create databases and roles.</summary>
    public const string PostgresVariable = "COUNTYCLOUD_TEST_POSTGRES";

    /// <summary>The owner's connection string; null when there is none.</summary>
    public static string? Postgres => Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } text ? text : null;

    /// <summary>True on a build server, where a missing database is a failure.</summary>
    public static bool IsBuildServer => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why tests on this provider are skipped; null when they run.</summary>
    public static string? SkipReason(TestProvider provider) =>
        provider == TestProvider.PostgreSql && Postgres is null && !IsBuildServer ? $"PostgreSQL is not configured: {PostgresVariable} is not set" : null;
}

/// <summary>
/// A test that runs once on each database; its first parameter is the <see cref="TestProvider"/>. With further data attributes, every row
/// runs on every database. A database that is not configured is a visible skip.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CountyCloud.TestBase.ProviderTheoryDiscoverer", "CountyCloud.TestBase")]
public class ProviderTheoryAttribute : FactAttribute
{
    /// <summary>Null for all databases.</summary>
    public string? Only { get; set; }
}

/// <summary>A test of what PostgreSQL alone has.</summary>
[XunitTestCaseDiscoverer("CountyCloud.TestBase.ProviderTheoryDiscoverer", "CountyCloud.TestBase")]
public sealed class PostgreSqlTheoryAttribute : ProviderTheoryAttribute
{
    /// <summary>On PostgreSQL only.</summary>
    public PostgreSqlTheoryAttribute() => Only = nameof(TestProvider.PostgreSql);
}

/// <summary>Makes a test case for each database and row of data.</summary>
public sealed class ProviderTheoryDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc />
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var display = discoveryOptions.MethodDisplayOrDefault();
        var options = discoveryOptions.MethodDisplayOptionsOrDefault();
        var only = factAttribute.GetNamedArgument<string?>(nameof(ProviderTheoryAttribute.Only)) ?? (factAttribute is ReflectionAttributeInfo { Attribute: ProviderTheoryAttribute a } ? a.Only : null);
        foreach (var provider in Enum.GetValues<TestProvider>().Where(p => only is null || p.ToString() == only))
        {
            var reason = factAttribute.GetNamedArgument<string?>(nameof(FactAttribute.Skip)) ?? TestProviders.SkipReason(provider);
            foreach (var row in Rows(testMethod))
            {
                object[] arguments = [provider, .. row];
                yield return reason is null
                    ? new XunitTestCase(diagnostics, display, options, testMethod, arguments)
                    : new XunitSkippedDataRowTestCase(diagnostics, display, options, testMethod, reason, arguments);
            }
        }
    }

    private static IEnumerable<object[]> Rows(ITestMethod testMethod)
    {
        var method = testMethod.Method.ToRuntimeMethod();
        var attributes = method.GetCustomAttributes(inherit: true).OfType<DataAttribute>().ToList();
        return attributes.Count == 0 ? [[]] : attributes.SelectMany(a => a.GetData(method));
    }
}
