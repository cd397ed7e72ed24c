using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>An entry moves more than nothing, on a day that has come, and says from or to whom; a correction names its entry and its reason.</summary>
public sealed class EntryIsSoundRule(InputEntryContent entry, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => entry.Day > today || (entry.Kind == InputEntryKind.Correction ? entry.Quantity == 0 || entry.CorrectsId is null || string.IsNullOrWhiteSpace(entry.Reason) : entry.Quantity <= 0 || string.IsNullOrWhiteSpace(entry.Counterparty) || entry.CorrectsId is not null);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:EntryUnsound", 400).WithData("code", entry.InputCode);
}
