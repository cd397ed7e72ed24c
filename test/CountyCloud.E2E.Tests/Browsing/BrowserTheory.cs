using CountyCloud.TestBase;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CountyCloud.E2E.Tests.Browsing;

/// <summary>A journey, run once, on the database of a server; its rules are tested on both databases below the browser. Without a browser it is a visible skip.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CountyCloud.E2E.Tests.Browsing.BrowserTheoryDiscoverer", "CountyCloud.E2E.Tests")]
public sealed class BrowserTheoryAttribute : ProviderTheoryAttribute
{
    /// <summary>On PostgreSQL only.</summary>
    public BrowserTheoryAttribute() => Only = nameof(TestProvider.PostgreSql);
}

/// <summary>A journey that is run on the file that a first start begins with.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CountyCloud.E2E.Tests.Browsing.BrowserTheoryDiscoverer", "CountyCloud.E2E.Tests")]
public sealed class SqliteBrowserTheoryAttribute : ProviderTheoryAttribute
{
    /// <summary>On SQLite only.</summary>
    public SqliteBrowserTheoryAttribute() => Only = nameof(TestProvider.Sqlite);
}

/// <summary>The cases of <see cref="ProviderTheoryDiscoverer"/>, skipped where there is no browser.</summary>
public sealed class BrowserTheoryDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc />
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var cases = new ProviderTheoryDiscoverer(diagnostics).Discover(discoveryOptions, testMethod, factAttribute);
        return Chromium.SkipReason is { } reason
            ? cases.Select(c => new XunitSkippedDataRowTestCase(
                diagnostics, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, reason, c.TestMethodArguments))
            : cases;
    }
}
