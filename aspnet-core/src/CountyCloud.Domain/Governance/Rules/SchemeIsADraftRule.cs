using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A scheme is changed only while it is a draft or was returned.</summary>
public sealed class SchemeIsADraftRule(DesignScheme scheme) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => scheme.State is not (DesignSchemeState.Draft or DesignSchemeState.Returned);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SchemeNotDraft").WithData("number", scheme.Number).WithData("state", scheme.State);
}
