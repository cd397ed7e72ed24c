using CountyCloud.EntityFrameworkCore;
using CountyCloud.Governance;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IFundConditions"/>
internal sealed class FundConditions(CountyCloudDbContext context, IEvaluationFacts evaluations) : IFundConditions
{
    /// <inheritdoc />
    public Task<bool> IsMidTermPassedAsync(CancellationToken cancellationToken) => evaluations.HasPassedAsync(SuperiorInspectionKind.MidTermEvaluation, cancellationToken);

    /// <inheritdoc />
    public Task<bool> IsWholeProjectAcceptedAsync(CancellationToken cancellationToken) =>
        context.Set<Acceptance>().IgnoreAutoIncludes().AnyAsync(a => a.Level == AcceptanceLevel.Project && a.State == AcceptanceState.Approved, cancellationToken);
}
