using System.Linq.Expressions;
using System.Reflection;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CountyCloud.Framework.EntityFrameworkCore;

/// <summary>What every context needs from the kernel.</summary>
public sealed record DbContextServices(
    ICurrentTenant CurrentTenant,
    IDataFilter DataFilter,
    ICurrentUser CurrentUser,
    IGuidGenerator GuidGenerator,
    TimeProvider Clock,
    IDomainEventDispatcher Events,
    DistributedEventRegistry DistributedEvents,
    ICountyPlacements Placements,
    CountyTurns Turns);

/// <summary>
/// The walls of tenancy on the side of EF (docs/tenancy.md): wall 1, a named query filter that shows nothing without a county; wall 2,
/// a save guard that refuses a row of another county. Also stamps, audit log and domain events, all in one transaction.
/// </summary>
public abstract class CountyCloudDbContextBase(DbContextOptions options, DbContextServices services, PlacedDatabase? placedAt = null) : DbContext(options)
{
    /// <summary>Name of the tenant filter.</summary>
    public const string TenantFilter = "Tenant";

    /// <summary>Name of the soft-delete filter; dropping one never drops the other.</summary>
    public const string SoftDeleteFilter = "SoftDelete";

    /// <summary>Marks, in the model and its migrations, a table whose rows are written once (<see cref="IAppendOnly"/>).</summary>
    public const string AppendOnlyAnnotation = "CountyCloud:AppendOnly";

    private readonly List<Func<Task>> _afterCommit = [];

    // The county that was last found to live in this context's database.
    private Guid? _checked;

    /// <summary>The database of counties that this context works on; null for the platform's, in which counties without one of their own live, too.</summary>
    public PlacedDatabase? PlacedAt => placedAt;

    /// <summary>The audit log, of counties and of the host.</summary>
    public DbSet<AuditLogEntry> AuditLog => Set<AuditLogEntry>();

    /// <summary>The county whose rows queries see. Read from the context on every query, never frozen into the model.</summary>
    protected Guid CurrentTenantId => services.CurrentTenant.Id ?? Guid.Empty;

    /// <summary>
    /// The same for types whose rows lie with their county. A context that was opened for another database refuses: rows of a county with a database of its own are
    /// neither read from nor written to the platform's, nor another county's to that one.
    /// </summary>
    /// <exception cref="WrongDatabaseException">The county lives elsewhere.</exception>
    protected Guid CurrentCountyId
    {
        get
        {
            var current = CurrentTenantId;
            CheckDatabaseOf(current);
            return current;
        }
    }

    /// <summary>False inside <see cref="IDataFilter.Disable{TFilter}"/>, where <see cref="AcrossCounties{T}"/> may be called.</summary>
    protected bool IsTenantFilterEnabled => services.DataFilter.IsEnabled<IMultiTenant>();

    /// <summary>Switches the automatic audit log off while a whole blueprint is imported; the import writes one entry of its own.</summary>
    public bool IsEntityAuditSuppressed { get; set; }

    /// <summary>
    /// Rows of the current county that this context tracks, with those that are not saved yet. A context that was used for two counties tracks rows of both, and
    /// nothing but this asks which.
    /// </summary>
    public IEnumerable<T> TrackedOfCounty<T>()
        where T : class, IMultiTenant => Set<T>().Local.Where(e => e.TenantId == CurrentTenantId || e.TenantId == Guid.Empty);

    /// <summary>
    /// A root of the current county that this context has read and tracks already, so that the handlers of one use case do not read it again;
    /// null when it does not, or when it is to be deleted. Roots are tracked whole: those read in part are read without tracking.
    /// </summary>
    public TRoot? FindKnown<TRoot>(Guid id) where TRoot : AggregateRoot =>
        ChangeTracker.Entries<TRoot>().FirstOrDefault(e => e.Entity.Id == id && e.State is EntityState.Unchanged or EntityState.Modified
            && (e.Entity is not IMultiTenant owned || (IsTenantFilterEnabled && owned.TenantId == CurrentTenantId)) && e.Entity is not ISoftDelete { IsDeleted: true })?.Entity;

    /// <summary>
    /// The whole query over all counties, for host-side code inside <see cref="IDataFilter.Disable{TFilter}"/>, which tells the database the same. The filter
    /// itself has no switch: a condition that may be off cannot be found by an index unless the statement is planned anew for each call.
    /// </summary>
    /// <exception cref="InvalidOperationException">The tenant filter is on.</exception>
    public IQueryable<T> AcrossCounties<T>(IQueryable<T> query) where T : class =>
#pragma warning disable RS0030 // The one place; who calls it is listed in CountyWalls_Tests.
        IsTenantFilterEnabled ? throw new InvalidOperationException("Counties are crossed only with the tenant filter disabled.") : query.IgnoreQueryFilters([TenantFilter]);
#pragma warning restore RS0030

