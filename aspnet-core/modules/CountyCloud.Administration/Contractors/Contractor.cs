using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Contractors;

/// <summary>A contractor organisation (承建单位) that may work in several counties with one sign-in (PLAT-04). Host data.</summary>
public sealed class Contractor : AggregateRoot
{
    private Contractor()
    {
    }

    /// <summary>A new contractor.</summary>
    public Contractor(Guid id, string code, LocalizedText name)
    {
        Id = id;
        Code = code;
        Name = name;
    }

    /// <summary>Unified social credit code, or the platform's own code.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>Name.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <inheritdoc />
    public override string AuditName => Name.Source;
}

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

    /// <summary>True when it lasts on that day.</summary>
    public bool IsActiveOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Ends it.</summary>
    public void End(DateOnly lastDay) => To = lastDay;
}
