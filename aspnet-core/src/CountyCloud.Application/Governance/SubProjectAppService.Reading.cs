using System.Text.Json;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

public sealed partial class SubProjectAppService
{
    private static readonly string[] Submit = [CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage];
    private static readonly string[] Manage = [CountyCloudPermissions.ProjectsManage];

    private static readonly (SubProjectAction Action, string[] AnyOf)[] Rights =
    [
        (SubProjectAction.Edit, Manage), (SubProjectAction.Delete, Manage), (SubProjectAction.SetContract, Manage), (SubProjectAction.SubmitScheme, Submit), (SubProjectAction.Start, Submit),
        (SubProjectAction.ReportProgress, Submit), (SubProjectAction.VerifyProgress, Manage), (SubProjectAction.RequestNodeAcceptance, Submit), (SubProjectAction.Complete, Submit),
        (SubProjectAction.RequestAcceptance, Submit),
        (SubProjectAction.OpenRectification, [CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect, CountyCloudPermissions.ProjectsHalt]),
        (SubProjectAction.Halt, [CountyCloudPermissions.ProjectsHalt]), (SubProjectAction.Close, Manage),
    ];

    /// <inheritdoc />
    public async Task<PagedResultDto<SubProjectListItemDto>> GetListAsync(SubProjectListInput input, CancellationToken cancellationToken)
    {
        var (total, items) = await queries.GetSubProjectsAsync(input, await scope.ContractorAsync(cancellationToken), cancellationToken);
        var open = await queries.CountOpenRectificationsAsync(cancellationToken);
        return new PagedResultDto<SubProjectListItemDto>(total, [.. items.Select(s => s.ToListItem(scope.Today, open.GetValueOrDefault(s.Id)))]);
    }

    /// <inheritdoc />
    public async Task<SubProjectBoardDto> GetBoardAsync(CancellationToken cancellationToken)
    {
        var all = await queries.GetAllSubProjectsAsync(await scope.ContractorAsync(cancellationToken), cancellationToken);
        var open = await queries.CountOpenRectificationsAsync(cancellationToken);
        var rules = await scope.RulesAsync(cancellationToken);
        var lines = (await configuration.GetAsync<BudgetItemValues>(cancellationToken)).ToDictionary(i => i.Code, StringComparer.Ordinal);
        var cards = all.Select(s =>
        {
            var next = NextStepOf(s, rules);
            var count = open.GetValueOrDefault(s.Id);
            return new SubProjectCardDto(s.ToListItem(scope.Today, count), next, next is { } step ? scope.Reasons(s.RulesOf(step, rules, count)) : [],
                s.IsOverdueOn(scope.Today) ? scope.Today.DayNumber - s.PlannedEnd!.Value.DayNumber : 0,
                [.. s.Lines.OrderBy(l => l.BudgetItemCode, StringComparer.Ordinal).Select(l => CardLine(l.BudgetItemCode, lines))]);
        }).ToLookup(c => c.SubProject.State);
        return new SubProjectBoardDto(
            [.. Enum.GetValues<SubProjectState>().Select(state => new SubProjectColumnDto(state, cards[state].Sum(c => c.SubProject.Budget), [.. cards[state]]))], all.Count, all.Sum(s => s.Budget));
    }

