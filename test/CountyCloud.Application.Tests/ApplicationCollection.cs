using CountyCloud.TestBase;
using Xunit;

namespace CountyCloud.Application.Tests;

/// <summary>Tests that read the four counties share a host a provider; what they change they change in a county of their own.</summary>
[CollectionDefinition(Name)]
public sealed class ApplicationCollection : ICollectionFixture<DemoHostFixture>
{
    public const string Name = "four counties";
}
