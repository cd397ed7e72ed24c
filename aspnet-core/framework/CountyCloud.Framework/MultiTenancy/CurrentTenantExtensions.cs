namespace CountyCloud.Framework.MultiTenancy;

/// <summary>Extensions of <see cref="ICurrentTenant"/>.</summary>
public static class CurrentTenantExtensions
{
    /// <summary>The id of the county; throws when no county is known or the flow works for the host.</summary>
    /// <exception cref="InvalidOperationException">No county is known.</exception>
    public static Guid GetCountyId(this ICurrentTenant tenant) =>
        tenant.Id is { } id && id != TenantIds.Host ? id : throw new InvalidOperationException("No county is selected for this operation.");
}
