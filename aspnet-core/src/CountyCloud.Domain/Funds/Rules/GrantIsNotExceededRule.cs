using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Never more arrives than is granted; a floor, such as the county's matching money, has no upper end (C177).</summary>
public sealed class GrantIsNotExceededRule(string name, decimal amount, decimal before, decimal? granted, string? source) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => amount + before > granted;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:GrantExceeded")
        .WithData("name", name).WithData("granted", granted).WithData("before", before).WithData("amount", amount).WithData("source", source ?? "FUND-01");
}
