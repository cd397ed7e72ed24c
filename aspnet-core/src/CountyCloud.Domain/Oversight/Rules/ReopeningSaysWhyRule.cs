using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Oversight;

/// <summary>Whoever is not content says why.</summary>
public sealed class ReopeningSaysWhyRule(bool isSettled, string? remark) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !isSettled && string.IsNullOrWhiteSpace(remark);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Oversight:ReopeningReason", 400);
}
