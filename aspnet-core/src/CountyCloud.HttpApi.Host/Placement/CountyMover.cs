using CountyCloud.Administration.Tenants;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.EntityFrameworkCore.Providers;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.HttpApi.Host.Placement;

/// <summary>
/// Moves a county's rows to a database of its own, and back. The order of the steps is the safety: the old database refuses to write the county's rows before the
/// first one is copied and does so ever after; the county is switched, in one statement, when every table of the copy has been counted and hashed and its chains
/// verified; the old rows stay until somebody cleans up. After a crash at any point the same command goes on.
/// </summary>
public sealed class CountyMover(IServiceProvider services, DatabaseOptions options, DatabaseMigrator migrator, PlacementSecrets secrets, ICurrentTenant currentTenant, TimeProvider clock)
{
    /// <summary>Word in the audit log for a move.</summary>
    public const string Moved = "CountyMoved";

    /// <summary>So long the rows that a county left are kept, unless the operator says otherwise.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private CountyRows Rows => options.Provider.CountyRows ?? throw new InvalidOperationException($"On {options.Provider.Name} counties cannot have a database of their own.");

    /// <summary>Told after each table that was copied, and after the switch; tests break off there.</summary>
    public Func<string, Task>? AfterStep { get; set; }

    /// <summary>Where each county lives, in words without a secret.</summary>
    public async Task<IReadOnlyList<(string County, string Place)>> ListAsync(CancellationToken cancellationToken)
    {
        await using var platform = migrator.OpenAsOwner(options.OwnerConnectionString);
        var counties = await platform.Set<Tenant>().AsNoTracking().OrderBy(t => t.Name).Select(t => new { t.Name, t.ConnectionString }).ToListAsync(cancellationToken);
        return [.. counties.Select(c => (c.Name, c.ConnectionString is null ? "platform" : secrets.Unprotect(c.ConnectionString) is { } own ? Rows.Describe(own) : "cannot be decrypted"))];
    }

    /// <summary>Moves a county to a database of its own, which is made when it is missing.</summary>
    /// <param name="code">County.</param>
    /// <param name="to">Owner's connection to it.</param>
    /// <param name="report">Told in a line what was done.</param>
    /// <param name="cancellationToken">Cancels; the same command goes on later.</param>
    /// <exception cref="InvalidOperationException">It cannot be moved there, or the copy is not like the original: nothing was switched.</exception>
    public async Task MoveAsync(string code, string to, Action<string> report, CancellationToken cancellationToken)
    {
        await using var alone = await migrator.LockAsync(cancellationToken);
        var county = await FindAsync(code, cancellationToken);
        if (Rows.IsSame(to, options.OwnerConnectionString))
        {
            throw new InvalidOperationException("That is the platform's own database. To bring a county back there, use 'placement back'.");
        }

        if (OwnOf(county) is { } present)
        {
            if (!Rows.IsSame(present, to))
            {
                throw new InvalidOperationException($"{code} has a database of its own already, {Rows.Describe(present)}. Bring it back first.");
            }

            await FinishAsync(county.Id, cancellationToken);
            report($"{code}: lives in {Rows.Describe(to)}");
            return;
        }

        await migrator.MigrateAsync(to, cancellationToken);
        await using var target = migrator.OpenAsOwner(to);
        if (await target.Set<Tenant>().AnyAsync(cancellationToken))
        {
            throw new InvalidOperationException($"{Rows.Describe(to)} is the database of a platform, with counties of its own. Give an empty one.");
        }

        await using var source = migrator.OpenAsOwner(options.OwnerConnectionString);
        await CopyAsync(county, source, target, to, report, cancellationToken);
        await SwitchAsync(county, to, cancellationToken);
        await TellAsync("(switched)");
        await FinishAsync(county.Id, cancellationToken);
        report($"{code}: lives in {Rows.Describe(to)} from now on. Its old rows are kept with the platform, where nobody can write them; 'placement clean --county {code}' removes them.");
    }

    /// <summary>Brings a county back to the platform's database, with everything that it has written since.</summary>
    /// <param name="code">County.</param>
    /// <param name="report">Told in a line what was done.</param>
    /// <param name="cancellationToken">Cancels; the same command goes on later.</param>
    /// <exception cref="InvalidOperationException">It has no database of its own, or the copy is not like the original: nothing was switched.</exception>
    public async Task BackAsync(string code, Action<string> report, CancellationToken cancellationToken)
    {
        await using var alone = await migrator.LockAsync(cancellationToken);
        var county = await FindAsync(code, cancellationToken);
        var own = OwnOf(county) ?? throw new InvalidOperationException($"{code} lives in the platform's database.");
        await using var source = migrator.OpenAsOwner(own);
        await using var target = migrator.OpenAsOwner(options.OwnerConnectionString);
        await CopyAsync(county, source, target, to: null, report, cancellationToken);
        await SwitchAsync(county, to: null, cancellationToken);
        report($"{code}: lives in the platform's database from now on. Its old rows are kept in {Rows.Describe(own)}, where nobody can write them; drop that database when no county is left in it.");
    }

