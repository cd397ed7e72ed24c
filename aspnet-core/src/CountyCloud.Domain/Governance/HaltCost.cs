using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>A cost that a halt leaves with the contractor: it can never be claimed from the special funds (M73). Never changed or removed.</summary>
public sealed class HaltCost : Entity, IMultiTenant
{
    private HaltCost()
    {
    }

    internal HaltCost(Guid id, Guid haltOrderId, int sequence, HaltCostKind kind, decimal amount, string text, ProjectActor actor, DateOnly day)
    {
        Id = id;
        HaltOrderId = haltOrderId;
        Sequence = sequence;
        Kind = kind;
        Amount = amount;
        Text = text;
        UserName = actor.UserName;
        Day = day;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Halt.</summary>
    public Guid HaltOrderId { get; private set; }

    /// <summary>Place in the list, from 1.</summary>
    public int Sequence { get; private set; }

    /// <summary>What it is.</summary>
    public HaltCostKind Kind { get; private set; }

    /// <summary>Amount, yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>For what.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>User name of whoever recorded it.</summary>
    public string UserName { get; private set; } = string.Empty;

    /// <summary>Day.</summary>
    public DateOnly Day { get; private set; }
}