    /// <summary>Runs an action when the present transaction is committed (cache eviction and the like).</summary>
    public void AfterCommit(Func<Task> action) => _afterCommit.Add(action);

    /// <summary>Work for the current county goes with what is about to be saved: once it is committed, this process looks for it at its next poll.</summary>
    public void WakeAfterCommit()
    {
        var tenantId = services.CurrentTenant.Id ?? TenantIds.Host;
        AfterCommit(() =>
        {
            services.Turns.Wake(tenantId);
            return Task.CompletedTask;
        });
    }

    /// <summary>Stores a distributed event with what is about to be saved, where no aggregate raises it.</summary>
    public void AddEvent(IDistributedEvent distributedEvent) => WriteOutbox([distributedEvent]);

    /// <summary>Where the rows of a type lie when their county has a database of its own.</summary>
    protected abstract DataHome HomeOf(Type type);

    /// <inheritdoc />
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        InterpretedConstantProcessor.Use(optionsBuilder);

        // The model of a county's own database leaves out what was mapped for the platform: meant so.
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, CountyModelCacheKeyFactory>().ConfigureWarnings(w => w.Ignore(CoreEventId.MappedEntityTypeIgnoredWarning));
    }

    private void CheckDatabaseOf(Guid tenantId)
    {
        // Asked once a county: while it moves, what runs goes on to read the rows that it began with, and the database itself refuses to write them.
        if (tenantId == _checked)
        {
            return;
        }

        var home = tenantId == Guid.Empty || tenantId == TenantIds.Host ? null : services.Placements.Known(tenantId);
        if (!ReferenceEquals(home, placedAt))
        {
            throw new WrongDatabaseException();
        }

        _checked = tenantId;
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter, LocalizedTextComparer>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(64);
    }

    /// <summary>To be called after all mappings: filters, keys and stamps for every entity type.</summary>
    protected void ApplyConventions(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AuditLogEntry>(b =>
        {
            b.ToTable("AuditLogEntries");
            b.HasKey(e => new { e.TenantId, e.Id });
            b.Property(e => e.UserName).HasMaxLength(256);
            b.Property(e => e.EntityType).HasMaxLength(128);
            b.Property(e => e.EntityId).HasMaxLength(128);
            b.Property(e => e.EntityName).HasMaxLength(512);
            b.HasIndex(e => new { e.TenantId, e.Time });
            b.HasIndex(e => new { e.TenantId, e.EntityType, e.EntityId });
        });

        modelBuilder.ConfigureBackgroundWork();
        if (placedAt is not null)
        {
            foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => !t.IsOwned() && IsMapped(t) && HomeOf(t.ClrType) == DataHome.Platform).Select(t => t.ClrType).ToList())
            {
                modelBuilder.Ignore(type);
            }
        }

        // Values of complex properties are first guessed to be entities; naming one here would keep it in the model as such.
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => !t.IsOwned() && IsMapped(t)).Select(t => t.ClrType).ToList())
        {
            var builder = modelBuilder.Entity(type);
            if (typeof(IMultiTenant).IsAssignableFrom(type))
            {
                if (typeof(Entity).IsAssignableFrom(type))
                {
                    builder.HasKey(nameof(IMultiTenant.TenantId), nameof(Entity.Id));
                }

                ApplyFilter(placedAt is not null || HomeOf(type) == DataHome.County ? nameof(CountyFilterOf) : nameof(TenantFilterOf), type, TenantFilter, builder);
            }

            if (typeof(IAppendOnly).IsAssignableFrom(type))
            {
                builder.HasAnnotation(AppendOnlyAnnotation, true);
            }

            if (typeof(ISoftDelete).IsAssignableFrom(type))
            {
                ApplyFilter(nameof(SoftDeleteFilterOf), type, SoftDeleteFilter, builder);
            }

            if (typeof(Entity).IsAssignableFrom(type))
            {
                builder.Property(nameof(Entity.Id)).ValueGeneratedNever();
            }

            if (typeof(AggregateRoot).IsAssignableFrom(type))
            {
                builder.Property(nameof(AggregateRoot.ConcurrencyStamp)).HasMaxLength(40).IsConcurrencyToken();
                builder.Ignore(nameof(AggregateRoot.DomainEvents)).Ignore(nameof(AggregateRoot.AuditName));
            }
        }
    }

    private static bool IsMapped(IMutableEntityType type) => ((IConventionEntityType)type).GetConfigurationSource() == ConfigurationSource.Explicit;

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: events and audit entries are written in the same transaction.");

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // A save that fails undoes its whole use case, so no savepoint is needed around each save: two round trips less, with the ledger locked.
        Database.AutoSavepointsEnabled = false;
        var events = PrepareRows();
        if (events.Count == 0)
        {
            return await SaveAndRunAfterCommitAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        // Handlers act in the same transaction: what they throw undoes the change that raised the event.
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var count = await SaveRowsAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var domainEvent in events)
        {
            await services.Events.DispatchAsync(domainEvent, cancellationToken);
        }

        // A handler need not save by itself: what it left goes with the next save in the transaction, at the latest with this one.
        if (acceptAllChangesOnSuccess && ChangeTracker.HasChanges())
        {
            count += await SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
            await RunAfterCommitAsync();
        }

        return count;
    }

    /// <summary>Runs <paramref name="work"/> in one transaction; everything in it is kept or nothing. Inside another one it joins that.</summary>
    public async Task InTransactionAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is not null)
        {
            await work();
            return;
        }

        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var isKept = false;
        try
        {
            await work();
            await transaction.CommitAsync(cancellationToken);
            isKept = true;
        }
        finally
        {
            // What should have followed the commit follows no later one.
            if (!isKept)
            {
                _afterCommit.Clear();
            }
        }

        await RunAfterCommitAsync();
    }

    /// <returns>What happened, taken from the roots.</returns>
    private List<IDomainEvent> PrepareRows()
    {
        // Once: every look at the entries would otherwise compare all that is tracked with what was read.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            GuardTenants();
            GuardAppendOnly();
            Stamp();
            WriteAuditLog();
            var events = TakeEvents();
            WriteOutbox([.. events.OfType<IDistributedEvent>()]);
            return events;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task<int> SaveAndRunAfterCommitAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var count = await SaveRowsAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (Database.CurrentTransaction is null)
        {
            await RunAfterCommitAsync();
        }

        return count;
    }

    private async Task<int> SaveRowsAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        // The changes were looked for when the rows were prepared.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ConcurrencyException();
        }
        catch (DbUpdateException e) when (CountyMove.IsRefusal(e))
        {
            throw new CountyIsMovingException();
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task RunAfterCommitAsync()
    {
        var actions = _afterCommit.ToList();
        _afterCommit.Clear();
        foreach (var action in actions)
        {
            await action();
        }
    }

    /// <summary>Wall 2: a row is saved only for the county of this flow; the host id only where the type allows it.</summary>
    private void GuardTenants()
    {
        foreach (var entry in ChangeTracker.Entries<IMultiTenant>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            var property = entry.Property(nameof(IMultiTenant.TenantId));
            if (services.CurrentTenant.Id is not { } current)
            {
                throw new TenantGuardException(entry.Metadata.ClrType, "no county is selected");
            }

            if (placedAt is not null || HomeOf(entry.Metadata.ClrType) == DataHome.County)
            {
                CheckDatabaseOf(current);
            }

            if (current == TenantIds.Host && entry.Entity is not IMayBelongToHost)
            {
                throw new TenantGuardException(entry.Metadata.ClrType, "it belongs to a county and the flow works for the host");
            }

            if (entry.State == EntityState.Added && (Guid)property.CurrentValue! == Guid.Empty)
            {
                property.CurrentValue = current;
            }

            if ((Guid)property.CurrentValue! != current || (entry.State != EntityState.Added && (Guid)property.OriginalValue! != current))
            {
                throw new TenantGuardException(entry.Metadata.ClrType, "it belongs to another county");
            }
        }
    }

    private void GuardAppendOnly()
    {
        foreach (var entry in ChangeTracker.Entries<IAppendOnly>())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted)
            {
                throw new AppendOnlyException(entry.Metadata.ClrType);
            }
        }
    }

    private void Stamp()
    {
        var now = services.Clock.GetUtcNow().UtcDateTime;
        foreach (var entry in ChangeTracker.Entries<AggregateRoot>())
        {
            switch (entry.State)
            {
                case EntityState.Added:
                    entry.Property(nameof(AggregateRoot.ConcurrencyStamp)).CurrentValue = NewStamp();
                    entry.Property(nameof(AggregateRoot.CreationTime)).CurrentValue = now;
                    entry.Property(nameof(AggregateRoot.CreatorId)).CurrentValue = services.CurrentUser.Id;
                    break;
                case EntityState.Modified:
                    entry.Property(nameof(AggregateRoot.ConcurrencyStamp)).CurrentValue = NewStamp();
                    entry.Property(nameof(AggregateRoot.LastModificationTime)).CurrentValue = now;
                    entry.Property(nameof(AggregateRoot.LastModifierId)).CurrentValue = services.CurrentUser.Id;
                    break;
                default:
                    break;
            }
        }
    }

    private string NewStamp() => services.GuidGenerator.Create().ToString("N");

    private void WriteAuditLog()
    {
        if (IsEntityAuditSuppressed)
        {
            return;
        }

        var now = services.Clock.GetUtcNow().UtcDateTime;
        foreach (var entry in ChangeTracker.Entries().Where(e => e.Entity is AggregateRoot && e.Entity is not INotAudited).ToList())
        {
            if (AuditTrail.Describe(entry) is { } change)
            {
                // A host-side row changed by a county's official is told in that county's log.
                Add(new AuditLogEntry(services.GuidGenerator.Create(), services.CurrentTenant.Id ?? TenantIds.Host, now, services.CurrentUser.Id, services.CurrentUser.UserName, change));
            }
        }
    }

    /// <summary>Writes an audit entry for something that is no change of one row, such as an import.</summary>
    public void Audit(string action, string entityType, string entityId, string entityName, IEnumerable<PropertyChange> changes) =>
        AuditOf(services.CurrentUser.Id, services.CurrentUser.UserName, action, entityType, entityId, entityName, changes);

    /// <summary>Writes what somebody did who is not the request's user yet, such as whoever signs in.</summary>
    public void AuditOf(Guid? userId, string? userName, string action, string entityType, string entityId, string entityName, IEnumerable<PropertyChange> changes) =>
        Add(new AuditLogEntry(
            services.GuidGenerator.Create(),
            services.CurrentTenant.Id ?? TenantIds.Host,
            services.Clock.GetUtcNow().UtcDateTime,
            userId,
            userName,
            new AuditedChange(action, entityType, entityId, entityName, [.. changes])));

    private List<IDomainEvent> TakeEvents()
    {
        var roots = ChangeTracker.Entries<AggregateRoot>().Select(e => e.Entity).Where(r => r.DomainEvents.Count > 0).ToList();
        // Equal events of one save are one: the same thing happened.
        var events = roots.SelectMany(r => r.DomainEvents).Distinct().ToList();
        roots.ForEach(r => r.ClearDomainEvents());
        if (ChangeTracker.Entries<IShownToEverybody>().Any(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            events.Add(new ShownToEverybodyChanged());
        }

        return events;
    }

    // Stored with the change itself: an event is neither lost with a server nor told of a change that was undone.
    private void WriteOutbox(IReadOnlyList<IDistributedEvent> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        var now = services.Clock.GetUtcNow().UtcDateTime;
        foreach (var distributedEvent in events)
        {
            var (name, payload) = services.DistributedEvents.Write(distributedEvent);
            Add(new OutboxMessage(services.GuidGenerator.Create(), services.CurrentTenant.Id ?? TenantIds.Host, OutboxSequence.Next(now), name, payload, now));
        }

        WakeAfterCommit();
    }

    private void ApplyFilter(string method, Type type, string name, EntityTypeBuilder builder)
    {
        var filter = (LambdaExpression)typeof(CountyCloudDbContextBase).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type).Invoke(this, [])!;
        builder.HasQueryFilter(name, filter);
    }

    private Expression<Func<TEntity, bool>> TenantFilterOf<TEntity>() where TEntity : class, IMultiTenant =>
        e => e.TenantId == CurrentTenantId;

    private Expression<Func<TEntity, bool>> CountyFilterOf<TEntity>() where TEntity : class, IMultiTenant =>
        e => e.TenantId == CurrentCountyId;

    private Expression<Func<TEntity, bool>> SoftDeleteFilterOf<TEntity>() where TEntity : class, ISoftDelete => e => !e.IsDeleted;
}

/// <summary>A row was about to be saved for the wrong county. A defect, never a user's mistake: 500.</summary>
public sealed class TenantGuardException(Type type, string reason) : InvalidOperationException($"{type.Name} cannot be saved: {reason}.");

/// <summary>A row that is written once was about to be changed or deleted. A defect, never a user's mistake: 500.</summary>
public sealed class AppendOnlyException(Type type) : InvalidOperationException($"{type.Name} is written once: it is neither changed nor deleted.");

internal sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(v => v.ToJson(), v => LocalizedText.FromJson(v));

internal sealed class LocalizedTextComparer() : ValueComparer<LocalizedText>((a, b) => object.Equals(a, b), v => v.GetHashCode(), v => v);

internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
