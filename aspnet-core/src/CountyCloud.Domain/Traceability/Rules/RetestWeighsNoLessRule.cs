using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>What an independent laboratory or the supervision found is not undone by a test of one's own (TRACE-25, TRACE-28).</summary>
public sealed class RetestWeighsNoLessRule(string number, QualityTestKind previous, QualityTestKind kind) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => kind == QualityTestKind.Own && previous != QualityTestKind.Own;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:RetestWeighsLess").WithData("number", number);
}
