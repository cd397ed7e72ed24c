using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>While a case of misuse, false papers or bad quality is open its contractor gets no money (W-13).</summary>
public sealed class PayeeHasNoOpenCaseRule(PayeeStanding payee) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => payee.OpenCaseNumber is not null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:PayeeHasOpenCase").WithData("number", payee.OpenCaseNumber);
}
