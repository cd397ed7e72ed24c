using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A result with findings names them, and a plain pass has none (M91).</summary>
public sealed class ResultAndFindingsAgreeRule(string number, SuperiorInspectionResult result, int findings) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => result switch
    {
        SuperiorInspectionResult.WithFindings => findings == 0,
        SuperiorInspectionResult.Passed => findings > 0,
        _ => false,
    };

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:ResultAndFindings", 400).WithData("number", number);
}
