using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using Microsoft.EntityFrameworkCore;
using Quartz;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CountyCloud.EntityFrameworkCore.Providers;

/// <summary>A database that CountyCloud runs on: how the context is pointed at it and what it needs around migrations.</summary>
public abstract class DatabaseProvider
{
    /// <summary>Name in the configuration (<c>Database:Provider</c>).</summary>
    public abstract string Name { get; }

    /// <summary>Schemes of URLs that mean this provider, for example <c>postgres</c>.</summary>
    public abstract IReadOnlyList<string> UrlSchemes { get; }

    /// <summary>Points a context at the database, with the walls the provider brings.</summary>
    public abstract void Configure(DbContextOptionsBuilder builder, string connectionString, ICurrentTenant currentTenant, IDataFilter dataFilter);

    /// <summary>Points a context that was configured for one database at another of the same provider.</summary>
    public abstract void PointAt(DbContextOptionsBuilder builder, string connectionString);

    /// <summary>Handles the rows of a county, to move it; null where counties cannot have a database of their own.</summary>
    public virtual CountyRows? CountyRows => null;

    /// <summary>A connection to a county's own database for the application: it never makes one.</summary>
    public virtual string ForCounty(string connectionString) => connectionString;

    /// <summary>The connection string for a URL.</summary>
    /// <exception cref="FormatException">The URL lacks what is needed.</exception>
    public abstract string FromUrl(Uri url);

    /// <summary>The connection string by which the application works, made from the one it was given (which may be the owner's).</summary>
    public virtual string ForApplication(string connectionString, ApplicationRoleOptions options) => connectionString;

    /// <summary>Keeps the scheduler's timetable in this database, in tables that the migration made.</summary>
    public abstract void ConfigureScheduler(IPersistentStoreBuilder store, string connectionString);

    /// <summary>
    /// Brings the database up to the present schema, the scheduler's tables (<see cref="SchedulerTables"/>) included. Two at once are safe: the second waits and finds nothing to do.
    /// </summary>
    /// <param name="context">A context on the owner's connection.</param>
    /// <param name="options">The role the application works as.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public abstract Task MigrateAsync(CountyCloudDbContext context, ApplicationRoleOptions options, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the lock of the set-up, of which a database has one, and waits as long as another process holds it. It ends with the result, or with the process.
    /// </summary>
    /// <param name="context">A context on the owner's connection, kept open and disposed with the result.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public abstract Task<IAsyncDisposable> LockAsync(CountyCloudDbContext context, CancellationToken cancellationToken);

    /// <summary>The head of a county's journal, locked until the transaction ends; nothing when there is none yet.</summary>
    public abstract IQueryable<LedgerHead> LockLedgerHead(CountyCloudDbContext context, Guid countyId);

    /// <summary>Makes the head of a county's journal unless it is there; two at once are safe.</summary>
    public abstract Task EnsureLedgerHeadAsync(CountyCloudDbContext context, Guid countyId, CancellationToken cancellationToken);

    /// <summary>Isolation in which all reads of a transaction see the database as of one moment, while others go on writing.</summary>
    public virtual System.Data.IsolationLevel LedgerSnapshot => System.Data.IsolationLevel.RepeatableRead;

    /// <summary>True when the rows of a table are written once, so that its migration makes a trigger that refuses to change them.</summary>
    public static bool IsAppendOnly(IModel? model, string table) =>
        model?.GetEntityTypes().Any(t => t.GetTableName() == table && t.FindAnnotation(CountyCloudDbContextBase.AppendOnlyAnnotation) is not null) == true;
}

/// <summary>The database role that the application works as; it owns nothing and cannot bypass row-level security.</summary>
/// <param name="Name">Name; null for the database's name followed by <c>_app</c>.</param>
/// <param name="Password">Password; null for one that is derived from the owner's.</param>
public sealed record ApplicationRoleOptions(string? Name = null, string? Password = null);
