using Xunit;

namespace CountyCloud.HttpApi.Tests;

/// <summary>Tests of what a whole process does, such as its memory or its traces: no other test runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
