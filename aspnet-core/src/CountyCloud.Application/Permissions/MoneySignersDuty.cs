using CountyCloud.Administration.Account.TwoFactor;
using CountyCloud.Administration.Authorization;
using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Permissions;

/// <summary>
/// Who signs for money in a county: whoever pays, whoever holds a role that a route of a money document names, and whoever signs in the place of another. Where the county
/// demands a second factor, they must have one.
/// </summary>
public sealed class MoneySignersDuty(ICountyConfiguration configuration, IApprovalQueries queries, ICurrentTenant currentTenant, TimeProvider clock) : ITwoFactorDuty
{
    private static readonly HashSet<DocumentType> MoneyDocuments =
    [
        DocumentType.Payment, DocumentType.FundReceipt, DocumentType.FundAllocation, DocumentType.Reallocation, DocumentType.Subsidy, DocumentType.Contract, DocumentType.ContractAmendment, DocumentType.PlanChange,
    ];

    /// <inheritdoc />
    public async Task<bool> BindsAsync(Guid userId, IReadOnlyList<GrantedRole> roles, IReadOnlySet<string> granted, CancellationToken cancellationToken)
    {
        if (currentTenant.IsHost)
        {
            return false;
        }

        if (granted.Contains(CountyCloudPermissions.FundsPay))
        {
            return true;
        }

        var steps = await configuration.GetAsync<ApprovalRouteStepValues>(cancellationToken);
        return steps.Any(s => MoneyDocuments.Contains(s.DocumentType) && s.RoleList.Any(name => roles.Any(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase))))
            || (await queries.GetDelegationsToAsync(userId, clock.Today(), cancellationToken)).Count > 0;
    }
}
