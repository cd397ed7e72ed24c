using CountyCloud.Counties;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Settings;
using CountyCloud.Framework.Timing;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Tenders;

namespace CountyCloud.Oversight.Disclosure;

/// <inheritdoc cref="IPublicDisclosure"/>
internal sealed class PublicDisclosure(
    ICountyConfiguration configuration, ITenderQueries tenders, IPublicMoneyFeed money, IPublicProgrammeFeed programme, IPublicDesk desk, ISettingProvider settings, ICurrentTenant currentTenant, ITenantStore tenants, TimeProvider clock) : IPublicDisclosure
{
    /// <summary>Everything: pages show it part by part, sums and the open data need all of it, and what was read is kept until it changes.</summary>
    private const int All = int.MaxValue;

    private static readonly string[] Unpaid = ["report", "performance", "scheme", "self-check"];

    private static readonly TenderState[] BeforeOpening = [TenderState.NoticePublished, TenderState.BidsReceived];

    /// <inheritdoc />
    public async Task<PublicDisclosureDto?> GetAsync(CancellationToken cancellationToken = default)
    {
        if (currentTenant.Id is not { } id || await tenants.FindByIdAsync(id, cancellationToken) is not { IsActive: true } || await configuration.GetProfileAsync(cancellationToken) is not { } profile)
        {
            return null;
        }

        var published = await tenders.GetPublishedAsync(All, cancellationToken);
        var execution = await money.GetExecutionAsync(cancellationToken);
        var amendments = (await tenders.GetApprovedAmendmentsAsync(cancellationToken)).ToLookup(a => a.ContractId, a => new DisclosedAmendment(a.Number, a.Reason, a.DecidedOn!.Value, a.OldAmount, a.NewAmount, a.OldEndsOn, a.NewEndsOn));
        var numbers = published.ToDictionary(t => t.Id, t => t.Number);
        return new PublicDisclosureDto
        {
            Items = await programme.GetItemsAsync(cancellationToken),
            Tenders = [.. published.Select(ToDto)],
            Contracts =
            [
                .. (await tenders.GetContractsAsync(All, cancellationToken)).Select(c => new DisclosedContract(
                    c.Number, c.Title, c.TenderId is { } tender ? numbers.GetValueOrDefault(tender) : null, c.ContractorName, c.CreditCode, c.Amount, c.SignedOn, c.StartsOn, c.EndsOn, c.State, c.Instalments) { Amendments = [.. amendments[c.Id]] }),
            ],
            Progress = await programme.GetProgressAsync(cancellationToken),
            Notices = await money.GetNoticesAsync(cancellationToken),
            Payments = await money.GetPaymentsAsync(All, cancellationToken),
            Rules = await RulesAsync(cancellationToken),
            Budget = execution ?? await PlannedAsync(profile.PlanAmount, cancellationToken),
            IsExecutionKnown = execution is not null,
            Hotline = await settings.GetOrNullAsync(DisclosureSettings.Hotline, cancellationToken) is { Length: > 0 } hotline ? hotline : null,
            IsDeskOpen = desk.IsOpen,
        };
    }

    // Every rule on money is public; what a county only reports or plans by is not one of them (M105, Z1262).
    private async Task<IReadOnlyList<DisclosedRule>> RulesAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return
        [
            .. (await configuration.GetAsync<ProgrammeRuleValues>(cancellationToken)).Where(r => r.EffectiveFrom <= today && !Unpaid.Contains(r.Area))
                .GroupBy(r => r.Code, StringComparer.Ordinal).Select(g => g.MaxBy(r => r.EffectiveFrom)!).OrderBy(r => r.Order).Select(r => new DisclosedRule(r.Description, r.Source)),
        ];
    }

    // Losing bidders and prices before the opening are nobody's business; the winner is an organisation.
    private static DisclosedTender ToDto(Tender t) => new(
        t.Number, t.Title, t.Mode, t.State, t.Amount, t.Contents, t.NoticePublishedOn, t.NoticePlace, t.Calendar.DeadlineOn, BeforeOpening.Contains(t.State) ? null : t.Bids.Count, t.Winner?.BidderName,
        t.Winner?.CreditCode, t.AwardAmount, t.AwardedOn, t.Organiser, t.BudgetCodes, t.AwardedOn ?? t.OpenedOn ?? t.NoticePublishedOn ?? DateOnly.FromDateTime(t.CreationTime));

    private async Task<IReadOnlyList<DisclosedExecution>> PlannedAsync(decimal? planAmount, CancellationToken cancellationToken)
    {
        var items = await configuration.GetAsync<BudgetItemValues>(cancellationToken);
        return [.. BudgetTree.Build(items, planAmount).Roots.Select(r => new DisclosedExecution(r.Values.Code, r.Values.Name, 0, r.Values.Amount, 0, 0))];
    }
}
