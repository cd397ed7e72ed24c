using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Companies are filed under their credit code; only growers and breeders may be households.</summary>
public sealed class CompanyHasACreditCodeRule(TraceSubjectContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content.Kind != TraceSubjectKind.GrowerBreeder && string.IsNullOrEmpty(content.CreditCode);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:CreditCodeMissing", 400);
}
