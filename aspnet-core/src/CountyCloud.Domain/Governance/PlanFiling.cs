using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>That a plan was filed with a body, or made public somewhere (GOV-09).</summary>
public sealed class PlanFiling : Entity, IMultiTenant
{
    private PlanFiling()
    {
    }

    /// <summary>A new record.</summary>
    public PlanFiling(Guid id, Guid planId, PlanFilingKind kind, string place, DateOnly day, string? reference)
    {
        Id = id;
        PlanId = planId;
        Kind = kind;
        Place = place;
        Day = day;
        Reference = reference;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Filed or made public.</summary>
    public PlanFilingKind Kind { get; private set; }

    /// <summary>Body or medium.</summary>
    public string Place { get; private set; } = string.Empty;

    /// <summary>Day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Number of the receipt, or the address.</summary>
    public string? Reference { get; private set; }
}
