using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyCloud.Counties;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Settings;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Oversight.Disclosure;

/// <inheritdoc cref="IOpenData"/>
internal sealed class OpenData(IPublicDisclosure disclosure, ICountyConfiguration configuration, ISettingProvider settings, ICurrentTenant currentTenant) : IOpenData
{
    private const int PageSize = 50;

    /// <summary>The links between packages are an extension of the standard, which a package names.</summary>
    private const string PaginationExtension = "https://raw.githubusercontent.com/open-contracting-extensions/ocds_pagination_extension/master/extension.json";

    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["payments"] = ["number", "subProject", "payee", "amountYuan", "paidOn", "contract"],
        ["notices"] = ["number", "subProject", "payee", "amountYuan", "basis", "publishedOn", "endsOn", "workingDaysLeft", "objections"],
        ["tenders"] = ["number", "title", "mode", "state", "amountYuan", "noticeOn", "noticePlace", "deadlineOn", "bids", "winner", "winnerCode", "awardAmountYuan", "awardedOn", "organiser", "budgetCodes"],
        ["contracts"] = ["number", "title", "tender", "contractor", "contractorCode", "amountYuan", "signedOn", "startsOn", "endsOn", "state"],
        ["budget"] = ["code", "name", "nameEn", "level", "plannedYuan", "committedYuan", "paidYuan"],
        ["inspections"] = ["number", "headline", "text", "publishedOn"],
        ["items"] = ["number", "kind", "headline", "text", "publishedOn"],
    };

    /// <inheritdoc />
    public IReadOnlyList<string> GetColumns(string name) => Columns[name];

    /// <inheritdoc />
    public async Task<IReadOnlyList<JsonObject>?> GetTableAsync(string name, CancellationToken cancellationToken = default)
    {
        if (!Columns.ContainsKey(name) || await disclosure.GetAsync(cancellationToken) is not { } d)
        {
            return null;
        }

        return name switch
        {
            "payments" => [.. d.Payments.Select(p => Row(name, p.Number, p.SubProjectName, p.PayeeName, p.Amount, p.PaidOn, p.ContractNumber))],
            "notices" => [.. d.Notices.Select(n => Row(name, n.Number, n.SubProjectName, n.PayeeName, n.Amount, n.Basis, n.PublishedOn, n.EndsOn, n.WorkingDaysLeft, n.Objections))],
            "tenders" => [.. d.Tenders.Select(t => Row(
                name, t.Number, t.Title, t.Mode, t.State, t.Amount, t.NoticeOn, t.NoticePlace, t.DeadlineOn, t.BidCount, t.WinnerName, t.WinnerCode, t.AwardAmount, t.AwardedOn, t.Organiser, string.Join(';', t.BudgetCodes)))],
            "contracts" => [.. d.Contracts.Select(c => Row(name, c.Number, c.Title, c.TenderNumber, c.ContractorName, c.ContractorCode, c.Amount, c.SignedOn, c.StartsOn, c.EndsOn, c.State))],
            "budget" => [.. d.Budget.Select(b => Row(name, b.Code, b.Name.Source, b.Name.Find("en")?.Text, b.Level, b.Planned, d.IsExecutionKnown ? b.Committed : null, d.IsExecutionKnown ? b.Paid : null))],
            "inspections" => [.. d.ItemsOf(DisclosureKind.Inspection).Select(i => Row(name, i.Number, i.Headline.Source, i.Text.Source, i.PublishedOn))],
            _ => [.. d.Items.Select(i => Row(name, i.Number, i.Kind, i.Headline.Source, i.Text.Source, i.PublishedOn))],
        };
    }

    /// <inheritdoc />
    public async Task<JsonObject?> GetReleasesAsync(string baseUrl, int page, CancellationToken cancellationToken = default)
    {
        if (await ReadAsync(cancellationToken) is not { } source)
        {
            return null;
        }

        var releases = Processes(source).SelectMany(p => p.Releases()).ToList();
        return Package(source, $"{baseUrl}/releases.json", page, releases, "releases", []);
    }

    /// <inheritdoc />
    public async Task<JsonObject?> GetRecordsAsync(string baseUrl, int page, CancellationToken cancellationToken = default)
    {
        if (await ReadAsync(cancellationToken) is not { } source)
        {
            return null;
        }

        var processes = Processes(source);
        var records = processes.Select(p => p.Record()).ToList();

        // Every package of releases that the records were made from.
        var pages = Math.Max(1, (processes.Sum(p => p.Releases().Count()) + PageSize - 1) / PageSize);
        var packages = Enumerable.Range(1, pages).Select(n => (JsonNode)(n == 1 ? $"{baseUrl}/releases.json" : $"{baseUrl}/releases.json?page={n}"));
        return Package(source, $"{baseUrl}/records.json", page, records, "records", [new("packages", new JsonArray([.. packages]))]);
    }

    /// <inheritdoc />
    public async Task<JsonObject?> FindReleasesAsync(string baseUrl, string ocid, CancellationToken cancellationToken = default) =>
        await ReadAsync(cancellationToken) is { } source && Processes(source).FirstOrDefault(p => p.Ocid == ocid) is { } process
            ? Package(source, $"{baseUrl}/release/{Uri.EscapeDataString(ocid)}", 1, [.. process.Releases()], "releases", [], isWhole: true)
            : null;

    private async Task<OcdsSource?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await disclosure.GetAsync(cancellationToken) is not { } data || await configuration.GetProfileAsync(cancellationToken) is not { } profile)
        {
            return null;
        }

        var prefix = await settings.GetOrNullAsync(DisclosureSettings.OcidPrefix, cancellationToken);
        var county = (profile.OfficialName.IsEmpty ? profile.Name : profile.OfficialName).Source;
        return new OcdsSource(data, string.IsNullOrWhiteSpace(prefix) ? "ocds-countycloud" : prefix, currentTenant.Name!, county, profile.DivisionCode ?? currentTenant.Name!);
    }

    private static List<OcdsProcess> Processes(OcdsSource source)
    {
        var byTender = source.Data.Contracts.Where(c => c.TenderNumber is not null).ToLookup(c => c.TenderNumber!, StringComparer.Ordinal);
        return
        [
            .. source.Data.Tenders.Select(t => new OcdsProcess(source, t, [.. byTender[t.Number]])),

            // A contract whose tender another body held is a process of its own.
            .. source.Data.Contracts.Where(c => c.TenderNumber is null).Select(c => new OcdsProcess(source, null, [c])),
        ];
    }

    private static JsonObject? Package(OcdsSource source, string uri, int page, List<JsonObject> all, string member, KeyValuePair<string, JsonNode?>[] more, bool isWhole = false)
    {
        var size = isWhole ? Math.Max(all.Count, 1) : PageSize;
        var shown = page < 1 ? [] : all.Skip((page - 1) * size).Take(size).ToList();
        if (shown.Count == 0)
        {
            // The standard asks for at least one release in a package.
            return null;
        }

        var package = new JsonObject
        {
            ["uri"] = page == 1 ? uri : $"{uri}?page={page}",
            ["version"] = "1.1",
            ["publishedDate"] = all.Select(r => (r["date"] ?? r["compiledRelease"]!["date"])!.GetValue<string>()).Max(StringComparer.Ordinal),
            ["publisher"] = new JsonObject { ["name"] = $"{source.CountyName}人民政府", ["scheme"] = "CN-GB2260", ["uid"] = source.DivisionCode },
        };
        foreach (var (key, value) in more)
        {
            package[key] = value;
        }

        var links = new JsonObject();
        if (page > 1)
        {
            links["prev"] = $"{uri}?page={page - 1}";
        }

        if (page * size < all.Count)
        {
            links["next"] = $"{uri}?page={page + 1}";
        }

        if (links.Count > 0)
        {
            package["extensions"] = new JsonArray(PaginationExtension);
            package["links"] = links;
        }

        package[member] = new JsonArray([.. shown]);
        return package;
    }

    private static JsonObject Row(string table, params object?[] values)
    {
        var row = new JsonObject();
        foreach (var (column, value) in Columns[table].Zip(values))
        {
            row[column] = value switch
            {
                null => null,
                decimal number => number,
                int number => number,
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Enum word => JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
                _ => value.ToString(),
            };
        }

        return row;
    }
}
