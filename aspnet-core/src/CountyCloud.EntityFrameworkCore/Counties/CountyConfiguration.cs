using System.Reflection;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Counties;

/// <inheritdoc cref="ICountyConfiguration"/>
internal sealed class CountyConfiguration(CountyCloudDbContext context) : ICountyConfiguration
{
    private static readonly MethodInfo ReadMethod = typeof(CountyConfiguration).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <inheritdoc />
    public async Task<CountyProfileValues?> GetProfileAsync(CancellationToken cancellationToken = default) =>
        (await context.Set<CountyProfile>().AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.Values;

    /// <inheritdoc />
    public async Task<IReadOnlyList<TValues>> GetAsync<TValues>(CancellationToken cancellationToken = default)
        where TValues : class, ISectionValues =>
        [.. (await GetRowsAsync<TValues>(cancellationToken)).Select(r => r.Values)];

    /// <inheritdoc />
    public async Task<IReadOnlyList<ConfigurationRow<TValues>>> GetRowsAsync<TValues>(CancellationToken cancellationToken = default)
        where TValues : class, ISectionValues =>
        await (Task<IReadOnlyList<ConfigurationRow<TValues>>>)ReadMethod
            .MakeGenericMethod(ConfigurationSections.Of<TValues>().EntityType, typeof(TValues)).Invoke(this, [cancellationToken])!;

    /// <inheritdoc />
    public async Task<IReadOnlyList<ConfigurationRow<ISectionValues>>> GetRowsAsync(ConfigurationSection section, CancellationToken cancellationToken = default)
    {
        var task = (Task)ReadMethod.MakeGenericMethod(section.EntityType, section.ValuesType).Invoke(this, [cancellationToken])!;
        await task;
        var rows = (System.Collections.IEnumerable)task.GetType().GetProperty(nameof(Task<object>.Result))!.GetValue(task)!;
        return [.. rows.Cast<dynamic>().Select(r => new ConfigurationRow<ISectionValues>((Guid)r.Id, (string)r.ConcurrencyStamp, (DateTime)r.CreationTime, (DateTime?)r.LastModificationTime, (ISectionValues)r.Values))];
    }

    private async Task<IReadOnlyList<ConfigurationRow<TValues>>> ReadAsync<TItem, TValues>(CancellationToken cancellationToken)
        where TItem : ConfigurationItem<TValues>
        where TValues : class, ISectionValues
    {
        var items = await context.Set<TItem>().AsNoTracking().OrderBy(i => i.Key).Take(SectionLimits.MaxRows).ToListAsync(cancellationToken);
        return
        [
            .. items
                .OrderBy(i => i.Values.Order).ThenBy(i => i.Key, StringComparer.Ordinal)
                .Select(i => new ConfigurationRow<TValues>(i.Id, i.ConcurrencyStamp, i.CreationTime, i.LastModificationTime, i.Values)),
        ];
    }
}

/// <inheritdoc cref="IConfigurationItemRepository{TItem}"/>
internal sealed class ConfigurationItemRepository<TItem>(CountyCloudDbContext context) : IConfigurationItemRepository<TItem>
    where TItem : Framework.Entities.AggregateRoot, IConfigurationItem
{
    /// <inheritdoc />
    public Task<TItem?> FindAsync(Guid id, CancellationToken cancellationToken) => context.Set<TItem>().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TItem>> GetAllAsync(CancellationToken cancellationToken) =>
        await context.Set<TItem>().OrderBy(i => i.Key).Take(SectionLimits.MaxRows + 1).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public void Add(TItem item) => context.Add(item);

    /// <inheritdoc />
    public void Remove(TItem item) => context.Remove(item);

    /// <inheritdoc />
    public Task SaveAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}

/// <inheritdoc cref="ICountyProfileRepository"/>
internal sealed class CountyProfileRepository(CountyCloudDbContext context) : ICountyProfileRepository
{
    /// <inheritdoc />
    public Task<CountyProfile?> FindAsync(CancellationToken cancellationToken) => context.Set<CountyProfile>().SingleOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public void Add(CountyProfile profile) => context.Add(profile);

    /// <inheritdoc />
    public Task SaveAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}

/// <inheritdoc cref="ICountySummaryRepository"/>
internal sealed class CountySummaryRepository(CountyCloudDbContext context) : ICountySummaryRepository
{
    /// <inheritdoc />
    public Task<CountySummary?> FindAsync(Guid countyId, CancellationToken cancellationToken) =>
        context.Set<CountySummary>().SingleOrDefaultAsync(s => s.CountyId == countyId, cancellationToken);

    /// <inheritdoc />
    public void Add(CountySummary summary) => context.Add(summary);

    /// <inheritdoc />
    public Task SaveAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}

/// <inheritdoc cref="IUnitOfWork"/>
internal sealed class UnitOfWork(CountyCloudDbContext context) : IUnitOfWork
{
    /// <inheritdoc />
    public async Task RunAsync(bool suppressRowAudit, Func<Task> work, CancellationToken cancellationToken)
    {
        context.IsEntityAuditSuppressed = suppressRowAudit;
        try
        {
            await context.InTransactionAsync(work, cancellationToken);
        }
        finally
        {
            context.IsEntityAuditSuppressed = false;
        }
    }

    /// <inheritdoc />
    public void Audit(string action, string entityType, string entityName, IEnumerable<KeyValuePair<string, string>> facts) =>
        context.Audit(action, entityType, string.Empty, entityName, facts.Select(f => new PropertyChange(f.Key, null, f.Value)));

    /// <inheritdoc />
    public Task SaveAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}
