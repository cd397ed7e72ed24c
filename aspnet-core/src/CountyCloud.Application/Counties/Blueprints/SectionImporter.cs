using CountyCloud.Framework.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Counties;

/// <summary>Makes a section of the current county what a blueprint says.</summary>
internal abstract class SectionImporter
{
    public static SectionImporter Of(ConfigurationSection section, IServiceProvider services, IGuidGenerator guids) =>
        (SectionImporter)Activator.CreateInstance(typeof(SectionImporter<,>).MakeGenericType(section.EntityType, section.ValuesType), services, guids)!;

    /// <summary>Throws the rule that a row breaks.</summary>
    public abstract void CheckRules(ISectionValues values);

    /// <summary>Creates, updates and deletes rows, matched by key; a dry run only counts.</summary>
    /// <param name="rows">What the section shall be.</param>
    /// <param name="isFirst">True for a county that never had a configuration: nothing is looked for.</param>
    /// <param name="isDryRun">True to count only.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public abstract Task<BlueprintSectionChange> ApplyAsync(IReadOnlyList<ISectionValues> rows, bool isFirst, bool isDryRun, CancellationToken cancellationToken);
}

/// <inheritdoc />
internal sealed class SectionImporter<TItem, TValues>(IServiceProvider services, IGuidGenerator guids) : SectionImporter
    where TItem : ConfigurationItem<TValues>, new()
    where TValues : class, ISectionValues
{
    /// <inheritdoc />
    public override void CheckRules(ISectionValues values) => new TItem().Initialize(Guid.Empty, (TValues)values);

    /// <inheritdoc />
    public override async Task<BlueprintSectionChange> ApplyAsync(IReadOnlyList<ISectionValues> rows, bool isFirst, bool isDryRun, CancellationToken cancellationToken)
    {
        var repository = services.GetRequiredService<IConfigurationItemRepository<TItem>>();
        var existing = isFirst ? [] : (await repository.GetAllAsync(cancellationToken)).ToDictionary(i => i.Key, StringComparer.Ordinal);
        int created = 0, updated = 0, unchanged = 0;
        foreach (var values in rows.Cast<TValues>())
        {
            if (!existing.Remove(values.Key, out var item))
            {
                created++;
                if (!isDryRun)
                {
                    item = new TItem();
                    item.Initialize(guids.Create(), values);
                    repository.Add(item);
                }
            }
            else if (isDryRun ? !item.Values.Equals(values) : item.Update(values))
            {
                updated++;
            }
            else
            {
                unchanged++;
            }
        }

        if (!isDryRun)
        {
            foreach (var item in existing.Values)
            {
                item.MarkDeleted();
                repository.Remove(item);
            }
        }

        return new BlueprintSectionChange(ConfigurationSections.Of<TValues>().Name, created, updated, existing.Count, unchanged);
    }
}
