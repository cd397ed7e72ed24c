using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>A certificate ends after it begins and is not longer than its kind is issued.</summary>
public sealed class CertificateRunsForwardRule(DateOnly issuedOn, DateOnly? validUntil, int? longestYears) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => validUntil < issuedOn || (longestYears is { } years && (validUntil is null || validUntil > issuedOn.AddYears(years)));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:CertificateDates", 400).WithData("years", longestYears ?? 0);
}
