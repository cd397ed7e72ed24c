using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>An audit or inspection is closed when what it found is corrected and checked (M91, M111, Z261; FUND-40).</summary>
public sealed class FindingsAreCorrectedRule(string inspection, int openRectifications) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => openRectifications > 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:FindingsNotCorrected").WithData("number", inspection).WithData("count", openRectifications);
}
