using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Only an invoice that is registered elsewhere needs to be cleared.</summary>
public sealed class InvoiceIsSuspectRule(InvoiceState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state != InvoiceState.Suspect;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:InvoiceNotSuspect", 409);
}
