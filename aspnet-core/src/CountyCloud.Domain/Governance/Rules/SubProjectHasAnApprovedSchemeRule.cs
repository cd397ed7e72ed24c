using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>Work starts, and acceptance follows, only after a design scheme with its budget is approved, where the county asks for one (M69, M99, C59).</summary>
public sealed class SubProjectHasAnApprovedSchemeRule(SubProject subProject, bool isNeeded) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => isNeeded && subProject.ApprovedSchemeId is null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SchemeMissing").WithData("number", subProject.Number);
}
