using System.Globalization;
using System.Text.Json.Nodes;
using CountyCloud.Framework.Timing;
using CountyCloud.Tenders;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>What all processes of a county share.</summary>
/// <param name="Data">The county's disclosure.</param>
/// <param name="Prefix">Prefix of process ids.</param>
/// <param name="CountyCode">Code of the county.</param>
/// <param name="CountyName">Name of the county.</param>
/// <param name="DivisionCode">Administrative division code.</param>
internal sealed record OcdsSource(PublicDisclosureDto Data, string Prefix, string CountyCode, string CountyName, string DivisionCode);

/// <summary>
/// One contracting process by the Open Contracting Data Standard 1.1: a release at each stage with its day, and the record that compiles
/// them. Only organisations are parties.
/// </summary>
internal sealed class OcdsProcess(OcdsSource source, DisclosedTender? tender, IReadOnlyList<DisclosedContract> contracts)
{
    private const string BuyerRole = "buyer";

    /// <summary>Process id.</summary>
    public string Ocid { get; } = $"{source.Prefix}-{source.CountyCode}-{tender?.Number ?? contracts[0].Number}";

    private string BuyerId => $"CN-GB2260-{source.DivisionCode}";

    private string BuyerName => $"{source.CountyName}人民政府";

    private IReadOnlyList<DisclosedPayment> Payments { get; } =
    [
        .. source.Data.Payments.Where(p => contracts.Any(c => p.ContractNumber is { } number ? number == c.Number : p.PayeeName == c.ContractorName)),
    ];

    /// <summary>Releases, oldest first.</summary>
    public IEnumerable<JsonObject> Releases()
    {
        if (tender is { NoticeOn: { } notice })
        {
            yield return Release("tender", notice, ["planning", "tender"], tender, withAward: false, [], []);
        }

        if (tender is { State: TenderState.Failed })
        {
            yield return Release("tenderUpdate", tender.ChangedOn, ["tenderUpdate"], tender, withAward: false, [], []);
        }

        if (tender is { AwardedOn: { } awarded, State: not TenderState.Failed })
        {
            yield return Release("award", awarded, tender.NoticeOn is null ? ["planning", "tender", "award"] : ["award"], tender, withAward: true, [], []);
        }

        if (contracts.Count > 0)
        {
            yield return Release("contract", contracts.Max(c => c.SignedOn), ["contract"], tender, withAward: true, contracts, []);
        }

        if (Payments.Count > 0)
        {
            yield return Release("implementation", Payments.Max(p => p.PaidOn), ["implementation"], tender, withAward: true, contracts, Payments);
        }
    }

