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
