using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>The county government's order that stops a sub-project (叫停, M73, W-07).</summary>
public sealed class HaltOrder : AggregateRoot, IMultiTenant
{
    private readonly List<HaltCost> _costs = [];

    private HaltOrder()
    {
    }

    /// <summary>A halt in force.</summary>
    public HaltOrder(Guid id, string number, SubProject subProject, HaltReason reason, string text, ProjectActor actor, DateOnly day)
    {
        Id = id;
        Number = number;
        SubProjectId = subProject.Id;
        SubProjectName = subProject.Name;
        ContractorId = subProject.ContractorId;
        Reason = reason;
        Text = text;
        OrderedBy = actor.UserName;
        OrderedOn = day;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Sub-project.</summary>
    public Guid SubProjectId { get; private set; }

    /// <summary>Its name.</summary>
    public string SubProjectName { get; private set; } = string.Empty;

    /// <summary>Contractor that bears the costs.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Why.</summary>
    public HaltReason Reason { get; private set; }

    /// <summary>Why, in words.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Where it stands.</summary>
    public HaltOrderState State { get; private set; }

    /// <summary>User name of whoever ordered it.</summary>
    public string OrderedBy { get; private set; } = string.Empty;

    /// <summary>Day of the order.</summary>
    public DateOnly OrderedOn { get; private set; }

    /// <summary>Decision that ended it, in words.</summary>
    public string? Decision { get; private set; }

    /// <summary>User name of whoever ended it.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>Day on which it ended.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Sum of the costs that the contractor bears, yuan.</summary>
    public decimal CostTotal { get; private set; }

    /// <summary>Costs that the contractor bears.</summary>
    public IReadOnlyList<HaltCost> Costs => _costs;

    /// <inheritdoc />
    public override string AuditName => $"{Number} {SubProjectName}";

    /// <summary>Records a cost that the contractor bears (M73「全部由承建单位承担」).</summary>
    public void AddCost(HaltCostKind kind, decimal amount, string text, ProjectActor actor, IGuidGenerator ids, DateOnly day)
    {
        CheckRule(new HaltCostIsPositiveRule(amount));
        _costs.Add(new HaltCost(ids.Create(), Id, _costs.Count + 1, kind, amount, text, actor, day));
        CostTotal += amount;
    }

    /// <summary>Lets the sub-project go on, once what was ordered is corrected.</summary>
    public void Lift(string decision, int openRectifications, ProjectActor actor, DateOnly day)
    {
        CheckRule(new HaltIsInForceRule(this));
        CheckRule(new RectificationsAreClosedRule(Number, openRectifications));
        End(HaltOrderState.Lifted, decision, actor, day);
    }

    /// <summary>Ends the sub-project for good; it stays blocked.</summary>
    public void Terminate(string decision, ProjectActor actor, DateOnly day)
    {
        CheckRule(new HaltIsInForceRule(this));
        End(HaltOrderState.Terminated, decision, actor, day);
    }

    private void End(HaltOrderState state, string decision, ProjectActor actor, DateOnly day)
    {
        State = state;
        Decision = decision;
        EndedBy = actor.UserName;
        EndedOn = day;
    }
}