    /// <inheritdoc />
    public async Task<SubProjectDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var s = await scope.VisitAsync(id, cancellationToken);
        var rules = await scope.RulesAsync(cancellationToken);
        var names = (await configuration.GetAsync<BudgetItemValues>(cancellationToken)).ToDictionary(i => i.Code, i => i.Name, StringComparer.Ordinal);
        var schemes = await queries.GetSchemesOfAsync(id, cancellationToken);
        var acceptances = (await queries.GetAcceptancesAsync(new AcceptanceListInput { SubProjectId = id, MaxResultCount = PagedAndSortedInput.MaxMaxResultCount }, null, cancellationToken)).Items;
        var rectifications = (await queries.GetRectificationsAsync(new RectificationListInput { SubProjectId = id, MaxResultCount = PagedAndSortedInput.MaxMaxResultCount }, s.ContractorId is null ? null : await scope.ContractorAsync(cancellationToken), cancellationToken)).Items;
        var halts = (await queries.GetHaltsAsync(new HaltOrderListInput { SubProjectId = id, MaxResultCount = PagedAndSortedInput.MaxMaxResultCount }, null, cancellationToken)).Items;
        var approvals = await queries.GetApprovalsAsync([.. schemes.Select(x => x.Id), .. acceptances.Select(x => x.Id)], cancellationToken);
        var files = await attachments.GetListAsync(new AttachmentListInput { DocumentType = DocumentType.SubProject, DocumentId = id }, cancellationToken);
        var openCount = (await queries.CountOpenRectificationsAsync(cancellationToken)).GetValueOrDefault(id);
        var (allowed, blocked) = await ActionsAsync(s, rules, openCount, cancellationToken);
        return new SubProjectDto(
            s.ToListItem(scope.Today, openCount), s.ConcurrencyStamp, s.Content, s.ResponsibleUnits, s.AcceptanceIndicators, s.FundSourceCode, s.ContractId, s.ContractedOn, s.SchemeDueOn, s.FinanceContact, s.StartedOn, s.CompletedOn, s.AcceptedOn,
            s.ApprovedSchemeId, rules.IsHalfDone(s.ProgressPercent),
            [.. s.Lines.OrderBy(l => l.BudgetItemCode, StringComparer.Ordinal).Select(l => new SubProjectLineDto(l.BudgetItemCode, names.GetValueOrDefault(l.BudgetItemCode) ?? LocalizedText.Empty, l.PlannedAmount, l.Amount))],
            [.. s.Nodes.OrderBy(n => n.Order).Select(n => new SubProjectNodeDto(n.Id, n.Order, n.Name, n.Weight, n.PlannedOn, n.State, n.ReportedOn, n.VerifiedOn))],
            [.. (await queries.GetProgressAsync(id, cancellationToken)).Select(e => new ProgressEntryDto(e.Id, e.Sequence, e.Kind, e.NodeId, e.NodeName, e.Text, e.ProgressPercent, e.UserName, e.Day, e.Category))],
            [.. schemes.Select(x => x.ToListItem())], [.. acceptances.Select(a => a.ToListItem())], [.. rectifications.Select(r => r.ToListItem(scope.Today))], [.. halts.Select(h => h.ToListItem())], approvals, files.Items, allowed, blocked);
    }

    private static SubProjectCardLineDto CardLine(string code, Dictionary<string, BudgetItemValues> lines)
    {
        var line = lines.GetValueOrDefault(code);
        var system = line;
        for (var depth = 0; depth < lines.Count && system?.ParentCode is { } parent && lines.TryGetValue(parent, out var above); depth++)
        {
            system = above;
        }

        return new SubProjectCardLineDto(code, line?.Name ?? LocalizedText.Empty, system?.Code ?? code, system?.Name ?? LocalizedText.Empty);
    }

    /// <summary>The step that brings a sub-project on its way (W-03); null when nothing is left to do.</summary>
    private static SubProjectAction? NextStepOf(SubProject s, ProjectRules rules) => s.State switch
    {
        SubProjectState.Planned => rules.NeedsScheme(s.WorkKind) ? SubProjectAction.SubmitScheme : SubProjectAction.Start,
        SubProjectState.SchemeSubmitted or SubProjectState.Approved => SubProjectAction.Start,
        SubProjectState.InProgress => SubProjectAction.Complete,
        SubProjectState.Completed => SubProjectAction.RequestAcceptance,
        SubProjectState.Accepted => SubProjectAction.Close,
        _ => null,
    };

    private async Task<(IReadOnlyList<SubProjectAction> Allowed, IReadOnlyList<BlockedActionDto> Blocked)> ActionsAsync(SubProject s, ProjectRules rules, int openRectifications, CancellationToken cancellationToken)
    {
        var allowed = new List<SubProjectAction>();
        var blocked = new List<BlockedActionDto>();
        foreach (var (action, anyOf) in Rights)
        {
            if (!await scope.MayAsync(cancellationToken, anyOf))
            {
                continue;
            }

            var of = s.RulesOf(action, rules, openRectifications).ToList();
            var reasons = scope.Reasons(of);
            if (reasons.Count == 0)
            {
                allowed.Add(action);
            }
            else if (!of.Exists(r => r is SubProjectIsInStateRule { IsBroken: true }))
            {
                // What is simply not its turn needs no explanation; what would be its turn and is held up does.
                blocked.Add(new BlockedActionDto(JsonNamingPolicy.CamelCase.ConvertName(action.ToString()), reasons));
            }
        }

        return (allowed, blocked);
    }
}
