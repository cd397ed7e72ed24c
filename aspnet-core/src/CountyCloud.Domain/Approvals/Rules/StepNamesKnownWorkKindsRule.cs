using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>The kinds of work that a step names exist.</summary>
public sealed class StepNamesKnownWorkKindsRule(ApprovalRouteStepValues values) : IBusinessRule
{
    private readonly string? _unknown = values.WorkKindList.FirstOrDefault(k => !Enum.GetNames<WorkKind>().Contains(k, StringComparer.OrdinalIgnoreCase));

    /// <inheritdoc />
    public bool IsBroken => _unknown is not null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:StepWorkKind", 400).WithData("kind", _unknown).WithData("kinds", string.Join("; ", Enum.GetNames<WorkKind>()));
}
