using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>The list covers everything that is to be handed over: centre, logistics, cold chain, stations, shops, media accounts (M139, ASSET-06).</summary>
public sealed class HandoverListIsCompleteRule(Handover handover) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => handover.Scope.Any(s => handover.Items.All(i => i.Scope != s));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:HandoverListIncomplete", 403).WithData("scopes", string.Join(", ", handover.Scope.Where(s => handover.Items.All(i => i.Scope != s))));
}
