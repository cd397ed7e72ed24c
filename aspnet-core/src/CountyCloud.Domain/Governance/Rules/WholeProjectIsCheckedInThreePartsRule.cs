using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The self-check of a stage or of the whole project covers building, operation and indicators (Z165, M509, W-05).</summary>
public sealed class WholeProjectIsCheckedInThreePartsRule(Acceptance acceptance) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => acceptance.IsOfProgramme && (string.IsNullOrWhiteSpace(acceptance.SelfCheck) || string.IsNullOrWhiteSpace(acceptance.SelfCheckOfOperation) || string.IsNullOrWhiteSpace(acceptance.SelfCheckOfIndicators));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SelfCheckParts").WithData("number", acceptance.Number);
}
