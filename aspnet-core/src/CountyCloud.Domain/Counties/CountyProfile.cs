using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Counties;

/// <summary>The county's profile: names, programme, languages and the bodies in charge (PLAT-01, PLAT-06, PLAT-07). One a county.</summary>
public sealed class CountyProfile : AggregateRoot, IMultiTenant
{
    private CountyProfile()
    {
    }

    /// <summary>The profile of the current county.</summary>
    public CountyProfile(Guid id, CountyProfileValues values)
    {
        Id = id;
        Accept(values);
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>What the county set.</summary>
    public CountyProfileValues Values { get; private set; } = null!;

    /// <inheritdoc />
    public override string AuditName => Values.Name.Source;

    /// <summary>Sets other values.</summary>
    /// <returns>False when nothing changed.</returns>
    public bool Update(CountyProfileValues values)
    {
        if (Values.Equals(values))
        {
            return false;
        }

        Accept(values);
        return true;
    }

    private void Accept(CountyProfileValues values)
    {
        CheckRule(new ContentIsFirstInChineseRule(values));
        CheckRule(new PlanAmountIsNotNegativeRule(values));
        Values = values;
        AddDomainEvent(new CountyConfigurationChangedEvent());
    }
}
