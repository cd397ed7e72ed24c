using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Users;
using CountyCloud.Oversight;

namespace CountyCloud.Contractors;

/// <inheritdoc cref="IContractorWorkspaceAppService"/>
public sealed class ContractorWorkspaceAppService(
    MembershipDirectory directory, IPublishedCountyQueries published, IContractorQueries contractors, ICurrentUser user, ICurrentTenant tenant) : IContractorWorkspaceAppService
{
    /// <inheritdoc />
    public async Task<ContractorWorkspaceDto> GetAsync(CancellationToken cancellationToken)
    {
        if (user.Id is not { } userId)
        {
            return new ContractorWorkspaceDto(LocalizedText.Empty, []);
        }

        var counties = (await directory.GetCountiesAsync(userId, cancellationToken)).Where(c => c.EngagementId is not null).ToList();
        var figures = (await published.GetAsync([.. counties.Select(c => c.Id)], cancellationToken)).ToDictionary(c => c.Id);
        return new ContractorWorkspaceDto(
            await contractors.FindNameAsync(counties.Find(c => c.Id == tenant.Id)?.EngagementId, cancellationToken) ?? LocalizedText.Empty,
            [
                .. counties.Select(c => (County: c, Figures: figures.GetValueOrDefault(c.Id))).Select(c => new ContractorCountyDto(
                    c.County.Id, c.County.Code, c.County.Name, c.County.Id == tenant.Id, c.Figures?.ProgrammeYear, c.Figures?.PlanAmount,
                    c.Figures?.StationsTarget, c.Figures?.TrainingTarget, c.County.RoleNames)),
            ]);
    }
}

/// <summary>Reads contractors.</summary>
public interface IContractorQueries
{
    /// <summary>Name of the contractor of an engagement in the current county.</summary>
    Task<LocalizedText?> FindNameAsync(Guid? engagementId, CancellationToken cancellationToken);

    /// <summary>The contractor for which a person works in the current county on a day; null for the county's own people.</summary>
    Task<Guid?> FindContractorOfAsync(Guid userId, DateOnly day, CancellationToken cancellationToken);
}
