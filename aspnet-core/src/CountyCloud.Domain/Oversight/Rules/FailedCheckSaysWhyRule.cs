using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Oversight;

/// <summary>A check that fails says why.</summary>
public sealed class FailedCheckSaysWhyRule(bool passed, string? opinion) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !passed && string.IsNullOrWhiteSpace(opinion);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Oversight:CheckOpinion", 400);
}
