using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>Originals of design, film and brand material lie in the county's space: whoever registers one hands in its files (M138 宣传资料, ASSET-10).</summary>
public sealed class OriginalsLieInTheCountysSpaceRule(string name, IntellectualPropertyKind kind, int originals) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => kind == IntellectualPropertyKind.Original && originals == 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:OriginalMissing", 400).WithData("name", name);
}
