using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.EntityFrameworkCore.SqlServer;

/// <summary>Tells SQL Server the county in front of each command. SqlClient resets the session when a pooled connection is used again.</summary>
public sealed class SqlServerTenantSessionInterceptor(ICurrentTenant currentTenant, IDataFilter dataFilter) : TenantSessionInterceptor(currentTenant, dataFilter)
{
    /// <inheritdoc />
    protected override string Statement(string tenant) => $"EXEC sp_set_session_context N'tenant', N'{tenant}';\n";
}
