using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>What was filed keeps its kind and credit code: who changes them is another subject.</summary>
public sealed class FiledSubjectKeepsItsKindRule(TraceSubjectContent before, TraceSubjectContent after) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => before.Kind != after.Kind || (before.CreditCode ?? string.Empty) != (after.CreditCode ?? string.Empty);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:FiledSubjectChangesKind");
}
