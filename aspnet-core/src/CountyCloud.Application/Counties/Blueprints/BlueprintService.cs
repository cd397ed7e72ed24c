using System.Globalization;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Features;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Counties;

/// <inheritdoc cref="IBlueprintService"/>
public sealed class BlueprintService(
    ICountyConfiguration configuration,
    ICountyProfileRepository profiles,
    ICountyFeatures features,
    FeatureDefinitionManager featureDefinitions,
    IUnitOfWork unitOfWork,
    BlueprintAssets assets,
    IEnumerable<ICountyImportStep> steps,
    IServiceProvider services,
    ICurrentTenant tenant,
    IGuidGenerator guids,
    IDomainEventDispatcher events,
    ITextLocalizer localizer) : IBlueprintService
{
    /// <summary>A county's plan speaks of the product's features; those of the platform's own machinery are the platform's to switch.</summary>
    public const string ProductFeatures = "CountyCloud.";

    /// <inheritdoc />
    public BlueprintFiles ReadZip(Stream zip) => BlueprintArchive.ReadZip(zip);

    /// <inheritdoc />
    public BlueprintFiles ReadFolder(string path) => BlueprintArchive.ReadFolder(path);

    /// <inheritdoc />
    public Task WriteZipAsync(BlueprintFiles files, Stream target, CancellationToken cancellationToken) => BlueprintArchive.WriteZipAsync(files, target, cancellationToken);

    /// <inheritdoc />
    public string? ReadCountyCode(BlueprintFiles files) => ReadCounty(files, new BlueprintProblems(localizer))?.Code;

    /// <inheritdoc />
    public (LocalizedText Name, string? DivisionCode) ReadCountyName(BlueprintFiles files) =>
        ReadCounty(files, new BlueprintProblems(localizer)) is { } county ? (county.Profile.Name, county.Profile.DivisionCode) : (LocalizedText.Empty, null);

    /// <inheritdoc />
    public BlueprintFiles Rename(BlueprintFiles files, string code, LocalizedText name, string? divisionCode)
    {
        var county = ReadCounty(files, new BlueprintProblems(localizer)) ?? throw new BusinessException("Blueprints:CountyYamlMissing", 400);
        var renamed = county with { Code = code, Profile = county.Profile with { Name = name, OfficialName = name, DivisionCode = divisionCode } };
        return new BlueprintFiles(new Dictionary<string, byte[]>(files.Files, StringComparer.Ordinal) { [BlueprintYaml.File] = BlueprintYaml.Write(renamed) });
    }

    /// <inheritdoc />
    public BlueprintFiles Blank(string code, LocalizedText name, string? divisionCode) => new(new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        [BlueprintYaml.File] = BlueprintYaml.Write(new BlueprintCounty(
            code,
            new CountyProfileValues { Name = name, OfficialName = name, DivisionCode = divisionCode, OfferedLanguages = "zh-Hans;en" },
            new Dictionary<string, bool>(StringComparer.Ordinal))),
    });

    /// <inheritdoc />
    public Task<BlueprintFiles> ExportAsync(CancellationToken cancellationToken) => ExportAsync(withPersonalData: true, cancellationToken);

    /// <inheritdoc />
    public Task<BlueprintFiles> ExportForAnotherCountyAsync(CancellationToken cancellationToken) => ExportAsync(withPersonalData: false, cancellationToken);

    private async Task<BlueprintFiles> ExportAsync(bool withPersonalData, CancellationToken cancellationToken)
    {
        var profile = await configuration.GetProfileAsync(cancellationToken) ?? throw new EntityNotFoundException(typeof(CountyProfile), tenant.Id);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [BlueprintYaml.File] = BlueprintYaml.Write(new BlueprintCounty(tenant.Name!, profile, await features.GetTogglesAsync(cancellationToken))),
        };
        foreach (var section in ConfigurationSections.All)
        {
            var rows = await configuration.GetRowsAsync(section, cancellationToken);
            if (rows.Count > 0)
            {
                files[section.File] = BlueprintCsv.Write(section, [.. rows.Select(r => r.Values)], withPersonalData);
            }
        }

        foreach (var (path, content) in await assets.ReadAsync(cancellationToken))
        {
            files[path] = content;
        }

        return new BlueprintFiles(files);
    }

    /// <inheritdoc />
    public async Task<BlueprintImportResult> ImportAsync(BlueprintFiles files, bool isDryRun, IProgress<BlueprintProgress>? progress, CancellationToken cancellationToken)
    {
        var problems = new BlueprintProblems(localizer);
        var county = ReadCounty(files, problems);
        if (county is not null && !string.Equals(county.Code, tenant.Name, StringComparison.Ordinal))
        {
            problems.Add(BlueprintYaml.File, 1, "code", "OtherCounty", county.Code, tenant.Name);
        }

        RefuseUnknownFiles(files, problems);
        CheckFeatures(county, problems);
        var sections = ReadSections(files, problems);
        CheckKeys(sections, problems);
        CheckReferences(sections, problems);
        CheckRules(county, sections, problems);
        BlueprintAssets.Check(files, sections[ConfigurationSections.Of<Brands.BrandValues>()], problems);
        if (problems.Any || county is null)
        {
            return new BlueprintImportResult(isDryRun, [], problems.All);
        }

        var changes = new List<BlueprintSectionChange>();
        var isFirst = await profiles.FindAsync(cancellationToken) is null;
        await unitOfWork.RunAsync(suppressRowAudit: isFirst, () => ApplyAsync(county, isFirst, files, sections, changes, isDryRun, progress, cancellationToken), cancellationToken);

        // Files follow when the rows are kept: a picture without its row is never shown, a row without its picture is shown without.
        if (!isDryRun && await assets.ApplyAsync(files, isDryRun: false, cancellationToken) is { Created: > 0 } or { Updated: > 0 } or { Deleted: > 0 })
        {
            // A page that was made between the rows and the pictures shows the old ones.
            await unitOfWork.RunAsync(suppressRowAudit: false, () => events.DispatchAsync(new CountyConfigurationChangedEvent(), cancellationToken), cancellationToken);
        }

        return new BlueprintImportResult(isDryRun, changes, []);
    }

    private async Task ApplyAsync(
        BlueprintCounty county,
        bool isFirst,
        BlueprintFiles files,
        IReadOnlyDictionary<ConfigurationSection, IReadOnlyList<BlueprintRow>> sections,
        List<BlueprintSectionChange> changes,
        bool isDryRun,
        IProgress<BlueprintProgress>? progress,
        CancellationToken cancellationToken)
    {
        changes.Add(await ApplyProfileAsync(county.Profile, isDryRun, cancellationToken));
        if (await features.SetTogglesAsync(county.Features, isDryRun, cancellationToken) is > 0 and var count)
        {
            changes.Add(new BlueprintSectionChange("features", 0, count, 0, 0));
        }

        // Counted here for the audit entry; written when the rows are kept.
        changes.Add(await assets.ApplyAsync(files, isDryRun: true, cancellationToken));
        var done = 0;
        foreach (var (section, rows) in sections)
        {
            // A county without a profile has no row of any section: both come with its first import.
            changes.Add(await SectionImporter.Of(section, services, guids).ApplyAsync([.. rows.Select(r => r.Values)], isFirst, isDryRun, cancellationToken));
            progress?.Report(new BlueprintProgress(section.Name, ++done, sections.Count));
        }

        if (isDryRun || changes.All(c => c.Created + c.Updated + c.Deleted == 0))
        {
            return;
        }

        unitOfWork.Audit("BlueprintImported", "Blueprint", county.Code, changes
            .Where(c => c.Created + c.Updated + c.Deleted > 0)
            .Select(c => new KeyValuePair<string, string>(c.Section, string.Create(CultureInfo.InvariantCulture, $"+{c.Created} ~{c.Updated} -{c.Deleted}"))));
        await unitOfWork.SaveAsync(cancellationToken);
        foreach (var step in steps)
        {
            await step.AfterImportAsync(cancellationToken);
        }
    }

    private async Task<BlueprintSectionChange> ApplyProfileAsync(CountyProfileValues values, bool isDryRun, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(cancellationToken);
        if (profile is null)
        {
            if (!isDryRun)
            {
                profiles.Add(new CountyProfile(guids.Create(), values));
            }

            return new BlueprintSectionChange("county", 1, 0, 0, 0);
        }

        var isChanged = isDryRun ? !profile.Values.Equals(values) : profile.Update(values);
        return new BlueprintSectionChange("county", 0, isChanged ? 1 : 0, 0, isChanged ? 0 : 1);
    }

    private static BlueprintCounty? ReadCounty(BlueprintFiles files, BlueprintProblems problems)
    {
        if (!files.Files.TryGetValue(BlueprintYaml.File, out var content))
        {
            problems.Add(BlueprintYaml.File, 0, string.Empty, "MissingFile", BlueprintYaml.File);
            return null;
        }

        return BlueprintText.Read(BlueprintYaml.File, content, problems) is { } text ? BlueprintYaml.Read(text, problems) : null;
    }

    private static void RefuseUnknownFiles(BlueprintFiles files, BlueprintProblems problems)
    {
        foreach (var path in files.Files.Keys)
        {
            if (path != BlueprintYaml.File && !path.StartsWith(BlueprintAssets.Folder, StringComparison.Ordinal) && !ConfigurationSections.All.Any(s => s.File == path))
            {
                problems.Add(path, 0, string.Empty, "UnknownFile", path);
            }
        }
    }

    private void CheckFeatures(BlueprintCounty? county, BlueprintProblems problems)
    {
        foreach (var name in county?.Features.Keys.Where(n => featureDefinitions.Find(n) is null || !n.StartsWith(ProductFeatures, StringComparison.Ordinal)) ?? [])
        {
            problems.Add(BlueprintYaml.File, 1, "features", "UnknownFeature", name);
        }
    }

    private static Dictionary<ConfigurationSection, IReadOnlyList<BlueprintRow>> ReadSections(BlueprintFiles files, BlueprintProblems problems)
    {
        var sections = new Dictionary<ConfigurationSection, IReadOnlyList<BlueprintRow>>();
        foreach (var section in ConfigurationSections.All)
        {
            sections[section] = files.Files.TryGetValue(section.File, out var content) && BlueprintText.Read(section.File, content, problems) is { } text
                ? BlueprintCsv.Read(section, text, problems)
                : [];
        }

        return sections;
    }

    private static void CheckKeys(IReadOnlyDictionary<ConfigurationSection, IReadOnlyList<BlueprintRow>> sections, BlueprintProblems problems)
    {
        foreach (var (section, rows) in sections)
        {
            foreach (var twin in rows.GroupBy(r => r.Values.Key, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            {
                problems.Add(section.File, twin.Line, "code", "DuplicateCode", twin.Values.Key);
            }
        }
    }

    private static void CheckReferences(IReadOnlyDictionary<ConfigurationSection, IReadOnlyList<BlueprintRow>> sections, BlueprintProblems problems)
    {
        var codes = sections.ToDictionary(s => s.Key.Name, s => s.Value.Select(r => r.Values.Code).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (section, rows) in sections)
        {
            foreach (var column in SectionColumns.Of(section.ValuesType).Where(c => c.Reference is not null))
            {
                foreach (var row in rows)
                {
                    if (column.Get(row.Values) is string { Length: > 0 } code && !codes[column.Reference!].Contains(code))
                    {
                        problems.Add(section.File, row.Line, column.Header, "UnknownReference", code, ConfigurationSections.Find(column.Reference!)!.File);
                    }
                }
            }
        }

        CheckCycles(sections, problems);
    }

    // A row that is, over some others, above itself has no place in a tree.
    private static void CheckCycles(IReadOnlyDictionary<ConfigurationSection, IReadOnlyList<BlueprintRow>> sections, BlueprintProblems problems)
    {
        foreach (var (section, rows) in sections)
        {
            var parent = SectionColumns.Of(section.ValuesType).FirstOrDefault(c => c.Name == "parentCode");
            if (parent is null)
            {
                continue;
            }

            var above = rows.GroupBy(r => r.Values.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => parent.Get(g.First().Values) as string, StringComparer.Ordinal);
            foreach (var row in rows)
            {
                var steps = 0;
                for (var code = above[row.Values.Code]; code is not null && steps <= rows.Count; code = above.GetValueOrDefault(code))
                {
                    if (code == row.Values.Code)
                    {
                        problems.Add(section.File, row.Line, parent.Header, "Cycle", code);
                        break;
                    }

                    steps++;
                }
            }
        }
    }

    private void CheckRules(BlueprintCounty? county, IReadOnlyDictionary<ConfigurationSection, IReadOnlyList<BlueprintRow>> sections, BlueprintProblems problems)
    {
        Try(BlueprintYaml.File, 1, () => _ = county is null ? null : new CountyProfile(Guid.Empty, county.Profile));
        foreach (var (section, rows) in sections)
        {
            var importer = SectionImporter.Of(section, services, guids);
            foreach (var row in rows)
            {
                Try(section.File, row.Line, () => importer.CheckRules(row.Values));
            }
        }

        void Try(string file, int line, Action action)
        {
            try
            {
                action();
            }
            catch (BusinessException e)
            {
                var text = localizer[e.Code];
                foreach (var key in e.Data.Keys)
                {
                    text = text.Replace("{" + key + "}", Convert.ToString(e.Data[key], CultureInfo.CurrentCulture), StringComparison.Ordinal);
                }

                problems.AddText(file, line, string.Empty, text);
            }
        }
    }
}

/// <summary>Features of the current county as its blueprint names them.</summary>
public interface ICountyFeatures
{
    /// <summary>Toggle → on or off, for every toggle of the platform that a county sets.</summary>
    Task<IReadOnlyDictionary<string, bool>> GetTogglesAsync(CancellationToken cancellationToken);

    /// <summary>Sets toggles and tells how many changed; a dry run only counts.</summary>
    Task<int> SetTogglesAsync(IReadOnlyDictionary<string, bool> toggles, bool isDryRun, CancellationToken cancellationToken);
}

/// <summary>Something that follows an import in the same transaction, such as making the roles of the departments.</summary>
public interface ICountyImportStep
{
    /// <summary>Runs inside the county.</summary>
    Task AfterImportAsync(CancellationToken cancellationToken);
}
