using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A contract has one amendment under way at a time: two would not know of each other's terms.</summary>
public sealed class OneAmendmentAtATimeRule(Contract contract, string? pending) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => pending is not null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:AmendmentPending", 403).WithData("number", contract.Number).WithData("pending", pending);
}
