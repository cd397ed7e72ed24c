using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Blobs;
using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Stations;
using CountyCloud.Training;

namespace CountyCloud.Oversight.Disclosure;

/// <inheritdoc cref="IPublicCountyQueries"/>
internal sealed class PublicCountyQueries(
    ICountyConfiguration configuration,
    IPublishedCountiesQuery published,
    ICurrentTenant currentTenant,
    ITenantStore tenants,
    IBlobContainer blobs,
    TimeProvider clock) : IPublicCountyQueries
{
    /// <summary>Vocabulary code of the county's word for the programme office.</summary>
    private const string OfficeTermCode = "ProgrammeOffice";

    /// <summary>Forms, lengths and subjects of courses are the trainers' business and would hide the plan's numbers.</summary>
    private static readonly TrainingPlanKind[] PublicTrainingKinds =
        [TrainingPlanKind.Total, TrainingPlanKind.Level, TrainingPlanKind.Subset, TrainingPlanKind.Plan, TrainingPlanKind.Target, TrainingPlanKind.Stream];

    /// <inheritdoc />
    public Task<PublicCountyListDto> GetCountiesAsync(PublicCountyFilter filter, CancellationToken cancellationToken = default) => published.GetAsync(filter, cancellationToken);

    /// <inheritdoc />
    public async Task<PublicCountyDto?> GetCountyPageAsync(CancellationToken cancellationToken = default)
    {
        if (currentTenant.Id is not { } id || await tenants.FindByIdAsync(id, cancellationToken) is not { IsActive: true } tenant)
        {
            return null;
        }

        return await configuration.GetProfileAsync(cancellationToken) is { } profile
            ? await BuildAsync(tenant, profile, cancellationToken)
            : new PublicCountyDto { Code = tenant.Name, Name = tenant.DisplayName };
    }

    private async Task<PublicCountyDto> BuildAsync(TenantInfo tenant, CountyProfileValues profile, CancellationToken cancellationToken)
    {
        var terms = await configuration.GetAsync<VocabularyTermValues>(cancellationToken);
        return new PublicCountyDto
        {
            Code = tenant.Name,
            Name = profile.Name,
            OfficialName = profile.OfficialName,
            IsPublished = true,
            ProgrammeYear = profile.ProgrammeYear,
            DocumentDate = profile.DocumentDate,
            SourceTitle = profile.SourceTitle,
            ContentLanguages = profile.ContentLanguageList,
            OfferedLanguages = [.. profile.ContentLanguageList.Union(profile.OfferedLanguageList, StringComparer.OrdinalIgnoreCase)],
            CompetentDepartment = profile.CompetentDepartment,
            OfficeSeat = profile.OfficeSeat,
            OfficeTerm = terms.FirstOrDefault(t => string.Equals(t.Code, OfficeTermCode, StringComparison.Ordinal))?.Term ?? LocalizedText.Empty,
            PlanAmount = profile.PlanAmount,
            PlanAmountNote = profile.PlanAmountNote,
            Brands = await GetBrandsAsync(cancellationToken),
            Specialities = [.. (await configuration.GetAsync<SpecialityValues>(cancellationToken)).Select(s => new PublicSpecialityDto(s.Kind, s.Name))],
            Phases = await GetPhasesAsync(cancellationToken),
            Budget = await GetBudgetAsync(profile.PlanAmount, cancellationToken),
            FundSources = await GetFundSourcesAsync(cancellationToken),
            Network = await GetNetworkAsync(cancellationToken),
            Training =
            [
                .. (await configuration.GetAsync<TrainingPlanItemValues>(cancellationToken)).Where(t => PublicTrainingKinds.Contains(t.Kind))
                    .Select(t => new PublicTrainingDto(t.Kind, t.Name, t.Audience, t.Operator, t.Number, t.NumberMax, t.Unit, t.IsApproximate, t.Sessions)),
            ],
            Targets =
            [
                .. (await configuration.GetAsync<KpiTargetValues>(cancellationToken))
                    .Select(t => new PublicTargetDto(t.Name, t.Operator, t.Value, t.ValueMax, t.Unit, t.Baseline)),
            ],
            OpenNotes =
            [
                .. (await configuration.GetAsync<NoteValues>(cancellationToken)).Where(n => n.Status == NoteStatus.Open)
                    .Select(n => new PublicNoteDto(n.Code, n.Statement, n.Reading)),
            ],
        };
    }

    /// <inheritdoc />
    public async Task<PublicPicture?> FindBrandPictureAsync(string file, CancellationToken cancellationToken = default)
    {
        if (!currentTenant.IsAvailable || (await configuration.GetAsync<BrandValues>(cancellationToken)).All(b => b.LogoFile != file))
        {
            return null;
        }

        return await ReadPictureAsync(file, cancellationToken);
    }

    private async Task<PublicPicture?> ReadPictureAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = BlobName.IsValid(file) ? await blobs.OpenReadAsync(BlueprintAssets.Folder + file, cancellationToken) : null;
        if (stream is null)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken);
        var content = buffer.ToArray();
        return PictureFormat.Of(content) is { } type ? new PublicPicture(content, type) : null;
    }

    private async Task<IReadOnlyList<PublicBrandDto>> GetBrandsAsync(CancellationToken cancellationToken)
    {
        var brands = new List<PublicBrandDto>();
        foreach (var brand in await configuration.GetAsync<BrandValues>(cancellationToken))
        {
            brands.Add(ToDto(brand, string.IsNullOrEmpty(brand.LogoFile) ? null : await ReadPictureAsync(brand.LogoFile, cancellationToken)));
        }

        return brands;
    }

    private static PublicBrandDto ToDto(BrandValues brand, PublicPicture? logo) => new(
        brand.Kind,
        brand.Name,
        brand.Slogan,
        brand.Products,
        brand.Owner,
        brand.Colours?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        logo is null ? null : brand.LogoFile,
        logo is null ? null : PublicPicture.VersionOf(logo.Content));

    private async Task<IReadOnlyList<PublicPhaseDto>> GetPhasesAsync(CancellationToken cancellationToken)
    {
        var phases = await configuration.GetAsync<PhaseValues>(cancellationToken);
        var today = CountyDay.Today(clock);
        return
        [
            .. phases.Zip(CountyOverview.Phases(phases, today), (phase, state) => new PublicPhaseDto(
                phase.Kind, phase.Name, phase.Start, phase.End, phase.IsOpenEnded, phase.IsTentative, phase.DateText, phase.Results, Enum.Parse<PublicPhaseStatus>(state.Status, ignoreCase: true))),
        ];
    }

    private async Task<PublicBudgetDto?> GetBudgetAsync(decimal? planAmount, CancellationToken cancellationToken)
    {
        var items = await configuration.GetAsync<BudgetItemValues>(cancellationToken);
        if (items.Count == 0)
        {
            return null;
        }

        var tree = BudgetTree.Build(items, planAmount);
        var names = tree.Flatten().ToDictionary(n => n.Values.Code, n => n.Values, StringComparer.Ordinal);
        return new PublicBudgetDto(
            tree.Total,
            tree.IsTied,
            [.. tree.Roots.Select(r => ToDto(r, tree.Total, depth: 0))],
            [
                .. tree.Issues.GroupBy(i => i.Code, StringComparer.Ordinal).Select(g => new PublicBudgetPlaceDto(
                    names.GetValueOrDefault(g.Key)?.Name ?? LocalizedText.Empty,
                    [.. g.Select(i => new PublicBudgetDifferenceDto(i.Kind, i.Expected, i.Actual))],
                    names.GetValueOrDefault(g.Key)?.Note ?? LocalizedText.Empty)),
            ]);
    }

    private static PublicBudgetItemDto ToDto(BudgetNode node, decimal total, int depth) => new(
        node.Values.Name,
        node.Values.Amount,
        node.Values.SharePercent ?? (total == 0 ? 0 : decimal.Round(node.Values.Amount * 100 / total, 2)),
        depth > 0 ? [] : [.. node.Children.Where(c => c.Values.Kind == BudgetItemKind.Category).Select(c => ToDto(c, total, depth + 1))]);

    private async Task<IReadOnlyList<PublicFundSourceDto>> GetFundSourcesAsync(CancellationToken cancellationToken)
    {
        var instalments = (await configuration.GetAsync<FundInstalmentValues>(cancellationToken)).ToLookup(i => i.FundSourceCode, StringComparer.Ordinal);
        return
        [
            .. (await configuration.GetAsync<FundSourceValues>(cancellationToken)).Select(s => new PublicFundSourceDto(
                s.Name, s.Amount, s.IsMinimum, s.Document, s.Note, [.. instalments[s.Code].Select(i => new PublicInstalmentDto(i.Name, i.Amount, i.Condition))])),
        ];
    }

    private async Task<IReadOnlyList<PublicNetworkLevelDto>> GetNetworkAsync(CancellationToken cancellationToken)
    {
        var open = (await configuration.GetAsync<StationValues>(cancellationToken)).Where(s => s.Status == StationStatus.Open).ToLookup(s => s.LevelCode, StringComparer.Ordinal);
        return
        [
            .. (await configuration.GetAsync<NetworkLevelValues>(cancellationToken)).Select(l => new PublicNetworkLevelDto(
                l.Name, l.TargetMin, l.TargetMax, open[l.Code].Count(), l.CoveragePercent, l.CoverageRule, l.AreaSquareMetres, l.IsAreaMinimum, l.Functions)),
        ];
    }
}
