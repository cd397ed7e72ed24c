using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>Nobody checks on site what they handed in themselves.</summary>
public sealed class VerifierDidNotSelfCheckRule(Acceptance acceptance, ProjectActor actor) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => acceptance.SubmittedById == actor.UserId;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:OwnAcceptanceVerified").WithData("number", acceptance.Number);
}
