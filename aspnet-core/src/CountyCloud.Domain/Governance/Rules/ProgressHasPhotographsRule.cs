using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A finished node, and its confirmation on site, is shown with a photograph (GOV-20, M101).</summary>
public sealed class ProgressHasPhotographsRule(string what, bool hasPhotograph) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !hasPhotograph;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:PhotographMissing", 400).WithData("what", what);
}
