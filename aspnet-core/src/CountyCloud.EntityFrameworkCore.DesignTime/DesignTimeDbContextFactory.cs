using CountyCloud.EntityFrameworkCore.PostgreSql;
using CountyCloud.EntityFrameworkCore.Providers;
using CountyCloud.EntityFrameworkCore.Sqlite;
using CountyCloud.EntityFrameworkCore.SqlServer;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CountyCloud.EntityFrameworkCore.DesignTime;

/// <summary>Makes the context for <c>dotnet ef</c>: <c>dotnet ef migrations add NAME -- Sqlite</c>. No database is opened.</summary>
public sealed class DesignTimeDbContextFactory : IDesignTimeDbContextFactory<CountyCloudDbContext>
{
    /// <inheritdoc />
    public CountyCloudDbContext CreateDbContext(string[] args)
    {
        DatabaseProvider[] providers = [new SqliteDatabaseProvider(), new PostgreSqlDatabaseProvider(), new SqlServerDatabaseProvider()];
        var name = args.FirstOrDefault() ?? "Sqlite";
        var provider = Array.Find(providers, p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no provider '{name}'.", nameof(args));
        var connectionString = provider is SqliteDatabaseProvider ? "Data Source=design-time.db" : "Server=design-time;Database=design_time";
        var tenant = new CurrentTenant();
        var filter = new DataFilter();
        var options = new DbContextOptionsBuilder<CountyCloudDbContext>();
        provider.Configure(options, connectionString, tenant, filter);
        return new CountyCloudDbContext(
            options.Options,
            new DbContextServices(
                tenant, filter, new NoUser(), new SequentialGuidGenerator(TimeProvider.System), TimeProvider.System, new NoEvents(), new DistributedEventRegistry([]), new NoCountyPlacements(),
                new CountyTurns(new BackgroundWorkOptions(), TimeProvider.System)));
    }

    private sealed class NoUser : ICurrentUser
    {
        public bool IsAuthenticated => false;

        public Guid? Id => null;

        public string? UserName => null;
    }

    private sealed class NoEvents : IDomainEventDispatcher
    {
        public Task DispatchAsync(IDomainEvent domainEvent, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
