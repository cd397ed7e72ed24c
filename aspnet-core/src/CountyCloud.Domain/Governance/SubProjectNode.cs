using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>A node (节点) of a sub-project: a result that can be confirmed in time (M25).</summary>
public sealed class SubProjectNode : Entity, IMultiTenant
{
    private SubProjectNode()
    {
    }

    internal SubProjectNode(Guid id, Guid subProjectId, int order, NodePlan plan)
    {
        Id = id;
        SubProjectId = subProjectId;
        Order = order;
        Name = plan.Name;
        Weight = plan.Weight;
        PlannedOn = plan.PlannedOn;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Sub-project.</summary>
    public Guid SubProjectId { get; private set; }

    /// <summary>Place in the list, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Share of the whole work, percent.</summary>
    public decimal Weight { get; private set; }

    /// <summary>Day by which it is to be finished.</summary>
    public DateOnly? PlannedOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public SubProjectNodeState State { get; private set; }

    /// <summary>Day on which the contractor reported it finished.</summary>
    public DateOnly? ReportedOn { get; private set; }

    /// <summary>Account that reported it.</summary>
    public Guid? ReportedById { get; private set; }

    /// <summary>Day on which it was found finished on site.</summary>
    public DateOnly? VerifiedOn { get; private set; }

    internal void Report(ProjectActor actor, DateOnly day)
    {
        State = SubProjectNodeState.Reported;
        ReportedOn = day;
        ReportedById = actor.UserId;
    }

    internal void Verify(bool isFinished, DateOnly day)
    {
        State = isFinished ? SubProjectNodeState.Verified : SubProjectNodeState.Open;
        VerifiedOn = isFinished ? day : null;
    }

    internal void Accept() => State = SubProjectNodeState.Accepted;
}
