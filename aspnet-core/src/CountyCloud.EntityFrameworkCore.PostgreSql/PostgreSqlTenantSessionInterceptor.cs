using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.EntityFrameworkCore.PostgreSql;

/// <summary>
/// Tells PostgreSQL the county in front of each command, in the same round trip. Npgsql resets the session when the connection goes
/// back to the pool, so there it knows no county.
/// </summary>
public sealed class PostgreSqlTenantSessionInterceptor(ICurrentTenant currentTenant, IDataFilter dataFilter) : TenantSessionInterceptor(currentTenant, dataFilter)
{
    /// <inheritdoc />
    protected override string Statement(string tenant) => $"set app.tenant='{tenant}';";
}
