using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>A line of a scheme's budget.</summary>
public sealed class DesignSchemeLine : Entity, IMultiTenant
{
    private DesignSchemeLine()
    {
    }

    internal DesignSchemeLine(Guid id, Guid schemeId, SubProjectLineAmount line)
    {
        Id = id;
        SchemeId = schemeId;
        BudgetItemCode = line.BudgetItemCode;
        Amount = line.Amount;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Scheme.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>Code of the budget item.</summary>
    public string BudgetItemCode { get; private set; } = string.Empty;

    /// <summary>Amount, yuan.</summary>
    public decimal Amount { get; private set; }
}