    /// <summary>Lets a county be written again where it lives, after a move that broke off and is given up.</summary>
    public async Task ReleaseAsync(string code, Action<string> report, CancellationToken cancellationToken)
    {
        await using var alone = await migrator.LockAsync(cancellationToken);
        var county = await FindAsync(code, cancellationToken);
        if (OwnOf(county) is not null)
        {
            await FinishAsync(county.Id, cancellationToken);
        }

        await using var home = migrator.OpenAsOwner(OwnOf(county) ?? options.OwnerConnectionString);
        await OpenAsync(home, county.Id, cancellationToken);
        report($"{code}: can be written where it lives");
    }

    /// <summary>Removes the rows that a county with a database of its own left with the platform.</summary>
    /// <param name="code">County.</param>
    /// <param name="isSure">True to do it before <see cref="Kept"/> has passed.</param>
    /// <param name="report">Told in a line what was done.</param>
    /// <param name="cancellationToken">Cancels; the same command goes on later.</param>
    /// <exception cref="InvalidOperationException">The county lives there, or moved lately.</exception>
    public async Task CleanAsync(string code, bool isSure, Action<string> report, CancellationToken cancellationToken)
    {
        await using var alone = await migrator.LockAsync(cancellationToken);
        var county = await FindAsync(code, cancellationToken);
        if (OwnOf(county) is null)
        {
            throw new InvalidOperationException($"{code} lives in the platform's database: its rows there are all it has.");
        }

        if (!isSure && await MovedAtAsync(county.Id, cancellationToken) is { } moved && clock.GetUtcNow().UtcDateTime - moved < Kept)
        {
            throw new InvalidOperationException($"{code} moved on {moved:yyyy-MM-dd}; its old rows are kept for {Kept.Days} days. Say --yes to remove them now.");
        }

        await FinishAsync(county.Id, cancellationToken);
        await using var platform = migrator.OpenAsOwner(options.OwnerConnectionString);
        var count = 0L;
        foreach (var table in CountyTable.Of(platform.Model).Where(t => !t.StaysInBoth).Reverse())
        {
            count += await Rows.DeleteAsync(platform, table, county.Id, opens: false, cancellationToken);
        }

        report($"{code}: {count} old rows removed");
    }

    /// <summary>After a migration, which may have made a table anew: the rows that counties left stay as they are.</summary>
    public async Task CloseAgainAsync(CancellationToken cancellationToken)
    {
        if (options.Provider.CountyRows is null)
        {
            return;
        }

        await using var platform = migrator.OpenAsOwner(options.OwnerConnectionString);
        var tables = CountyTable.Of(platform.Model).Where(t => !t.StaysInBoth).ToList();
        foreach (var county in await platform.Set<Tenant>().AsNoTracking().Where(t => t.ConnectionString != null).OrderBy(t => t.Name).Select(t => t.Id).ToListAsync(cancellationToken))
        {
            foreach (var table in tables)
            {
                if (!await Rows.IsClosedAsync(platform, table, county, cancellationToken))
                {
                    await Rows.CloseAsync(platform, table, county, cancellationToken);
                }
            }
        }
    }

    private async Task CopyAsync(Tenant county, CountyCloudDbContext source, CountyCloudDbContext target, string? to, Action<string> report, CancellationToken cancellationToken)
    {
        var tables = CountyTable.Of(source.Model);
        try
        {
            foreach (var table in tables)
            {
                await Rows.CloseAsync(source, table, county.Id, cancellationToken);
            }

            // What an earlier attempt or an earlier stay left. With the platform, what the kernel wrote for the county's people stays and the rest comes to it.
            foreach (var table in tables.Reverse())
            {
                if (to is not null || !table.StaysInBoth)
                {
                    await Rows.DeleteAsync(target, table, county.Id, opens: true, cancellationToken);
                }
            }

            var count = 0L;
            foreach (var table in tables)
            {
                count += await CopyAsync(county, source, target, table, isMerged: to is null && table.StaysInBoth, cancellationToken);
                await TellAsync(table.Name);
            }

            report($"{county.Name}: {count} rows of {tables.Count} tables copied, counted and hashed");
            await VerifyAsync(county, to, report, cancellationToken);
        }
        catch (Exception)
        {
            // The county goes on where it is. A process that dies here leaves it closed until the command is given again, or 'placement release'.
            await OpenAsync(source, county.Id, CancellationToken.None);
            throw;
        }
    }

