using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>The payment opinion lowers what was asked for, or leaves it (M101).</summary>
public sealed class OpinionIsAtMostWhatWasAskedRule(decimal opinion, decimal asked) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => opinion > asked;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:OpinionOverRequest", 400).WithData("opinion", opinion).WithData("asked", asked);
}
