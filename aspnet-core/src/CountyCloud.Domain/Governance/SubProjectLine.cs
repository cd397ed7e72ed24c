using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>What a sub-project spends of a line of the budget.</summary>
public sealed class SubProjectLine : Entity, IMultiTenant
{
    private SubProjectLine()
    {
    }

    internal SubProjectLine(Guid id, Guid subProjectId, SubProjectLineAmount line)
    {
        Id = id;
        SubProjectId = subProjectId;
        BudgetItemCode = line.BudgetItemCode;
        PlannedAmount = line.Amount;
        Amount = line.Amount;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Sub-project.</summary>
    public Guid SubProjectId { get; private set; }

    /// <summary>Code of the budget item.</summary>
    public string BudgetItemCode { get; private set; } = string.Empty;

    /// <summary>Amount as planned, yuan; a scheme stays inside it.</summary>
    public decimal PlannedAmount { get; private set; }

    /// <summary>Amount that holds, yuan: that of the approved scheme, else the planned one (M99).</summary>
    public decimal Amount { get; private set; }

    internal void Bind(decimal amount) => Amount = amount;
}
