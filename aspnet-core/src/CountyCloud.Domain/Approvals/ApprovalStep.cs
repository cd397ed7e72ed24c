using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Approvals;

/// <summary>A step of a running approval: a copy of the route's, so that a later change of the route changes nothing here.</summary>
public sealed class ApprovalStep : Entity, IMultiTenant
{
    private ApprovalStep()
    {
    }

    internal ApprovalStep(Guid id, Guid approvalId, int order, ApprovalRouteStepValues values)
    {
        Id = id;
        ApprovalId = approvalId;
        Order = order;
        Name = values.Name;
        Roles = string.Join(';', values.RoleList);
        Mode = values.Mode;
        WorkingDayLimit = values.WorkingDayLimit;
        NeedsAttachment = values.NeedsAttachment;
        Source = values.Source;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Approval.</summary>
    public Guid ApprovalId { get; private set; }

    /// <summary>Place in the route, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Name.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>Roles that sign, separated by ";".</summary>
    public string Roles { get; private set; } = string.Empty;

    /// <summary>One of them, or each.</summary>
    public StepMode Mode { get; private set; }

    /// <summary>Working days for the step.</summary>
    public int? WorkingDayLimit { get; private set; }

    /// <summary>True when the signer must attach a paper.</summary>
    public bool NeedsAttachment { get; private set; }

    /// <summary>Where the step stands in the county's document.</summary>
    public string? Source { get; private set; }

    /// <summary>Last day for the step; null when it has no limit or has not begun.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The roles as a list.</summary>
    public IReadOnlyList<string> RoleList => Roles.Split(';', StringSplitOptions.RemoveEmptyEntries);

    internal void Begin(DateOnly? dueOn) => DueOn = dueOn;
}
