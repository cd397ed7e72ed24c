using CountyCloud.EntityFrameworkCore;
using CountyCloud.EntityFrameworkCore.PostgreSql;
using CountyCloud.EntityFrameworkCore.Providers;
using CountyCloud.EntityFrameworkCore.Sqlite;
using CountyCloud.EntityFrameworkCore.SqlServer;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.HttpApi.Host.Placement;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CountyCloud.HttpApi.Host;

/// <summary>Which database, and by which connections.</summary>
/// <param name="Provider">Provider.</param>
/// <param name="ConnectionString">Connection of the application (<c>ConnectionStrings:Default</c>, on PostgreSQL as the application's role).</param>
/// <param name="OwnerConnectionString">Connection that migrates: <c>ConnectionStrings:Owner</c>, or the default one as it was given.</param>
/// <param name="ApplicationRole">The role of the application on a server.</param>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString, string OwnerConnectionString, ApplicationRoleOptions ApplicationRole)
{
    /// <summary>The providers there are.</summary>
    public static IReadOnlyList<DatabaseProvider> Providers { get; } = [new SqliteDatabaseProvider(), new PostgreSqlDatabaseProvider(), new SqlServerDatabaseProvider()];

    /// <summary>
    /// Reads <c>Database:Provider</c> and <c>ConnectionStrings:Default</c>; the latter may be a URL (<c>postgres://user:password@host:port/database</c>),
    /// which names the provider by its scheme.
    /// </summary>
    /// <exception cref="InvalidOperationException">The configuration names no provider there is, or no connection.</exception>
    public static DatabaseOptions From(IConfiguration configuration)
    {
        var given = configuration.GetConnectionString("Default");
        var owner = configuration.GetConnectionString("Owner");
        var provider = Find(configuration["Database:Provider"], given ?? owner);
        if (string.IsNullOrWhiteSpace(given) && string.IsNullOrWhiteSpace(owner))
        {
            given = provider is SqliteDatabaseProvider ? "Data Source=countycloud.db" : throw new InvalidOperationException("ConnectionStrings:Default is missing.");
        }

        var role = new ApplicationRoleOptions(configuration["Database:ApplicationRole"], configuration["Database:ApplicationPassword"]);
        var connection = ConnectionStringOf(provider, string.IsNullOrWhiteSpace(given) ? owner! : given);
        return new DatabaseOptions(
            provider,
            provider.ForApplication(connection, role),
            string.IsNullOrWhiteSpace(owner) ? connection : ConnectionStringOf(provider, owner),
            role);
    }

    private static DatabaseProvider Find(string? name, string? connection)
    {
        var provider = string.IsNullOrWhiteSpace(name)
            ? Providers.FirstOrDefault(p => p.UrlSchemes.Any(s => connection?.StartsWith(s + "://", StringComparison.OrdinalIgnoreCase) == true)) ?? Providers[0]
            : Providers.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        return provider ?? throw new InvalidOperationException($"Database:Provider '{name}' is none of {string.Join(", ", Providers.Select(p => p.Name))}.");
    }

    /// <summary>The connection string for what somebody gave: a connection string, or a URL of this provider.</summary>
    public string Read(string connection) => ConnectionStringOf(Provider, connection);

    private static string ConnectionStringOf(DatabaseProvider provider, string text) =>
        text.Contains("://", StringComparison.Ordinal) && provider.UrlSchemes.Any(s => text.StartsWith(s + "://", StringComparison.OrdinalIgnoreCase))
            ? provider.FromUrl(new Uri(text))
            : text;
}

/// <summary>Registers the database.</summary>
public static class CountyCloudDatabase
{
    /// <summary>The context (scoped, also under its base types), its kernel services and the migrator.</summary>
    public static IServiceCollection AddCountyCloudDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        // Read when first needed: a test host adds its configuration after the services are registered.
        services.AddSingleton(sp => DatabaseOptions.From(sp.GetService<IConfiguration>() ?? configuration));
        services.AddSingleton(sp => sp.GetRequiredService<DatabaseOptions>().Provider);
        services.AddScoped<DbContextServices>();
        services.AddSingleton(sp => new PlacementSecrets(sp.GetService<IDataProtectionProvider>()));
        services.AddSingleton<CountyPlacements>();
        services.AddSingleton<ICountyPlacements>(sp => sp.GetRequiredService<CountyPlacements>());
        services.AddScoped<CountyDatabases>();
        services.AddScoped<ICountyDatabases>(sp => sp.GetRequiredService<CountyDatabases>());

        // Whoever asks for the product's context works on the county's rows; whoever asks for its base type, on the platform's. Registered before AddDbContext, which
        // then adds the options only.
        services.AddScoped<CountyCloudDbContext>(sp => sp.GetRequiredService<CountyDatabases>().OpenCounty());
        services.AddScoped<CountyCloudDbContextBase>(sp => sp.GetRequiredService<CountyDatabases>().Platform);
        services.AddScoped(sp => new Lazy<CountyCloudDbContextBase>(sp.GetRequiredService<CountyCloudDbContextBase>));
        services.AddScoped<DbContext>(sp => sp.GetRequiredService<CountyDatabases>().Platform);
        services.AddDbContext<CountyCloudDbContext>(
            (sp, builder) =>
            {
                var options = sp.GetRequiredService<DatabaseOptions>();
                options.Provider.Configure(builder, options.ConnectionString, sp.GetRequiredService<ICurrentTenant>(), sp.GetRequiredService<IDataFilter>());
                builder.AddInterceptors(sp.GetServices<ISaveChangesInterceptor>());
                builder.AddInterceptors(new CountyMoveInterceptor());
            },
            ServiceLifetime.Scoped,
            ServiceLifetime.Singleton);
        services.AddScoped<DatabaseMigrator>();
        services.AddScoped<CountyMover>();
        services.AddBackgroundWork();
        return services;
    }
}
