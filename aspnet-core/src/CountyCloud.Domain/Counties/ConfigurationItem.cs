using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Counties;

/// <summary>
/// A row of a configuration section as an aggregate: it keeps the values, checks the section's rules and carries the stamp. What is a
/// number, a name or a route for one county is data here, never code.
/// </summary>
/// <typeparam name="TValues">The section's values.</typeparam>
public abstract class ConfigurationItem<TValues> : AggregateRoot, IConfigurationItem
    where TValues : class, ISectionValues
{
    /// <summary>For EF.</summary>
    protected ConfigurationItem()
    {
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>What identifies the row in its county; see <see cref="ISectionValues.Key"/>.</summary>
    public string Key { get; private set; } = string.Empty;

    /// <summary>What the county set.</summary>
    public TValues Values { get; private set; } = null!;

    /// <inheritdoc />
    ISectionValues IConfigurationItem.Values => Values;

    /// <inheritdoc />
    public override string AuditName => $"{Values.Code} {Values.Title}";

    /// <summary>Makes the row.</summary>
    /// <exception cref="Framework.Errors.BusinessException">A rule of the section is broken.</exception>
    public void Initialize(Guid id, TValues values)
    {
        Id = id;
        Accept(values);
    }

    /// <summary>Sets other values; the key stays.</summary>
    /// <returns>False when nothing changed.</returns>
    /// <exception cref="Framework.Errors.BusinessException">A rule of the section is broken or the key changed.</exception>
    public bool Update(TValues values)
    {
        CheckRule(new RowKeepsItsCodeRule(Key, values.Key));
        if (Values.Equals(values))
        {
            return false;
        }

        Accept(values);
        return true;
    }

    /// <summary>Tells, before the row is removed, that the county's configuration changes.</summary>
    public void MarkDeleted() => AddDomainEvent(new CountyConfigurationChangedEvent());

    /// <summary>The rules of the section that one row alone can break.</summary>
    protected virtual IEnumerable<IBusinessRule> RulesFor(TValues values) => [];

    private void Accept(TValues values)
    {
        foreach (var rule in RulesFor(values))
        {
            CheckRule(rule);
        }

        Values = values;
        Key = values.Key;
        AddDomainEvent(new CountyConfigurationChangedEvent());
    }
}

/// <summary>What all sections' rows have in common.</summary>
public interface IConfigurationItem : IMultiTenant
{
    /// <summary>What identifies the row in its county.</summary>
    string Key { get; }

    /// <summary>What the county set.</summary>
    ISectionValues Values { get; }
}

/// <summary>A county changed its configuration: what is published of it must be made anew. Told once a save, however many rows changed.</summary>
public sealed record CountyConfigurationChangedEvent : IDomainEvent;
