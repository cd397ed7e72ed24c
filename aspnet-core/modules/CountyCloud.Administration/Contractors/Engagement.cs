using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Contractors;

/// <summary>A contractor's engagement in a county between two dates; ending it ends its people's access at the next request.</summary>
public sealed class Engagement : AggregateRoot, IMultiTenant
{
    private Engagement()
    {
    }

    /// <summary>A new engagement in the current county.</summary>
    public Engagement(Guid id, Guid contractorId, DateOnly from, DateOnly? to)
    {
        Id = id;
        ContractorId = contractorId;
        From = from;
        To = to;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Contractor.</summary>
    public Guid ContractorId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Both days.</summary>
    public Period Period => new(From, To);

    /// <inheritdoc />
    public override string AuditName => ContractorId.ToString();

    /// <summary>True when it lasts on that day.</summary>
    public bool IsActiveOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Corrects its days.</summary>
    /// <exception cref="CountyCloud.Framework.Errors.InputValidationException">It would end before it begins.</exception>
    public void Change(Period period)
    {
        period.EnsureInOrder();
        From = period.From;
        To = period.To;
    }

    /// <summary>Ends it; its people's access ends with it and the row stays as history.</summary>
    public void End(DateOnly lastDay) => To = lastDay;
}
