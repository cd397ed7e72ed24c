using CountyCloud.EntityFrameworkCore;
using CountyCloud.Governance;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IFundConditions"/>
internal sealed class FundConditions(CountyCloudDbContext context) : IFundConditions
{
    /// <inheritdoc />
    public async Task<bool> IsMidTermPassedAsync(CancellationToken cancellationToken) =>
        context.Model.FindEntityType(typeof(SuperiorInspection)) is not null && await context.Set<SuperiorInspection>().IgnoreAutoIncludes()
            .AnyAsync(i => i.Kind == SuperiorInspectionKind.MidTermEvaluation && i.Result == SuperiorInspectionResult.Passed, cancellationToken);

    /// <inheritdoc />
    public Task<bool> IsWholeProjectAcceptedAsync(CancellationToken cancellationToken) =>
        context.Set<Acceptance>().IgnoreAutoIncludes().AnyAsync(a => a.Level == AcceptanceLevel.Project && a.State == AcceptanceState.Approved, cancellationToken);
}
