using CountyCloud.EntityFrameworkCore;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.Approvals;
using CountyCloud.Documents;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.HttpApi.Host.Setup;

/// <summary>
/// After an update: a county that was made before a kind of document existed gets a way of approval for it, as new counties have from their blueprint. A
/// route that the county has, changed or took away is the county's own and is left as it is; so is a county that has configured no route at all yet.
/// </summary>
public sealed class RouteDefaults(IServiceProvider services)
{
    // Who decides where the documents are silent: the first of the roles that the county has.
    private static readonly (DocumentType Type, string Code, LocalizedText Name, string[] Roles)[] Defaults =
    [
        (DocumentType.ContractAmendment, "contract-amendment-1", LocalizedText.Of("领导小组审核", "Leading group decides"), [$"{CountyRoles.LeadingGroup};LeadingGroupHead", CountyRoles.CountyLeaderInCharge]),
        (DocumentType.BrandLicence, "brand-licence-1", LocalizedText.Of("批准使用公共品牌", "Use of the public brand is approved"), ["CompetentDepartment", "CountyGovernmentApprover", CountyRoles.ProgrammeOffice]),
        (DocumentType.Recall, "recall-1", LocalizedText.Of("决定召回", "The recall is decided"), [CountyRoles.CountyLeaderInCharge, CountyRoles.ProgrammeOffice]),
    ];

    private static readonly LocalizedText Silent = LocalizedText.Of("文件未写，按此办理；县里可改。", "The documents are silent; done this way until the county changes it.");

    /// <summary>Does it; running it again adds nothing more.</summary>
    /// <param name="report">Told in a line what a county got.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many routes were added.</returns>
    public async Task<int> OfferAsync(Action<string> report, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var county in await services.GetRequiredService<CountyCloudDbContextBase>().Set<Tenant>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellationToken))
        {
            using var _ = services.GetRequiredService<ICurrentTenant>().Change(county.Id, county.Name);
            await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            try
            {
                var types = await OfferAsync(scope.ServiceProvider, cancellationToken);
                if (types.Count > 0)
                {
                    report($"{county.Name}: approval routes added for {string.Join(", ", types)}");
                }

                added += types.Count;
            }
            catch (CountyUnavailableException e)
            {
                // The others get theirs; the next start offers it again.
                report($"{county.Name}: left out ({e.Code})");
            }
        }

        return added;
    }

    private static async Task<IReadOnlyList<DocumentType>> OfferAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<CountyCloudDbContext>();
        var configured = (await db.Set<ApprovalRouteStep>().AsNoTracking().ToListAsync(cancellationToken)).Select(s => s.Values).ToList();
        var missing = configured.Count == 0 ? [] : Defaults.Where(d => configured.All(s => s.DocumentType != d.Type)).ToList();
        if (missing.Count == 0)
        {
            return [];
        }

        var (roles, added) = (await services.GetRequiredService<CountyCloudDbContextBase>().Set<Role>().AsNoTracking().Select(r => r.Name).ToListAsync(cancellationToken), new List<DocumentType>());
        foreach (var (type, code, name, choices) in missing)
        {
            // What the county's journal tells of such a step, the county did.
            if (await db.Set<AuditLogEntry>().AnyAsync(a => a.EntityType == nameof(ApprovalRouteStep) && a.EntityName.Contains($" {type} "), cancellationToken))
            {
                continue;
            }

            var step = new ApprovalRouteStep();
            step.Initialize(services.GetRequiredService<IGuidGenerator>().Create(), new ApprovalRouteStepValues
            {
                Code = code, Order = 10, DocumentType = type, Name = name, Roles = choices.FirstOrDefault(c => c.Split(';').Any(roles.Contains)) ?? choices[0], Mode = StepMode.AnyOne,
                EffectiveFrom = services.GetRequiredService<TimeProvider>().Today(), Note = Silent,
            });
            db.Add(step);
            added.Add(type);
        }

        await db.SaveChangesAsync(cancellationToken);
        return added;
    }
}
