using System.Globalization;
using CountyCloud.Contractors;
using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>What every use case around sub-projects needs: who acts, with which rights, under which rules, and the reader's words for a broken rule.</summary>
public sealed class ProjectScope(
    IRepository<SubProject> subProjects, ICountyConfiguration configuration, CurrentContractor contractor, ICurrentUser user, IPermissionChecker permissions, ITextLocalizer texts, TimeProvider clock)
{
    private ProjectRules? _rules;

    /// <summary>Whoever acts.</summary>
    /// <exception cref="AuthorizationException">Nobody is signed in.</exception>
    public ProjectActor Actor => user is { Id: { } id, UserName: { } name } ? new ProjectActor(id, name) : throw new AuthorizationException(CountyCloudPermissions.Projects);

    /// <summary>Today in China.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>The county's rules as they hold today.</summary>
    public async Task<ProjectRules> RulesAsync(CancellationToken cancellationToken) =>
        _rules ??= ProjectRules.From(await configuration.GetAsync<ProgrammeRuleValues>(cancellationToken), clock.Today());

    /// <summary>The contractor for which the caller works; null for the county's own people.</summary>
    public Task<Guid?> ContractorAsync(CancellationToken cancellationToken) => contractor.GetIdAsync(cancellationToken);

    /// <summary>A sub-project that the caller may see.</summary>
    /// <exception cref="EntityNotFoundException">There is none in this county, or it is another contractor's.</exception>
    public async Task<SubProject> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var subProject = await subProjects.GetAsync(id, cancellationToken);
        await contractor.CheckMayVisitAsync(typeof(SubProject), id, subProject.ContractorId, cancellationToken);
        return subProject;
    }

    /// <summary>Hides a document of another contractor.</summary>
    public Task CheckMayVisitAsync(Type type, Guid id, Guid? contractorId, CancellationToken cancellationToken) => contractor.CheckMayVisitAsync(type, id, contractorId, cancellationToken);

    /// <summary>True when the caller holds one of the permissions.</summary>
    public async Task<bool> MayAsync(CancellationToken cancellationToken, params string[] anyOf)
    {
        var granted = await permissions.GetGrantedAsync(cancellationToken);
        return anyOf.Any(granted.Contains);
    }

    /// <summary>Bodies for which the caller may open and check rectifications.</summary>
    public async Task<IReadOnlyList<RectificationOpener>> BodiesAsync(CancellationToken cancellationToken)
    {
        var granted = await permissions.GetGrantedAsync(cancellationToken);
        var bodies = new List<RectificationOpener>();
        foreach (var (permission, body) in new[]
        {
            (CountyCloudPermissions.ProjectsManage, RectificationOpener.ProgrammeOffice), (CountyCloudPermissions.FundsInspect, RectificationOpener.Auditor),
            (CountyCloudPermissions.ProjectsHalt, RectificationOpener.CountyGovernment),
        })
        {
            if (granted.Contains(permission))
            {
                bodies.Add(body);
            }
        }

        return bodies;
    }

    /// <summary>What is broken, in the reader's words. Whose turn it is, is said only when nothing else is.</summary>
    public IReadOnlyList<string> Reasons(IEnumerable<IBusinessRule> rules)
    {
        var broken = rules.Where(r => r.IsBroken).ToList();
        var told = broken.Where(r => r is not SubProjectIsInStateRule).ToList();
        return [.. (told.Count > 0 ? told : broken).Select(r => TextOf(r.ToException())).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What an attempt would be refused with, in the reader's words; null when it would not.</summary>
    public string? ReasonOf(Action attempt)
    {
        try
        {
            attempt();
            return null;
        }
        catch (BusinessException refused)
        {
            return TextOf(refused);
        }
    }

    /// <summary>The text of an error in the reader's language.</summary>
    public string TextOf(BusinessException error)
    {
        var text = texts["CountyCloud::" + error.Code];
        foreach (var key in error.Data.Keys)
        {
            text = text.Replace("{" + key + "}", Convert.ToString(error.Data[key], CultureInfo.CurrentCulture), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Text without blanks around it; null for none.</summary>
    public static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Refuses a stale view, when the caller said what was seen.</summary>
    public static void CheckStamp(AggregateRoot root, string? stamp)
    {
        if (!string.IsNullOrEmpty(stamp))
        {
            root.CheckConcurrencyStamp(stamp);
        }
    }
}
