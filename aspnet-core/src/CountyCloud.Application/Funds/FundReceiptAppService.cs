using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IFundReceiptAppService"/>
public sealed class FundReceiptAppService(
    IRepository<FundReceipt> receipts, IFundQueries queries, IFundConditions conditions, FundContext fund, FundsPoster poster, Attachments attachments, IUnitOfWork unitOfWork) : IFundReceiptAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<FundReceiptDto>> GetListAsync(FundReceiptListInput input, CancellationToken cancellationToken)
    {
        var page = await queries.GetReceiptsAsync(input, cancellationToken);
        return new PagedResultDto<FundReceiptDto>(page.TotalCount, [.. page.Items.Select(r => ToDto(r, []))]);
    }

    /// <inheritdoc />
    public async Task<FundReceiptDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await receipts.GetAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<FundOverviewDto> GetOverviewAsync(CancellationToken cancellationToken)
    {
        var sources = await fund.Configuration.GetAsync<FundSourceValues>(cancellationToken);
        var instalments = await fund.Configuration.GetAsync<FundInstalmentValues>(cancellationToken);
        var received = await queries.GetReceivedAsync(cancellationToken);
        var unallocated = (await queries.GetBalancesAsync([], cancellationToken)).Where(b => b.Account.Kind == LedgerAccountKind.Unallocated).ToDictionary(b => b.Account.FundSourceCode, b => b.Amount, StringComparer.Ordinal);
        var standing = await StandingAsync(instalments, received, null, null, cancellationToken);
        var matching = (await fund.RulesAsync(cancellationToken)).CountyMatch;
        var matched = received.Where(r => sources.Any(s => s.Code == r.FundSourceCode && s.Kind == FundSourceKind.CountyMatching)).Sum(r => r.Amount);
        var channels = InvestmentChannels.Of(sources.Select(s => (s.Kind, s.Amount ?? received.Where(r => r.FundSourceCode == s.Code).Sum(r => r.Amount))));
        return new FundOverviewDto(
            [.. sources.Select(s => new FundSourceStateDto(
                s.Code, s.Name, s.Kind, s.Amount, s.IsMinimum, received.Where(r => r.FundSourceCode == s.Code).Sum(r => r.Amount), unallocated.GetValueOrDefault(s.Code),
                [.. instalments.Where(i => i.FundSourceCode == s.Code).Select(i => new InstalmentStateDto(
                    i.Code, i.Name, i.Amount, received.Where(r => r.InstalmentCode == i.Code && r.FundSourceCode == s.Code).Sum(r => r.Amount), i.Release, !new InstalmentIsReleasedRule(i, standing).IsBroken))]))],
            matching is null ? null : new MatchingStateDto(matching.Value, matched, matching.Allows(matched), matching.Source), channels.Channels, channels.IsPublicLeading,
            (await fund.RulesAsync(cancellationToken)).ExplainedBy?.Words[0]);
    }

    /// <inheritdoc />
    public async Task<FundReceiptDto> CreateAsync(CreateFundReceiptInput input, CancellationToken cancellationToken)
    {
        FundReceiptDto? result = null;
        fund.CheckNotInFuture(input.ReceivedOn);
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var source = (await fund.Configuration.GetAsync<FundSourceValues>(cancellationToken)).FirstOrDefault(s => s.Code == input.FundSourceCode)
                ?? throw new BusinessException("Funds:SourceUnknown", 400).WithData("source", input.FundSourceCode);
            var instalments = (await fund.Configuration.GetAsync<FundInstalmentValues>(cancellationToken)).Where(i => i.FundSourceCode == source.Code).ToList();
            var instalment = instalments.Find(i => i.Code == input.InstalmentCode);
            if (instalment is null && (instalments.Count > 0 || !string.IsNullOrWhiteSpace(input.InstalmentCode)))
            {
                throw new BusinessException("Funds:InstalmentUnknown", 400).WithData("source", source.Name.Source).WithData("instalments", string.Join(", ", instalments.Select(i => i.Code)));
            }

            // The number locks its series, so that two receipts of one instalment are checked one after another.
            var number = await fund.NumberAsync("REC", cancellationToken);
            var standing = await StandingAsync(instalments, await queries.GetReceivedAsync(cancellationToken), source, instalment, cancellationToken);
            var receipt = FundReceipt.Record(
                fund.Ids.Create(), number, new ReceivedMoney(input.Amount, input.ReceivedOn, input.Document.Trim(), string.IsNullOrWhiteSpace(input.Evidence) ? null : input.Evidence.Trim(), fund.UserName), source, instalment, standing);
            receipts.Add(receipt);
            await attachments.AttachAsync(DocumentType.FundReceipt, receipt.Id, input.AttachmentIds, null, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
            receipt.Posted(await poster.AppropriateAsync(receipt, cancellationToken));
            await unitOfWork.SaveAsync(cancellationToken);
            result = await ToDtoAsync(receipt, cancellationToken);
        }, cancellationToken);
        return result!;
    }

    /// <inheritdoc />
    public async Task<FundReceiptDto> ReverseAsync(Guid id, ReasonInput input, CancellationToken cancellationToken)
    {
        FundReceiptDto? result = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var receipt = await receipts.GetAsync(id, cancellationToken);
            receipt.Reverse(input.Reason.Trim(), fund.Today);
            await poster.ReverseAsync(receipt, fund.Today, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
            result = await ToDtoAsync(receipt, cancellationToken);
        }, cancellationToken);
        return result!;
    }

    private async Task<ReceiptStanding> StandingAsync(
        IReadOnlyList<FundInstalmentValues> instalments, IReadOnlyList<ReceivedSum> received, FundSourceValues? source, FundInstalmentValues? instalment, CancellationToken cancellationToken) => new(
        received.Where(r => r.FundSourceCode == source?.Code && r.InstalmentCode == instalment?.Code).Sum(r => r.Amount),
        received.Where(r => r.FundSourceCode == source?.Code).Sum(r => r.Amount),
        instalments.Where(i => i.Release == InstalmentRelease.First).All(i => received.Where(r => r.FundSourceCode == i.FundSourceCode && r.InstalmentCode == i.Code).Sum(r => r.Amount) >= i.Amount),
        await conditions.IsMidTermPassedAsync(cancellationToken), await conditions.IsWholeProjectAcceptedAsync(cancellationToken));

    private async Task<FundReceiptDto> ToDtoAsync(FundReceipt r, CancellationToken cancellationToken) =>
        ToDto(r, (await attachments.GetListAsync(new AttachmentListInput { DocumentType = DocumentType.FundReceipt, DocumentId = r.Id }, cancellationToken)).Items);

    private static FundReceiptDto ToDto(FundReceipt r, IReadOnlyList<AttachmentDto> papers) => new(
        r.Id, r.Number, r.FundSourceCode, r.InstalmentCode, r.Amount, r.ReceivedOn, r.Document, r.Evidence, r.RecordedBy, r.ReversedOn, r.ReversalReason, papers);
}