    private async Task<long> CopyAsync(Tenant county, CountyCloudDbContext source, CountyCloudDbContext target, CountyTable table, bool isMerged, CancellationToken cancellationToken)
    {
        var expected = await Rows.DigestAsync(source, table, county.Id, cancellationToken);
        var same = await Rows.CopyAsync(source, target, table, county.Id, expected.Count, cancellationToken);

        // Looked at once more after the commit. Where the platform has rows of its own in the table no hash can be equal: there each row of the original is looked for again, by all its values.
        var isLike = same == expected.Count && (isMerged
            ? await Rows.CopyAsync(source, target, table, county.Id, expected.Count, cancellationToken) == expected.Count
            : await Rows.DigestAsync(target, table, county.Id, cancellationToken) == expected);
        if (!isLike)
        {
            throw new InvalidOperationException($"{county.Name}: the copy of {table.Name} is not like the original ({same} of {expected.Count} rows). Nothing was switched.");
        }

        return expected.Count;
    }

    private async Task VerifyAsync(Tenant county, string? to, Action<string> report, CancellationToken cancellationToken)
    {
        var placements = services.GetRequiredService<CountyPlacements>();
        using var assumed = placements.Assume(county.Id, to is null ? null : placements.Of(to));
        using var change = currentTenant.Change(county.Id, county.Name);
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var ledger = await scope.ServiceProvider.GetRequiredService<ILedger>().VerifyAsync(cancellationToken);
        var trace = await scope.ServiceProvider.GetRequiredService<ITraceEventVerifier>().VerifyAsync(cancellationToken);
        if (!ledger.IsIntact || !trace.IsIntact)
        {
            throw new InvalidOperationException($"{county.Name}: {ledger.Faults.Count} faults of the ledger and {trace.Changed.Count} changed events of the trace, in the original as in the copy. Nothing was switched.");
        }

        report($"{county.Name}: ledger of {ledger.TransactionCount} transactions and trace of {trace.EventCount} events verified");
    }

    // As the application and through its context, so that the move is in the platform's audit log and this process forgets what it knew of the county.
    private async Task SwitchAsync(Tenant county, string? to, CancellationToken cancellationToken)
    {
        using var host = currentTenant.Change(TenantIds.Host);
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>();
        var tenant = await db.Set<Tenant>().SingleAsync(t => t.Id == county.Id, cancellationToken);
        tenant.PlaceAt(to is null ? null : secrets.Protect(to));
        db.Audit(Moved, nameof(Tenant), county.Id.ToString(), county.Name, [new PropertyChange("Database", null, to is null ? "platform" : Rows.Describe(to))]);
        await db.SaveChangesAsync(cancellationToken);
        scope.ServiceProvider.GetRequiredService<CountyPlacements>().Learn(county.Id, tenant.ConnectionString);
    }

    // What the kernel writes with a change came along; with the platform it would be shown and handled twice. Its table then takes what belongs to the county's people.
    private async Task FinishAsync(Guid county, CancellationToken cancellationToken)
    {
        await using var platform = migrator.OpenAsOwner(options.OwnerConnectionString);
        foreach (var table in CountyTable.Of(platform.Model).Where(t => t.StaysInBoth))
        {
            if (await Rows.IsClosedAsync(platform, table, county, cancellationToken))
            {
                await Rows.DeleteAsync(platform, table, county, opens: true, cancellationToken);
            }
        }
    }

    private async Task OpenAsync(CountyCloudDbContext database, Guid county, CancellationToken cancellationToken)
    {
        foreach (var table in CountyTable.Of(database.Model))
        {
            await Rows.OpenAsync(database, table, county, cancellationToken);
        }
    }

    private Task TellAsync(string step) => AfterStep is { } told ? told(step) : Task.CompletedTask;

    private async Task<DateTime?> MovedAtAsync(Guid county, CancellationToken cancellationToken)
    {
        using var host = currentTenant.Change(TenantIds.Host);
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var id = county.ToString();
        return await scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>().AuditLog.Where(e => e.Action == Moved && e.EntityId == id).MaxAsync(e => (DateTime?)e.Time, cancellationToken);
    }

    private async Task<Tenant> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var platform = migrator.OpenAsOwner(options.OwnerConnectionString);
        return await platform.Set<Tenant>().AsNoTracking().SingleOrDefaultAsync(t => t.Name == code, cancellationToken) ?? throw new InvalidOperationException($"There is no county '{code}'.");
    }

    /// <exception cref="InvalidOperationException">Its connection cannot be decrypted.</exception>
    private string? OwnOf(Tenant county) => county.ConnectionString is null ? null
        : secrets.Unprotect(county.ConnectionString) ?? throw new InvalidOperationException($"The connection of {county.Name}'s database cannot be decrypted: the key ring lacks its key.");
}
