using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;

/// <summary>Two models of one context: that of a county's own database has no type of the platform, so that nobody can ask it for one.</summary>
public sealed class CountyModelCacheKeyFactory : IModelCacheKeyFactory
{
    /// <inheritdoc />
    public object Create(DbContext context, bool designTime) => (context.GetType(), designTime, context is CountyCloudDbContextBase { PlacedAt: not null });
}
