using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>Goods from the pasture to the customer, the real way: every step by the record page's interface, every part of tracing real (W-26, W-27, W-28).</summary>
[Collection(Governance_Tests.Name)]
public sealed class TraceFlow_Tests(DemoHostFixture counties)
{
    private const string Credit = "91350100M000100Y43";

    [ProviderTheory]
    [Trait("Req", "TRACE-04")]
    [Trait("Req", "TRACE-05")]
    [Trait("Req", "TRACE-06")]
    [Trait("Req", "TRACE-11")]
    [Trait("Req", "TRACE-25")]
    public async Task Yaks_become_dried_meat_that_is_tested_packed_coded_shipped_and_sold(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var chain = await Chain.MakeAsync(office);
        var born = await RecordAsync(office, new { step = "birth", siteId = chain.Pasture, time = Ago(200), newLots = new[] { new { productCode = chain.Yak.Code, quantity = 10 } } });
        var herd = born["lotNumbers"]![0]!.GetValue<string>();
        await RecordAsync(office, new { step = "inputUse", siteId = chain.Pasture, time = Ago(20), lots = One(herd), inputProductCode = "albendazole-cattle", inputQuantity = "每头 20 片" });
        (await RefusedAsync(office, new { step = "inputUse", siteId = chain.Pasture, time = Ago(20), lots = One(herd), inputProductCode = "chloramphenicol" })).ShouldBe("Trace:InputBanned");

        // The drug keeps the herd from slaughter for fourteen days.
        var early = new { step = "slaughter", siteId = chain.Pasture, time = Ago(10), lots = Some(herd, 2), newLots = new[] { new { productCode = chain.Meat.Code, quantity = 300 } } };
        (await RefusedAsync(office, early)).ShouldBe("Trace:WithdrawalRuns");
        var carcass = (await RecordAsync(office, early with { time = Ago(5) }))["lotNumbers"]![0]!.GetValue<string>();
        (await LotAsync(office, herd))["quantityOut"]!.GetValue<decimal>().ShouldBe(2);

        // What stands at the pasture is not processed at the plant.
        var drying = new { step = "processing", siteId = chain.Plant, time = Ago(4), lots = Some(carcass, 100), newLots = new[] { new { productCode = chain.Dried.Code, quantity = 40m } } };
        (await RefusedAsync(office, drying)).ShouldBe("Trace:LotShort");
        await RecordAsync(office, new { step = "shipping", siteId = chain.Pasture, toSubjectId = chain.Processor, time = Ago(4.9), lots = Some(carcass, 300) });
        await RecordAsync(office, new { step = "receiving", siteId = chain.Plant, time = Ago(4.8), lots = Some(carcass, 300) });
        (await RefusedAsync(office, drying with { newLots = new[] { new { productCode = chain.Dried.Code, quantity = 140m } } })).ShouldBe("Trace:OutputOverInput");
        var dried = (await RecordAsync(office, drying))["lotNumbers"]![0]!.GetValue<string>();
        var lot = await LotAsync(office, dried);
        var lotId = Text(lot["lot"]!, "id");
        Text(lot, "holder").ShouldBe(chain.ProcessorName);

        var test = await TestAsync(office, lotId, dried, 0.1m, passed: true);
        Text(test, "state").ShouldBe("reported");

        await RecordAsync(office, new { step = "packing", siteId = chain.Plant, time = Ago(3), lots = One(dried), packages = 80 });
        var batch = await PostAsync(office, "/api/app/trace-code", new { productId = chain.Dried.Id, subjectId = chain.Processor, kind = "item", quantity = 100 });
        var codes = "/api/app/trace-code/" + Text(batch["summary"]!, "id");
        await PostAsync(office, codes + "/mark-printed", new { });
        (await CodeAsync(office, codes + "/activate", new { first = 1, last = 81, lotId })).ShouldBe("Traceability:MoreCodesThanPackages");
        (await PostAsync(office, codes + "/activate", new { first = 1, last = 80, lotId }))["summary"]!["activated"]!.GetValue<int>().ShouldBe(80);

        await RecordAsync(office, new { step = "shipping", siteId = chain.Plant, toSubjectId = chain.Seller, time = Ago(2), lots = Some(dried, 40) });
        await RecordAsync(office, new { step = "receiving", siteId = chain.Shop, time = Ago(1.5), lots = Some(dried, 40) });
        var sold = await RecordAsync(office, new { step = "selling", siteId = chain.Shop, time = Ago(1), lots = Some(dried, 30) });
        using (var over = await office.PostAsJsonAsync("/api/app/trace-record/record", Keyed(new { step = "selling", siteId = chain.Shop, lots = Some(dried, 11) })))
        {
            var error = JsonNode.Parse(await over.Content.ReadAsStringAsync())!["error"]!;
            Text(error, "code").ShouldBe("Trace:LotShort");
            Text(error, "message").ShouldContain("10");
        }

        // Declared wrong, the sale never was; who asks twice gets the same answer.
        await PostAsync(office, "/api/app/trace-record/declare-wrong", new { eventId = Text(sold, "eventId"), didNotOccur = true });
        await PostAsync(office, "/api/app/trace-record/declare-wrong", new { eventId = Text(sold, "eventId"), didNotOccur = true });
        var back = await LotAsync(office, dried);
        back["lot"]!["quantity"]!.GetValue<decimal>().ShouldBe(40);
        back["quantitySold"]!.GetValue<decimal>().ShouldBe(0);
        await RecordAsync(office, new { step = "selling", siteId = chain.Shop, lots = Some(dried, 40) });
        await RecordAsync(office, new { step = "returning", siteId = chain.Shop, lots = Some(dried, 5) });
        (await RefusedAsync(office, new { step = "returning", siteId = chain.Shop, lots = Some(dried, 36) })).ShouldBe("Trace:ReturnOverSold");
        (await PostAsync(office, "/api/app/lot/verify", new { }))["isIntact"]!.GetValue<bool>().ShouldBeTrue();
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-25")]
    public async Task A_failed_test_stops_the_lot_and_a_passed_retest_lets_it_go(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var chain = await Chain.MakeAsync(office);
        var meat = await StockAsync(office, chain, 50);
        var lotId = Text((await LotAsync(office, meat))["lot"]!, "id");
        var failed = await TestAsync(office, lotId, meat, 0.5m, passed: false);

        (await RefusedAsync(office, new { step = "selling", siteId = chain.Pasture, lots = Some(meat, 1) })).ShouldBe("Trace:LotBlocked");
        (await RefusedAsync(office, new { step = "packing", siteId = chain.Pasture, lots = One(meat), packages = 5 })).ShouldBe("Trace:LotBlocked");

        var retest = await PostAsync(office, $"/api/app/quality-test/{Text(failed, "id")}/retest", new { kind = "own", sampleNumber = "S-2", sampledOn = Day(-1), sampledAt = "冷库", laboratory = "检测中心" });
        await FinishTestAsync(office, Text(retest, "id"), 0.1m, passed: true);
        await RecordAsync(office, new { step = "selling", siteId = chain.Pasture, lots = Some(meat, 1) });
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-05")]
    public async Task Two_who_sell_at_once_cannot_sell_more_than_is_there(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var chain = await Chain.MakeAsync(office);
        var meat = await StockAsync(office, chain, 10);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => office.PostAsJsonAsync("/api/app/trace-record/record", Keyed(new { step = "selling", siteId = chain.Pasture, lots = Some(meat, 3) }))));

        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(3);
        (await LotAsync(office, meat))["lot"]!["quantity"]!.GetValue<decimal>().ShouldBe(1);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-05")]
    public async Task Another_county_s_lot_or_key_and_a_package_in_itself_are_refused_and_nothing_is_stored(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var (office, milin) = (await host.SignInAsync("zeku.office"), await host.SignInAsync("milin.office"));
        var chain = await Chain.MakeAsync(office);
        var meat = await StockAsync(office, chain, 10);
        var identifier = Text(await LotAsync(office, meat), "identifier");
        var before = await host.InCountyAsync("milin", db => db.Set<TraceEvent>().CountAsync());
        (await RefusedAsync(milin, new { step = "selling", lots = One(identifier) })).ShouldBe("Trace:ForeignIdentifier");
        var gtin = Gtin();
        await PostAsync(office, $"/api/app/product/{chain.Meat.Id}/assign-gtin", new { gtin, since = Day(-1) });
        (await RefusedAsync(milin, new { step = "selling", lots = One($"https://id.gs1.org/01/0{gtin}/10/A1") })).ShouldBe("Traceability:KeyOfAnotherCounty");
        (await host.InCountyAsync("milin", db => db.Set<TraceEvent>().CountAsync())).ShouldBe(before);

        // A lot that begins now is named as the world names it.
        var named = await StockAsync(office, chain, 1);
        Text(await LotAsync(office, named), "identifier").ShouldStartWith($"https://id.gs1.org/01/0{gtin}/10/");

        var (inner, outer) = ("BOX-" + Guid.CreateVersion7().ToString("N")[^8..], "PAL-" + Guid.CreateVersion7().ToString("N")[^8..]);
        await RecordAsync(office, new { step = "packing", siteId = chain.Pasture, lots = Some(meat, 4), package = inner });
        await RecordAsync(office, new { step = "packing", siteId = chain.Pasture, lots = One(inner), package = outer });
        (await RefusedAsync(office, new { step = "packing", siteId = chain.Pasture, lots = One(outer), package = inner })).ShouldBe("Trace:PackingCycle");
        (await RefusedAsync(office, new { step = "packing", siteId = chain.Pasture, lots = One(inner), package = inner })).ShouldBe("Trace:PackingCycle");

        // What is in the pallet is sold with it, not beside it; and comes back with it.
        (await RefusedAsync(office, new { step = "selling", siteId = chain.Pasture, lots = Some(meat, 7) })).ShouldBe("Trace:LotShort");
        await RecordAsync(office, new { step = "selling", siteId = chain.Pasture, lots = One(outer) });
        (await LotAsync(office, meat))["lot"]!["quantity"]!.GetValue<decimal>().ShouldBe(6);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-05")]
    public async Task A_table_of_steps_is_recorded_whole_or_not_at_all_and_once(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var chain = await Chain.MakeAsync(office);
        var meat = await StockAsync(office, chain, 10);
        var site = (await GetAsync(office, "/api/app/trace-record/own-sites"))["items"]!.AsArray().Single(s => Text(s!, "id") == chain.Pasture)!;
        var name = Text(site, "name");
        var table = $"step,time,site,lot,quantity\n销售,{Day(-2)} 09:00,{name},{meat},4\nselling,{Day(-1)},{name},{meat},3\n";

        var (status, text) = await ImportAsync(office, table + $"selling,{Day(-1)} 13:00,{name},{meat},9\nselling,gestern,{name},{meat},1\nselling,,不存在,{meat},1\n");
        status.ShouldBe(400, text);
        var details = JsonNode.Parse(text)!["error"]!["details"]!.GetValue<string>();
        foreach (var line in new[] { "4", "5", "6" })
        {
            details.ShouldContain(line);
        }

        (await LotAsync(office, meat))["lot"]!["quantity"]!.GetValue<decimal>().ShouldBe(10);
        (status, text) = await ImportAsync(office, table);
        status.ShouldBe(200, text);
        JsonNode.Parse(text)!["added"]!.GetValue<int>().ShouldBe(2);
        JsonNode.Parse((await ImportAsync(office, table)).Text)!["unchanged"]!.GetValue<int>().ShouldBe(2);
        (await LotAsync(office, meat))["lot"]!["quantity"]!.GetValue<decimal>().ShouldBe(3);
    }

    private static async Task<(int Status, string Text)> ImportAsync(HttpClient client, string table)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(table));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { content, "file", "table.csv" } };
        using var response = await client.PostAsync(new Uri("/api/uploads/trace-events", UriKind.Relative), form);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static object Sample(string lotId, string number) =>
        new { kind = "own", lotId, lotNumber = number, sampleNumber = "S-1", sampledOn = Day(-2), sampledAt = "冷库", laboratory = "检测中心" };

