using CountyCloud.Approvals;
using CountyCloud.Contractors;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Permissions;

namespace CountyCloud.Tenders;

/// <inheritdoc cref="ITenderAppService"/>
public sealed class TenderAppService(
    IRepository<Tender> tenders, ITenderQueries queries, ContractRegister contracts, ApprovalDesk approvals, Attachments attachments, CurrentContractor contractor, ICountyConfiguration configuration,
    IDocumentNumbers numbers, IPermissionChecker permissions, ITextLocalizer texts, IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock) : ITenderAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<TenderListItemDto>> GetListAsync(TenderListInput input, CancellationToken cancellationToken) =>
        await queries.GetListAsync(input, await contractor.GetIdAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<TenderDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var tender = await tenders.GetAsync(id, cancellationToken);
        await contractor.CheckMayVisitAsync(typeof(Tender), id, tender.Winner?.ContractorId, cancellationToken);
        return await ToDtoAsync(tender, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<TenderDto> CreateAsync(TenderInput input, CancellationToken cancellationToken)
    {
        var contents = await ReadAsync(input, cancellationToken);
        var rules = await TenderRules.GetAsync(configuration, clock.Today(), cancellationToken);
        var conditions = (await configuration.GetAsync<BidderConditionValues>(cancellationToken))
            .Select(c => new TenderCondition(c.Code, c.Kind, c.Name, c.Proof, c.Threshold, c.Unit, c.Source)).ToList();
        var bonuses = (await configuration.GetAsync<TenderBonusItemValues>(cancellationToken))
            .Select(b => new TenderBonus(b.Code, b.Name, b.Threshold, b.Unit, b.SecondThreshold, b.SecondUnit, b.MaxPoints, b.Source, b.Proof.IsEmpty ? null : b.Proof)).ToList();
        Tender? tender = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            tender = new Tender(ids.Create(), await numbers.NextAsync("TEND", cancellationToken), contents, conditions, bonuses, rules.SuppliersByTenderOnly);
            tenders.Add(tender);
            await attachments.AttachAsync(DocumentType.Tender, tender.Id, input.AttachmentIds, "file", cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await ToDtoAsync(tender!, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<TenderDto> UpdateAsync(Guid id, TenderInput input, CancellationToken cancellationToken) =>
        await ChangeAsync(id, input.AttachmentIds, "file", async tender =>
        {
            tender.CheckConcurrencyStamp(input.ConcurrencyStamp);
            var rules = await TenderRules.GetAsync(configuration, clock.Today(), cancellationToken);
            tender.Update(await ReadAsync(input, cancellationToken), rules.SuppliersByTenderOnly);
        }, cancellationToken);

    /// <inheritdoc />
    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var tender = await tenders.GetAsync(id, cancellationToken);
        if (tender.State != TenderState.Preparing || await approvals.FindAsync(DocumentType.Tender, id, cancellationToken) is not null)
        {
            throw new BusinessException("Tenders:OnlyDraftsAreRemoved").WithData("number", tender.Number);
        }

        tenders.Remove(tender);
        await unitOfWork.SaveAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task<TenderDto> SubmitAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, [], null, async tender =>
    {
        tender.Submit();
        await approvals.SubmitAsync(new ApprovalSubject(DocumentType.Tender, tender.Id, tender.Number, tender.Title, Amount: tender.Amount), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TenderDto> PublishNoticeAsync(Guid id, TenderNoticeInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.AttachmentIds, "notice", tender => tender.PublishNotice(clock.Today(), input.Place.Trim(), input.DeadlineOn, input.OpeningOn), cancellationToken);

    /// <inheritdoc />
    public Task<TenderDto> AddBidAsync(Guid id, BidInput input, CancellationToken cancellationToken) => ChangeAsync(id, input.AttachmentIds, "bid", async tender =>
    {
        var code = input.CreditCode.Trim().ToUpperInvariant();
        tender.AddBid(ids.Create(), input.BidderName.Trim(), code, await queries.FindContractorAsync(code, cancellationToken), input.Price, input.IsJoint, input.ReceivedOn ?? clock.Today());
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TenderDto> CloseBiddingAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, [], null, t => t.CloseBidding(clock.Today()), cancellationToken);

    /// <inheritdoc />
    public Task<TenderDto> OpenAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, [], null, t => t.Open(clock.Today()), cancellationToken);

    /// <inheritdoc />
    public Task<TenderDto> QualifyAsync(Guid id, QualifyBidInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, [.. input.Results.SelectMany(r => r.AttachmentIds)], "proof", tender => tender.Qualify(
            input.BidId, [.. input.Results.Select(r => new QualificationResult(r.ConditionCode, r.IsMet, r.Value, r.ProofDate, r.Remark, r.AttachmentIds))]), cancellationToken);

    /// <inheritdoc />
    public Task<TenderDto> FinishQualificationAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, [], null, t => t.FinishQualification(), cancellationToken);

    /// <inheritdoc />
    public Task<TenderDto> ScoreAsync(Guid id, ScoreBidInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.AttachmentIds, "score", t => t.Score(input.BidId, input.BaseScore, input.Bonuses, input.AttachmentIds.Count), cancellationToken);

    /// <inheritdoc />
    public Task<TenderDto> FinishEvaluationAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, [], null, t => t.FinishEvaluation(), cancellationToken);

    /// <inheritdoc />
    public Task<TenderDto> AwardAsync(Guid id, AwardInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.AttachmentIds, "award", t => t.Award(input.BidId, input.Amount, clock.Today()), cancellationToken);

    /// <inheritdoc />
    public Task<TenderDto> RegisterResultAsync(Guid id, SuperiorResultInput input, CancellationToken cancellationToken) => ChangeAsync(id, input.AttachmentIds, "award", async tender =>
    {
        var code = input.CreditCode.Trim().ToUpperInvariant();
        tender.RegisterSuperiorResult(ids.Create(), input.BidderName.Trim(), code, await queries.FindContractorAsync(code, cancellationToken), input.Amount, input.AwardedOn);
    }, cancellationToken);

    /// <inheritdoc />
    public async Task<ContractDto> SignAsync(Guid id, ContractInput input, CancellationToken cancellationToken)
    {
        var tender = await tenders.GetAsync(id, cancellationToken);
        return await contracts.SignAsync(tender, input, cancellationToken);
    }

    /// <inheritdoc />
    public Task<TenderDto> FailAsync(Guid id, TenderReasonInput input, CancellationToken cancellationToken) => ChangeAsync(id, [], null, t => t.Fail(input.Reason.Trim()), cancellationToken);

    /// <inheritdoc />
    public Task<TenderDto> CloseAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, [], null, t => t.Close(), cancellationToken);

    private Task<TenderDto> ChangeAsync(Guid id, IReadOnlyList<Guid> files, string? category, Action<Tender> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, files, category, tender =>
        {
            change(tender);
            return Task.CompletedTask;
        }, cancellationToken);

    private async Task<TenderDto> ChangeAsync(Guid id, IReadOnlyList<Guid> files, string? category, Func<Tender, Task> change, CancellationToken cancellationToken)
    {
        Tender? tender = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            tender = await tenders.GetAsync(id, cancellationToken);
            await change(tender);
            await attachments.AttachAsync(DocumentType.Tender, id, files, category, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await ToDtoAsync(tender!, cancellationToken);
    }

    private async Task<TenderContents> ReadAsync(TenderInput input, CancellationToken cancellationToken)
    {
        var known = (await configuration.GetAsync<BudgetItemValues>(cancellationToken)).Select(b => b.Code).ToHashSet(StringComparer.Ordinal);
        if (input.BudgetCodes.FirstOrDefault(c => !known.Contains(c)) is { } unknown)
        {
            throw new BusinessException("Tenders:BudgetCodeUnknown", 400).WithData("code", unknown);
        }

        if (await queries.FindUnknownSubProjectAsync(input.SubProjectIds, cancellationToken) is { } missing)
        {
            throw new EntityNotFoundException(typeof(SubProject), missing);
        }

        return new TenderContents
        {
            Title = input.Title.Trim(), Mode = input.Mode, Goals = input.Goals.Trim(), Contents = input.Contents.Trim(), AcceptanceIndicators = input.AcceptanceIndicators.Trim(), Amount = input.Amount,
            BudgetCodes = [.. input.BudgetCodes.Distinct(StringComparer.Ordinal)], SubProjectIds = [.. input.SubProjectIds.Distinct()], Calendar = input.Calendar,
            Organiser = Trim(input.Organiser), ResponsibleBody = Trim(input.ResponsibleBody),
        };
    }

    private async Task<TenderDto> ToDtoAsync(Tender t, CancellationToken cancellationToken)
    {
        var own = await contractor.GetIdAsync(cancellationToken);
        var (allowed, blocked) = own is null && await permissions.IsGrantedAsync(CountyCloudPermissions.Tenders, cancellationToken) ? Actions(t) : ([], []);
        return new TenderDto
        {
            Id = t.Id, ConcurrencyStamp = t.ConcurrencyStamp, Number = t.Number, State = t.State, Conditions = t.Conditions, Bonuses = t.Bonuses,
            Contents = new TenderContents
            {
                Title = t.Title, Mode = t.Mode, Goals = t.Goals, Contents = t.Contents, AcceptanceIndicators = t.AcceptanceIndicators, Amount = t.Amount, BudgetCodes = t.BudgetCodes,
                SubProjectIds = t.SubProjectIds, Calendar = t.Calendar, Organiser = t.Organiser, ResponsibleBody = t.ResponsibleBody,
            },
            Bids = [.. t.Bids.Where(b => own is null || b.ContractorId == own).Select(b => new BidDto(
                b.Id, b.BidderName, b.CreditCode, b.ContractorId, b.Price, b.IsJoint, b.ReceivedOn, b.IsQualified, b.Qualifications, b.BaseScore, b.Bonuses, b.TotalScore))],
            NoticePublishedOn = t.NoticePublishedOn, NoticePlace = t.NoticePlace, OpenedOn = t.OpenedOn, AwardedOn = t.AwardedOn, WinningBidId = t.WinningBidId, AwardAmount = t.AwardAmount,
            ContractId = t.ContractId, FailureReason = t.FailureReason, AllowedActions = allowed, BlockedActions = blocked,
        };
    }

    private (IReadOnlyList<string> Allowed, IReadOnlyList<BlockedActionDto> Blocked) Actions(Tender t)
    {
        var today = clock.Today();
        (string Name, IBusinessRule[] Rules)[] steps = t.State switch
        {
            TenderState.Preparing when t.Mode == TenderMode.SuperiorTender => [("update", []), ("delete", []), ("registerResult", [])],
            TenderState.Preparing => [("update", []), ("delete", []), ("submit", [new TenderFileIsCompleteRule(t)])],
            TenderState.Approved when t.NeedsNotice => [("publishNotice", []), ("fail", [])],
            TenderState.Approved or TenderState.NoticePublished => [("addBid", [new BidComesBeforeTheDeadlineRule(t, today)]), ("closeBidding", [new BiddingEndsWithTheDeadlineRule(t, today), new TenderHasBidsRule(t)]), ("fail", [])],
            TenderState.BidsReceived => [("open", [new BidsAreOpenedAfterTheDeadlineRule(t, today)]), ("fail", [])],
            TenderState.Opened => [("qualify", []), ("finishQualification", [new EveryBidIsQualifiedOrRefusedRule(t)]), ("fail", [])],
            TenderState.Qualified => [("score", []), ("finishEvaluation", [new EveryQualifiedBidIsScoredRule(t)]), ("fail", [])],
            TenderState.Evaluated => [("award", []), ("fail", [])],
            TenderState.Awarded => [("sign", []), ("fail", [])],
            TenderState.Contracted => [("close", [])],
            _ => [],
        };
        var broken = steps.Select(s => (s.Name, Rule: s.Rules.FirstOrDefault(r => r.IsBroken))).ToList();
        return ([.. broken.Where(s => s.Rule is null).Select(s => s.Name)], [.. broken.Where(s => s.Rule is not null).Select(s => new BlockedActionDto(s.Name, [texts.Explain(s.Rule!)]))]);
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
