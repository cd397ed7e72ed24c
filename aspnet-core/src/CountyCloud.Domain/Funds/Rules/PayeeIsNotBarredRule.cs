using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Whoever was barred may not apply for special funds (Z1273).</summary>
public sealed class PayeeIsNotBarredRule(PayeeStanding payee, RuleWords? bar) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => payee.BarCaseNumber is not null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:PayeeIsBarred").WithData("number", payee.BarCaseNumber).WithData("until", payee.BarredUntil?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "—").WithData("source", bar?.Source ?? "W-13");
}