    private static async Task<string> StockAsync(HttpClient client, Chain chain, decimal quantity) =>
        (await RecordAsync(client, new { step = "harvest", siteId = chain.Pasture, time = Ago(10), newLots = new[] { new { productCode = chain.Meat.Code, quantity } } }))["lotNumbers"]![0]!.GetValue<string>();

    private static async Task<JsonNode> TestAsync(HttpClient client, string lotId, string number, decimal lead, bool passed)
    {
        var test = await PostAsync(client, "/api/app/quality-test", Sample(lotId, number));
        return await FinishTestAsync(client, Text(test, "id"), lead, passed);
    }

    private static async Task<JsonNode> FinishTestAsync(HttpClient client, string id, decimal lead, bool passed)
    {
        await PostAsync(client, $"/api/app/quality-test/{id}/enter-results", new { testedOn = Day(-1), items = new[] { new { itemCode = "lead-meat", value = lead } } });
        return await PostAsync(client, $"/api/app/quality-test/{id}/report", new { hasPassed = passed, attachmentIds = new[] { await UploadAsync(client) } });
    }

    private static async Task<string> UploadAsync(HttpClient client)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", "报告.pdf");
        using var response = await client.PostAsync(new Uri("/api/uploads/attachment", UriKind.Relative), form);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<string>();
    }

    private static object[] One(string code) => [new { code }];

    private static object[] Some(string code, decimal quantity) => [new { code, quantity }];

    private static string Ago(double days) => TimeProvider.System.GetUtcNow().AddDays(-days).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static string Day(int days) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8)).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Gtin()
    {
        var digits = "690" + (Math.Abs(Guid.CreateVersion7().GetHashCode()) % 1_000_000_000).ToString("D9", System.Globalization.CultureInfo.InvariantCulture);
        return digits + TraceIdentifiers.CheckDigit(digits);
    }

    private static async Task<JsonNode> LotAsync(HttpClient client, string number)
    {
        var row = (await GetAsync(client, $"/api/app/lot?filter={number}"))["items"]!.AsArray().Single(l => Text(l!, "number") == number)!;
        return await GetAsync(client, "/api/app/lot/" + Text(row, "id"));
    }

    private static JsonObject Keyed(object step)
    {
        var node = System.Text.Json.JsonSerializer.SerializeToNode(step)!.AsObject();
        node["idempotencyKey"] = Guid.CreateVersion7().ToString("N");
        return node;
    }

    private static Task<JsonNode> RecordAsync(HttpClient client, object step) => PostAsync(client, "/api/app/trace-record/record", Keyed(step));

    private static Task<string> RefusedAsync(HttpClient client, object step) => CodeAsync(client, "/api/app/trace-record/record", Keyed(step));

    private static string Text(JsonNode node, string name) => (node[name] ?? throw new InvalidOperationException($"{name} is not in {node.ToJsonString()}")).GetValue<string>();

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    private static async Task<string> CodeAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        var text = await response.Content.ReadAsStringAsync();
        return !response.IsSuccessStatusCode && JsonNode.Parse(text)?["error"]?["code"]?.GetValue<string>() is { } code && code.Contains(':') ? code : $"{(int)response.StatusCode} {text}";
    }

    private static async Task<JsonNode> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    private sealed record ChainProduct(string Id, string Code);

    /// <summary>A grower with a pasture, a processor with a plant, a seller with a shop and three products, all filed by the office.</summary>
    private sealed record Chain(string Grower, string Pasture, string Processor, string ProcessorName, string Plant, string Seller, string Shop, ChainProduct Yak, ChainProduct Meat, ChainProduct Dried)
    {
        public static async Task<Chain> MakeAsync(HttpClient office)
        {
            var mark = Guid.CreateVersion7().ToString("N")[^6..];
            var grower = await ApplyAsync(office, "牧场合作社 " + mark, "growerBreeder");
            var pasture = await SiteAsync(office, grower, "夏季牧场 " + mark, "pasture");
            await FileAsync(office, grower);
            var processor = await ApplyAsync(office, "肉品厂 " + mark, "processor");
            await FileAsync(office, processor);
            var seller = await ApplyAsync(office, "特产店 " + mark, "seller");
            await FileAsync(office, seller);
            return new Chain(
                grower, pasture, processor, "肉品厂 " + mark, await SiteAsync(office, processor, "分割车间 " + mark, "plant"), seller, await SiteAsync(office, seller, "门店 " + mark, "shop"),
                await ProductAsync(office, "牦牛", null), await ProductAsync(office, "牦牛肉", "KGM"), await ProductAsync(office, "牦牛肉干", "KGM"));
        }

        private static async Task<string> ApplyAsync(HttpClient office, string title, string kind)
        {
            var department = Text((await GetAsync(office, "/api/app/department?maxResultCount=1"))["items"]![0]!["values"]!, "code");
            return Text((await PostAsync(office, "/api/app/trace-subject", new { title, content = new { kind, township = "泽曲镇", creditCode = kind == "growerBreeder" ? null : Credit, departmentCode = department } }))["document"]!, "id");
        }

        private static async Task FileAsync(HttpClient office, string id)
        {
            await PostAsync(office, $"/api/app/trace-subject/{id}/check", new { });
            await PostAsync(office, $"/api/app/trace-subject/{id}/file", new { });
        }

        private static async Task<string> SiteAsync(HttpClient office, string holderId, string title, string kind) =>
            Text((await PostAsync(office, "/api/app/trace-site", new { title, holderId, content = new { kind, township = "泽曲镇", areaMu = 300, latitude = 35.03, longitude = 101.47 } }))["document"]!, "id");

        private static async Task<ChainProduct> ProductAsync(HttpClient office, string name, string? unit)
        {
            var made = await PostAsync(office, "/api/app/product", new
            {
                name = new Dictionary<string, string> { ["zh-Hans"] = name, ["en"] = name + " en" },
                content = new { kind = "produce", category = "牦牛", processing = "raw", pull = "none", unit, description = new Dictionary<string, string> { ["zh-Hans"] = "高原特产" } },
                producers = new[] { new { name = "合作社" } },
            });
            return new ChainProduct(Text(made, "id"), Text(made, "number"));
        }
    }
}
