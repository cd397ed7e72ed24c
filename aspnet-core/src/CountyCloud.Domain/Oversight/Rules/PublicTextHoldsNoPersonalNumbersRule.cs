using System.Text.RegularExpressions;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Oversight;

/// <summary>Personal data are removed before publication (W-38): numbers of mobile phones and identity cards are refused.</summary>
public sealed partial class PublicTextHoldsNoPersonalNumbersRule(LocalizedText text) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => text.Any(e => PersonalNumber().IsMatch(e.Text));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Oversight:PersonalData", 400);

    [GeneratedRegex(@"(?<![0-9])(1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9])", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex PersonalNumber();
}