    /// <summary>The record: all releases and what they say together.</summary>
    public JsonObject Record()
    {
        var releases = Releases().OrderBy(r => r["date"]!.GetValue<string>(), StringComparer.Ordinal).ToList();
        var last = releases.Count == 0 ? Instant(tender!.ChangedOn) : releases[^1]["date"]!.GetValue<string>();
        if (releases.Count == 0)
        {
            releases.Add(Release("planning", tender!.ChangedOn, ["planning"], tender, withAward: false, [], []));
        }

        var compiled = Release("compiled", DateOnly.ParseExact(last[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), ["compiled"], tender, withAward: tender?.AwardedOn is not null || contracts.Count > 0, contracts, Payments);
        compiled["id"] = $"{Ocid}-{last}";
        compiled["date"] = last;
        return new JsonObject { ["ocid"] = Ocid, ["releases"] = new JsonArray([.. releases]), ["compiledRelease"] = compiled };
    }

    private JsonObject Release(string stage, DateOnly day, string[] tags, DisclosedTender? about, bool withAward, IReadOnlyList<DisclosedContract> signed, IReadOnlyList<DisclosedPayment> paid)
    {
        var suppliers = new List<(string Name, string Code)>();
        if (withAward)
        {
            if (about is { WinnerName: { } winner, WinnerCode: { } code })
            {
                suppliers.Add((winner, code));
            }

            suppliers.AddRange(signed.Select(c => (c.ContractorName, c.ContractorCode)));
        }

        var release = new JsonObject
        {
            ["ocid"] = Ocid,
            ["id"] = $"{Ocid}-{stage}-{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}",
            ["date"] = Instant(day),
            ["tag"] = new JsonArray([.. tags.Select(t => (JsonNode)t)]),
            ["initiationType"] = "tender",
            ["language"] = "zh",
            ["parties"] = new JsonArray([Party(BuyerId, BuyerName, "CN-GB2260", source.DivisionCode, BuyerRole), .. suppliers.DistinctBy(s => s.Code).Select(s => Party($"CN-USCC-{s.Code}", s.Name, "CN-USCC", s.Code, "supplier"))]),
            ["buyer"] = Reference(BuyerId, BuyerName),
        };
        if (about is not null)
        {
            release["planning"] = new JsonObject
            {
                ["budget"] = new JsonObject
                {
                    ["id"] = about.BudgetCodes.Count == 0 ? about.Number : string.Join(';', about.BudgetCodes),
                    ["amount"] = Value(source.Data.Budget.Where(b => about.BudgetCodes.Contains(b.Code)).Sum(b => b.Planned) is > 0 and var planned ? planned : about.Amount),
                },
            };
            release["tender"] = Tender(about);
        }

        if (withAward)
        {
            release["awards"] = new JsonArray(
                about is { WinnerName: { } name, WinnerCode: { } winnerCode }
                    ? [Award(about.Number, about.Title, about.AwardedOn ?? day, about.AwardAmount ?? about.Amount, name, winnerCode)]
                    : [.. signed.Select(c => (JsonNode)Award(c.Number, c.Title, c.SignedOn, c.Amount, c.ContractorName, c.ContractorCode))]);
        }

        if (signed.Count > 0)
        {
            release["contracts"] = new JsonArray([.. signed.Select(c => (JsonNode)Contract(c, about?.Number ?? c.Number, paid))]);
        }

        return release;
    }

    private static JsonObject Tender(DisclosedTender t)
    {
        var tender = new JsonObject
        {
            ["id"] = t.Number,
            ["title"] = t.Title,
            ["description"] = t.Contents,
            ["status"] = t.State switch
            {
                TenderState.Failed => "unsuccessful",
                TenderState.NoticePublished or TenderState.BidsReceived or TenderState.Opened or TenderState.Qualified or TenderState.Evaluated => "active",
                TenderState.Preparing or TenderState.UnderApproval or TenderState.Approved => "planned",
                _ => "complete",
            },
            ["value"] = Value(t.Amount),
            ["procurementMethod"] = t.Mode == TenderMode.Preference ? "selective" : "open",
        };
        if (t.NoticeOn is { } from && t.DeadlineOn is { } to)
        {
            tender["tenderPeriod"] = new JsonObject { ["startDate"] = Instant(from), ["endDate"] = Instant(to) };
        }

        if (t.BidCount is { } count)
        {
            tender["numberOfTenderers"] = count;
        }

        return tender;
    }

    private static JsonObject Award(string number, string title, DateOnly day, decimal amount, string name, string code) => new()
    {
        ["id"] = $"{number}-award",
        ["title"] = title,
        ["status"] = "active",
        ["date"] = Instant(day),
        ["value"] = Value(amount),
        ["suppliers"] = new JsonArray(Reference($"CN-USCC-{code}", name)),
    };

    private JsonObject Contract(DisclosedContract c, string awardNumber, IReadOnlyList<DisclosedPayment> paid)
    {
        var contract = new JsonObject
        {
            ["id"] = c.Number,
            ["awardID"] = $"{awardNumber}-award",
            ["title"] = c.Title,
            ["status"] = c.State == ContractState.Running ? "active" : "terminated",
            ["period"] = new JsonObject { ["startDate"] = Instant(c.StartsOn), ["endDate"] = Instant(c.EndsOn) },
            ["value"] = Value(c.Amount),
            ["dateSigned"] = Instant(c.SignedOn),
        };
        var own = paid.Where(p => p.ContractNumber is { } number ? number == c.Number : p.PayeeName == c.ContractorName).ToList();
        if (own.Count > 0)
        {
            contract["implementation"] = new JsonObject
            {
                ["transactions"] = new JsonArray([.. own.Select(p => (JsonNode)new JsonObject
                {
                    ["id"] = p.Number,
                    ["date"] = Instant(p.PaidOn),
                    ["value"] = Value(p.Amount),
                    ["payer"] = Reference(BuyerId, BuyerName),
                    ["payee"] = Reference($"CN-USCC-{c.ContractorCode}", c.ContractorName),
                })]),
            };
        }

        return contract;
    }

    private static JsonObject Party(string id, string name, string scheme, string code, string role) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["identifier"] = new JsonObject { ["scheme"] = scheme, ["id"] = code, ["legalName"] = name },
        ["roles"] = new JsonArray(role),
    };

    private static JsonObject Reference(string id, string name) => new() { ["id"] = id, ["name"] = name };

    private static JsonObject Value(decimal amount) => new() { ["amount"] = amount, ["currency"] = "CNY" };

    private static string Instant(DateOnly day) => CountyDay.StartUtc(day).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
