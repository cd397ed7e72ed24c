using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;

namespace CountyCloud.Framework.Events;

/// <inheritdoc cref="ICountyOutbox"/>
internal sealed class CountyOutbox(ICountyDatabases databases) : ICountyOutbox
{
    /// <inheritdoc />
    public bool IsApart => !ReferenceEquals(databases.County, databases.Platform);

    /// <inheritdoc />
    public void Add(IDistributedEvent distributedEvent) => databases.County.AddEvent(distributedEvent);
}
