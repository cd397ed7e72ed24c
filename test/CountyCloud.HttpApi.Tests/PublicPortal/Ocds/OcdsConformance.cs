using System.Globalization;
using System.Text.Json.Nodes;

namespace CountyCloud.HttpApi.Tests.PublicPortal.Ocds;

/// <summary>
/// What the Open Contracting Data Standard 1.1 asks for and no schema of single fields can say, restated as code: ids that are unique where they must
/// be, references that lead to a party with the role in which it is named, awards that contracts name, periods that run forward, values that have
/// both amount and currency, releases that belong to their record.
/// </summary>
internal static class OcdsConformance
{
    /// <summary>Reads every package of a county, page after page, and checks it.</summary>
    /// <returns>Everything that is wrong; releases and records seen.</returns>
    public static async Task<(IReadOnlyList<string> Problems, int Releases, int Records)> CheckCountyAsync(HttpClient client, string county, SchemaSubset schema)
    {
        var problems = new List<string>();
        var releases = await PagesAsync(client, $"/{county}/disclosure/ocds/releases.json", schema, "ReleasePackage", "releases", problems);
        var records = await PagesAsync(client, $"/{county}/disclosure/ocds/records.json", schema, "RecordPackage", "records", problems);
        problems.AddRange(Twice("releases", releases.Select(r => r["id"])));
        problems.AddRange(Twice("records", records.Select(r => r["ocid"])));

        // One payment belongs to one process, or what a county spent would be counted twice.
        problems.AddRange(Twice("transactions of the county", records.SelectMany(r => Transactions(r["compiledRelease"]!)).Select(t => t["id"])));
        foreach (var release in releases)
        {
            problems.AddRange(CheckRelease(release));
        }

        foreach (var record in records)
        {
            problems.AddRange(CheckRecord(record));
        }

        var published = releases.Select(r => r["id"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(records.SelectMany(r => r["releases"]!.AsArray()).Where(r => Tags(r!) is not ["planning"] && !published.Contains(r!["id"]!.GetValue<string>())).Select(r => $"{r!["id"]}: stands in a record and in no release package"));
        return (problems, releases.Count, records.Count);
    }

    /// <summary>What is wrong with a record.</summary>
    public static IEnumerable<string> CheckRecord(JsonNode record)
    {
        var ocid = record["ocid"]!.GetValue<string>();
        var releases = record["releases"]!.AsArray().Select(r => r!).ToList();
        foreach (var problem in releases.Append(record["compiledRelease"]!).SelectMany(CheckRelease))
        {
            yield return problem;
        }

        foreach (var release in releases.Append(record["compiledRelease"]!).Where(r => r["ocid"]!.GetValue<string>() != ocid))
        {
            yield return $"{ocid}: holds {release["id"]} of another process";
        }

        foreach (var twice in Twice($"{ocid}: releases", releases.Append(record["compiledRelease"]!).Select(r => r["id"])))
        {
            yield return twice;
        }

        var dates = releases.ConvertAll(r => DateOf(r["date"])!.Value);
        if (!dates.SequenceEqual(dates.Order()))
        {
            yield return $"{ocid}: releases are not in the order of their dates";
        }

        if (Tags(record["compiledRelease"]!) is not ["compiled"])
        {
            yield return $"{ocid}: the compiled release has other tags";
        }

        if (DateOf(record["compiledRelease"]!["date"]) != dates[^1])
        {
            yield return $"{ocid}: the compiled release is not of the day of the last release";
        }

        // What was paid in the releases is what the record says was paid.
        var told = releases.SelectMany(Transactions).Select(t => t["id"]!.GetValue<string>()).Order(StringComparer.Ordinal);
        if (!told.SequenceEqual(Transactions(record["compiledRelease"]!).Select(t => t["id"]!.GetValue<string>()).Order(StringComparer.Ordinal)))
        {
            yield return $"{ocid}: transactions of releases and record differ";
        }
    }

    /// <summary>What is wrong with a release.</summary>
    public static IReadOnlyList<string> CheckRelease(JsonNode release)
    {
        var at = release["id"]?.ToString() ?? "?";
        var problems = new List<string>();
        var parties = Items(release["parties"]).ToDictionary(p => p["id"]!.ToString(), p => p, StringComparer.Ordinal);
        void Refers(JsonNode? reference, string role)
        {
            if (reference is null)
            {
                return;
            }

            if (!parties.TryGetValue(reference["id"]!.ToString(), out var party))
            {
                problems.Add($"{at}: {role} {reference["id"]} is no party");
            }
            else if (!Items(party["roles"]).Any(r => r.GetValue<string>() == role))
            {
                problems.Add($"{at}: {reference["id"]} is named as {role} and has not that role");
            }
            else if (party["name"]!.ToString() != reference["name"]!.ToString())
            {
                problems.Add($"{at}: {reference["id"]} has two names");
            }
        }

        problems.AddRange(Twice($"{at}: parties", Items(release["parties"]).Select(p => p["id"])));
        problems.AddRange(Twice($"{at}: awards", Items(release["awards"]).Select(a => a["id"])));
        problems.AddRange(Twice($"{at}: contracts", Items(release["contracts"]).Select(c => c["id"])));
        problems.AddRange(Twice($"{at}: transactions", Transactions(release).Select(t => t["id"])));
        Refers(release["buyer"], "buyer");
        foreach (var supplier in Items(release["awards"]).SelectMany(a => Items(a["suppliers"])))
        {
            Refers(supplier, "supplier");
        }

        var awards = Items(release["awards"]).Select(a => a["id"]!.ToString()).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(Items(release["contracts"]).Where(c => !awards.Contains(c["awardID"]!.ToString())).Select(c => $"{at}: {c["id"]} names an award that is not there"));
        foreach (var contract in Items(release["contracts"]))
        {
            problems.AddRange(Twice($"{at}: amendments of {contract["id"]}", Items(contract["amendments"]).Select(a => a["id"])));
        }

        foreach (var transaction in Transactions(release))
        {
            Refers(transaction["payer"], "payer");
            Refers(transaction["payee"], "payee");
        }

        Walk(release, at, problems);
        return problems;
    }

    private static void Walk(JsonNode? node, string at, List<string> problems)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    Walk(item, at, problems);
                }

                break;
            case JsonObject o:
                if (DateOf(o["startDate"]) is { } from && DateOf(o["endDate"]) is { } to && to < from)
                {
                    problems.Add($"{at}: a period ends before it starts");
                }

                if (o.ContainsKey("amount") && o["amount"] is JsonValue && (!o.ContainsKey("currency") || o["amount"]!.GetValue<decimal>() < 0))
                {
                    problems.Add($"{at}: a value has no currency or is negative");
                }

                foreach (var (_, child) in o)
                {
                    Walk(child, at, problems);
                }

                break;
        }
    }

    private static async Task<List<JsonNode>> PagesAsync(HttpClient client, string address, SchemaSubset schema, string definition, string member, List<string> problems)
    {
        var items = new List<JsonNode>();
        var next = new Uri(address, UriKind.Relative);
        while (next is not null)
        {
            var package = JsonNode.Parse(await client.GetStringAsync(next))!;
            problems.AddRange(schema.Check(package, definition));
            if (new Uri(package["uri"]!.GetValue<string>()).PathAndQuery != (next.IsAbsoluteUri ? next.PathAndQuery : next.ToString()))
            {
                problems.Add($"{next}: the package says it is {package["uri"]}");
            }

            var dates = Items(package[member]).Select(i => DateOf((i["compiledRelease"] ?? i)["date"]));
            if (dates.Any(d => d > DateOf(package["publishedDate"])))
            {
                problems.Add($"{next}: published before what it holds");
            }

            if (package["links"] is not null && package["extensions"] is null)
            {
                problems.Add($"{next}: has links and does not name their extension");
            }

            items.AddRange(Items(package[member]));
            next = package["links"]?["next"] is { } link ? new Uri(new Uri(link.GetValue<string>()).PathAndQuery, UriKind.Relative) : null;
        }

        return items;
    }

    private static IEnumerable<JsonNode> Transactions(JsonNode release) => Items(release["contracts"]).SelectMany(c => Items(c["implementation"]?["transactions"]));

    private static IReadOnlyList<string> Tags(JsonNode release) => [.. Items(release["tag"]).Select(t => t.GetValue<string>())];

    private static IEnumerable<JsonNode> Items(JsonNode? array) => array is JsonArray items ? items.Select(i => i!) : [];

    private static DateTimeOffset? DateOf(JsonNode? date) => date is null ? null : DateTimeOffset.Parse(date.GetValue<string>(), CultureInfo.InvariantCulture);

    private static IEnumerable<string> Twice(string what, IEnumerable<JsonNode?> ids) =>
        ids.Select(i => i?.ToString() ?? "(none)").GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1 || g.Key == "(none)").Select(g => $"{what}: {g.Key} is there {g.Count()} times");
}
