using System.Globalization;
using System.Text.Json.Nodes;
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
/// them. A release says what was known on its day and never changes afterwards: an amendment and each day of payments are releases of their own.
/// Only organisations are parties, each with the roles in which the release names it.
/// </summary>
internal sealed class OcdsProcess(OcdsSource source, DisclosedTender? tender, IReadOnlyList<DisclosedContract> contracts)
{
    private const string BuyerRole = "buyer";
    private const string ChinaOffset = "+08:00";

    /// <summary>Process id.</summary>
    public string Ocid { get; } = $"{source.Prefix}-{source.CountyCode}-{tender?.Number ?? contracts[0].Number}";

    private string BuyerId => $"CN-GB2260-{source.DivisionCode}";

    private string BuyerName => $"{source.CountyName}人民政府";

    private IReadOnlyList<DisclosedPayment> Payments { get; } =
    [
        .. source.Data.Payments.Where(p => contracts.Any(c => p.ContractNumber == c.Number)).OrderBy(p => p.PaidOn).ThenBy(p => p.Number, StringComparer.Ordinal),
    ];

    /// <summary>Releases, oldest first.</summary>
    public IEnumerable<JsonObject> Releases() => Stages().OrderBy(r => r["date"]!.GetValue<string>(), StringComparer.Ordinal);

    private IEnumerable<JsonObject> Stages()
    {
        if (tender is { NoticeOn: { } notice })
        {
            yield return Release("tender", notice, ["planning", "tender"], tender with { State = TenderState.NoticePublished, BidCount = null }, withAward: false, [], []);
        }

        if (tender is { State: TenderState.Failed })
        {
            yield return Release("tenderUpdate", tender.ChangedOn, ["tenderUpdate"], tender, withAward: false, [], []);
        }

        if (tender is { AwardedOn: { } awarded, State: not TenderState.Failed })
        {
            yield return Release("award", awarded, tender.NoticeOn is null ? ["planning", "tender", "award"] : ["award"], tender with { State = TenderState.Awarded }, withAward: true, [], []);
        }

        if (contracts.Count > 0)
        {
            yield return Release("contract", contracts.Max(c => c.SignedOn), ["contract"], tender, withAward: true, [.. contracts.Select(c => AsOf(c, null))], []);
        }

        foreach (var contract in contracts)
        {
            foreach (var amendment in contract.Amendments)
            {
                yield return Release($"amendment-{amendment.Number}", amendment.DecidedOn, ["contractAmendment"], tender, withAward: true, [AsOf(contract, amendment)], []);
            }
        }

        foreach (var day in Payments.GroupBy(p => p.PaidOn))
        {
            var paid = day.ToList();
            yield return Release("implementation", day.Key, ["implementation"], tender, withAward: true, [.. contracts.Where(c => paid.Exists(p => p.ContractNumber == c.Number)).Select(c => AsOf(c, c.Amendments.LastOrDefault(a => a.DecidedOn <= day.Key)))], paid);
        }
    }

    /// <summary>The record: all releases and what they say together.</summary>
    public JsonObject Record()
    {
        var releases = Releases().ToList();
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

    // The contract as it stood after an amendment; before the first one where there is none yet. Its end is told by the record.
    private static DisclosedContract AsOf(DisclosedContract c, DisclosedAmendment? last)
    {
        var made = last is null ? [] : c.Amendments.TakeWhile(a => a != last).Append(last).ToList();
        var (amount, endsOn) = last is not null ? (last.NewAmount, last.NewEndsOn) : c.Amendments is [var first, ..] ? (first.OldAmount, first.OldEndsOn) : (c.Amount, c.EndsOn);
        return c with { Amount = amount, EndsOn = endsOn, State = ContractState.Running, Amendments = made };
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
            ["parties"] = new JsonArray(
            [
                Party(BuyerId, BuyerName, "CN-GB2260", source.DivisionCode, [BuyerRole, .. paid.Count > 0 ? new[] { "payer" } : []]),
                .. suppliers.DistinctBy(s => s.Code).Select(s => Party(
                    $"CN-USCC-{s.Code}", s.Name, "CN-USCC", s.Code, ["supplier", .. signed.Any(c => c.ContractorCode == s.Code && paid.Any(p => p.ContractNumber == c.Number)) ? new[] { "payee" } : []])),
            ]),
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
                    : [.. signed.Select(c => (JsonNode)Award(c.Number, c.Title, c.SignedOn, c.Amendments is [var first, ..] ? first.OldAmount : c.Amount, c.ContractorName, c.ContractorCode))]);
        }

        if (signed.Count > 0)
        {
            release["contracts"] = new JsonArray([.. signed.Select(c => (JsonNode)Contract(c, about is { WinnerName: not null } ? about.Number : c.Number, suppliers.First(s => s.Code == c.ContractorCode).Name, paid))]);
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
            tender["tenderPeriod"] = Period(from, to);
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

    private JsonObject Contract(DisclosedContract c, string awardNumber, string supplierName, IReadOnlyList<DisclosedPayment> paid)
    {
        var contract = new JsonObject
        {
            ["id"] = c.Number,
            ["awardID"] = $"{awardNumber}-award",
            ["title"] = c.Title,
            ["status"] = c.State == ContractState.Running ? "active" : "terminated",
            ["period"] = Period(c.StartsOn, c.EndsOn),
            ["value"] = Value(c.Amount),
            ["dateSigned"] = Instant(c.SignedOn),
        };
        if (c.Amendments.Count > 0)
        {
            contract["amendments"] = new JsonArray([.. c.Amendments.Select(a => (JsonNode)new JsonObject { ["id"] = a.Number, ["date"] = Instant(a.DecidedOn), ["rationale"] = a.Reason })]);
        }

        var own = paid.Where(p => p.ContractNumber == c.Number).ToList();
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
                    ["payee"] = Reference($"CN-USCC-{c.ContractorCode}", supplierName),
                })]),
            };
        }

        return contract;
    }

    private static JsonObject Party(string id, string name, string scheme, string code, IEnumerable<string> roles) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["identifier"] = new JsonObject { ["scheme"] = scheme, ["id"] = code, ["legalName"] = name },
        ["roles"] = new JsonArray([.. roles.Select(r => (JsonNode)r)]),
    };

    private static JsonObject Reference(string id, string name) => new() { ["id"] = id, ["name"] = name };

    private static JsonObject Value(decimal amount) => new() { ["amount"] = amount, ["currency"] = "CNY" };

    // The last day belongs to the period, to its end.
    private static JsonObject Period(DateOnly from, DateOnly to) => new() { ["startDate"] = Instant(from), ["endDate"] = At(to, "T23:59:59") };

    private static string Instant(DateOnly day) => At(day, "T00:00:00");

    // With the offset of China, so that the day that people read is the day that is meant.
    private static string At(DateOnly day, string time) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + time + ChinaOffset;
}
