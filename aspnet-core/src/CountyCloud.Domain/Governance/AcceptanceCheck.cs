using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>A paper or point of an acceptance's checklist, copied from the county's configuration when the acceptance began.</summary>
public sealed class AcceptanceCheck : Entity, IMultiTenant
{
    private AcceptanceCheck()
    {
    }

    internal AcceptanceCheck(Guid id, Guid acceptanceId, int order, AcceptanceChecklistValues values)
    {
        Id = id;
        AcceptanceId = acceptanceId;
        Order = order;
        Code = values.Code;
        Name = values.Name;
        IsRequired = values.IsRequired;
        Source = values.Source;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Acceptance.</summary>
    public Guid AcceptanceId { get; private set; }

    /// <summary>Place in the list, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Code in the configuration; also the category of its files.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>The paper or point.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>True when the acceptance cannot be handed in without it.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>Where it stands.</summary>
    public string? Source { get; private set; }

    /// <summary>True when it is ready.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Remark.</summary>
    public string? Remark { get; private set; }

    internal void Set(bool isReady, string? remark)
    {
        IsReady = isReady;
        Remark = remark;
    }
}
