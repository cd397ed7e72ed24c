using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.Excel;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
    [Trait("Req", "TRACE-15")]
    public async Task What_was_sent_to_a_shop_waits_for_it_alone_page_by_page_until_it_is_received(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var chain = await Chain.MakeAsync(office);
        await PostAsync(office, $"/api/app/trace-subject/{chain.Seller}/member", new { userName = "zeku.station" });
        var shop = await host.SignInAsync("zeku.station");
        async Task<JsonNode> WaitingAsync(string query = "") => await GetAsync(shop, "/api/app/trace-record/arrivals" + query);
        try
        {
            var before = (await WaitingAsync())["totalCount"]!.GetValue<int>();
            before.ShouldBe(0, "nothing was sent to this shop");
            var meat = await StockAsync(office, chain, 50);
            var other = await StockAsync(office, chain, 20);
            var box = "BOX" + Guid.CreateVersion7().ToString("N")[..12];
            var sent = await RecordAsync(office, new { step = "shipping", siteId = chain.Pasture, toSubjectId = chain.Seller, time = Ago(2), lots = Some(meat, 5) });
            await RecordAsync(office, new { step = "shipping", siteId = chain.Pasture, toSubjectId = chain.Processor, time = Ago(1.9), lots = Some(meat, 7) });
            await RecordAsync(office, new { step = "shipping", siteId = chain.Pasture, time = Ago(1.8), lots = Some(meat, 3) });
            await RecordAsync(office, new { step = "packing", siteId = chain.Pasture, time = Ago(3), lots = Some(other, 4), package = box });
            await RecordAsync(office, new { step = "shipping", siteId = chain.Pasture, toSubjectId = chain.Seller, time = Ago(1), lots = One(box) });

            // Oldest first, in pages; what goes to others or to nobody known is not here.
            var first = await WaitingAsync("?maxResultCount=1");
            first["totalCount"]!.GetValue<int>().ShouldBe(2);
            var lot = first["items"]!.AsArray().ShouldHaveSingleItem()!;
            (Text(lot, "code"), lot["lots"]![0]!["quantity"]!.GetValue<decimal>(), lot["isPackage"]!.GetValue<bool>(), Text(lot, "toSubjectId")).ShouldBe((meat, 5m, false, chain.Seller));
            lot["fromName"].ShouldNotBeNull();
            lot["sentOn"].ShouldNotBeNull();
            var package = (await WaitingAsync("?maxResultCount=1&skipCount=1"))["items"]!.AsArray().ShouldHaveSingleItem()!;
            (Text(package, "name"), package["isPackage"]!.GetValue<bool>(), Text(package["lots"]![0]!, "number"), package["lots"]![0]!["quantity"]!.GetValue<decimal>()).ShouldBe((box, true, other, 4m));

            // Received as the list names them, nothing waits any more; sent in error, it does not wait either.
            await RecordAsync(shop, new { step = "receiving", siteId = chain.Shop, lots = Some(Text(lot, "code"), 5) });
            await RecordAsync(shop, new { step = "receiving", siteId = chain.Shop, lots = One(Text(package, "code")) });
            (await WaitingAsync())["items"]!.AsArray().ShouldBeEmpty();
            (await CodeAsync(office, "/api/app/trace-record/declare-wrong", new { eventId = Text(sent, "eventId"), didNotOccur = true })).ShouldBe("Trace:LaterEvents");
            var error = await RecordAsync(office, new { step = "shipping", siteId = chain.Pasture, toSubjectId = chain.Seller, lots = Some(meat, 1) });
            (await WaitingAsync())["totalCount"]!.GetValue<int>().ShouldBe(1);
            await PostAsync(office, "/api/app/trace-record/declare-wrong", new { eventId = Text(error, "eventId"), didNotOccur = true });
            (await WaitingAsync())["totalCount"]!.GetValue<int>().ShouldBe(0);

            // The lot's page and the list say to whom the rest is on its way, and a refusal names the place as people do.
            var ways = (await LotAsync(office, meat))["stocks"]!.AsArray().Where(s => Text(s!, "place") == "in-transit").ToList();
            ways.Select(w => w!["toParty"]?.GetValue<string>()).ShouldBe([chain.ProcessorName, null], ignoreOrder: true);
            using var over = await office.PostAsJsonAsync("/api/app/trace-record/record", Keyed(new { step = "selling", siteId = chain.Shop, lots = Some(meat, 6) }));
            var message = Text(JsonNode.Parse(await over.Content.ReadAsStringAsync())!["error"]!, "message");
            message.ShouldNotContain("https://");
            message.ShouldContain("5");
        }
        finally
        {
            await PostAsync(office, $"/api/app/trace-subject/{chain.Seller}/end-member", new { userName = "zeku.station" });
        }
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-02")]
    [Trait("Req", "TRACE-15")]
    public async Task A_herders_home_has_the_own_steps_lots_with_their_places_periods_that_run_and_last_records(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var (own, other) = (await Chain.MakeAsync(office), await Chain.MakeAsync(office));
        const string name = "zeku.grower";
        await PostAsync(office, $"/api/app/trace-subject/{own.Grower}/member", new { userName = name });
        var herder = await host.SignInAsync(name);
        try
        {
            var desk = await GetAsync(herder, "/api/app/trace-record/desk");
            Text(desk["subjects"]!.AsArray().ShouldHaveSingleItem()!, "id").ShouldBe(own.Grower);
            desk["steps"]!.AsArray().Select(s => s!.GetValue<string>()).ShouldBe(["birth", "inputUse", "shipping", "selling"]);
            desk["lastInputCode"].ShouldBeNull();

            var herd = (await RecordAsync(herder, new { step = "birth", siteId = own.Pasture, time = Ago(3), newLots = new[] { new { productCode = own.Yak.Code, quantity = 4 } } }))["lotNumbers"]![0]!.GetValue<string>();
            await RecordAsync(herder, new { step = "inputUse", siteId = own.Pasture, time = Ago(1), lots = One(herd), inputProductCode = "albendazole-cattle" });
            await StockAsync(office, other, 5);

            var standing = (await GetAsync(herder, "/api/app/lot?isOnHand=true&withPlaces=true"))["items"]!.AsArray().ShouldHaveSingleItem()!;
            Text(standing, "number").ShouldBe(herd);
            Text(standing["places"]!.AsArray().ShouldHaveSingleItem()!, "siteId").ShouldBe(own.Pasture);
            var closed = (await GetAsync(herder, "/api/app/lot?isOnHand=true&inWithdrawal=true"))["items"]!.AsArray().ShouldHaveSingleItem()!;
            (Text(closed, "number"), closed["withdrawalUntil"] is not null, closed["places"]!.AsArray().Count).ShouldBe((herd, true, 0));
            var latest = await GetAsync(herder, "/api/app/trace-record/latest?maxResultCount=1");
            latest["totalCount"]!.GetValue<int>().ShouldBe(2);
            var entry = latest["items"]!.AsArray().ShouldHaveSingleItem()!;
            (Text(entry, "step"), Text(entry["lots"]![0]!, "number"), Text(entry, "recordedBy")).ShouldBe(("inputUse", herd, name));
            Text(await GetAsync(herder, "/api/app/trace-record/desk"), "lastInputCode").ShouldBe("albendazole-cattle");
        }
        finally
        {
            await PostAsync(office, $"/api/app/trace-subject/{own.Grower}/end-member", new { userName = name });
        }
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

    [ProviderTheory]
    [Trait("Req", "TRACE-02")]
    [Trait("Req", "TRACE-15")]
    public async Task Who_records_for_a_grower_records_for_nobody_else_and_sees_what_it_had(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var (own, other) = (await Chain.MakeAsync(office), await Chain.MakeAsync(office));
        const string name = "zeku.grower";
        await PostAsync(office, $"/api/app/trace-subject/{own.Grower}/member", new { userName = name });
        var herder = await host.SignInAsync(name);

        (await GetAsync(herder, "/api/app/trace-record/own-sites"))["items"]!.AsArray().Select(s => Text(s!, "id")).ShouldBe([own.Pasture]);
        var mine = (await RecordAsync(herder, new { step = "harvest", siteId = own.Pasture, newLots = new[] { new { productCode = own.Meat.Code, quantity = 5 } } }))["lotNumbers"]![0]!.GetValue<string>();
        (await RefusedAsync(herder, new { step = "harvest", siteId = other.Pasture, newLots = new[] { new { productCode = own.Meat.Code, quantity = 5 } } })).ShouldBe("Trace:PlaceOfOthers");
        var foreign = await StockAsync(office, other, 5);
        (await RefusedAsync(herder, new { step = "selling", siteId = own.Pasture, lots = Some(foreign, 1) })).ShouldBe("Trace:LotOfOthers");
        var seen = (await GetAsync(herder, "/api/app/lot?maxResultCount=100"))["items"]!.AsArray().Select(l => Text(l!, "number")).ToList();
        seen.ShouldContain(mine);
        seen.ShouldNotContain(foreign);
        var foreignId = Text((await LotAsync(office, foreign))["lot"]!, "id");
        (await PostStatusAsync(herder, "/api/app/quality-test", Sample(foreignId, foreign))).ShouldBe(404);
        await PostAsync(herder, "/api/app/quality-test", Sample(Text((await LotAsync(herder, mine))["lot"]!, "id"), mine));

        // The office files, corrects for all, holds recalls and gives credentials; the regulator supervises. A participant does none of it.
        foreach (var act in new[] { "check", "file", "renew" })
        {
            (await PostStatusAsync(herder, $"/api/app/trace-subject/{own.Grower}/{act}", new { })).ShouldBe(403, act);
        }

        var theirs = await RecordAsync(office, new { step = "selling", siteId = other.Pasture, lots = Some(foreign, 1) });
        (await PostStatusAsync(herder, "/api/app/trace-record/declare-wrong", new { eventId = Text(theirs, "eventId"), didNotOccur = true })).ShouldBe(404);
        foreach (var closed in new[] { $"/api/app/lot/{foreignId}", $"/api/app/trace-subject/{other.Grower}", $"/api/app/trace-site/{other.Pasture}" })
        {
            (await StatusAsync(herder, closed)).ShouldBe(404, closed);
        }

        foreach (var closed in new[] { "/api/app/integration-account", "/api/app/trace-supervision/subjects", "/api/app/trace-supervision/report", "/api/app/trace-code/lookup?code=A" })
        {
            (await StatusAsync(herder, closed)).ShouldBeOneOf(403, 404);
        }

        (await PostStatusAsync(herder, "/api/app/recall", new { })).ShouldBe(403);
        (await PostStatusAsync(herder, "/api/app/trace-code", new { productId = own.Meat.Id, subjectId = own.Grower, kind = "item", quantity = 1 })).ShouldBe(403);
        (await PostStatusAsync(herder, "/api/app/lot/verify", new { })).ShouldBe(403);

        // The lists of a participant: own subject, own sites, own labels.
        (await GetAsync(herder, "/api/app/trace-subject?maxResultCount=100"))["items"]!.AsArray().Select(s => Text(s!, "id")).ShouldBe([own.Grower]);
        (await GetAsync(herder, "/api/app/trace-site?maxResultCount=100"))["items"]!.AsArray().Select(s => Text(s!, "id")).ShouldBe([own.Pasture]);
        (await GetAsync(herder, "/api/app/trace-code?maxResultCount=100"))["totalCount"]!.GetValue<long>().ShouldBe(0);

        // What is their own they correct themselves; who no longer records for the subject sees nothing of it.
        var wrong = await RecordAsync(herder, new { step = "selling", siteId = own.Pasture, lots = Some(mine, 2), toName = "县外某商贸公司" });
        await PostAsync(herder, "/api/app/trace-record/declare-wrong", new { eventId = Text(wrong, "eventId"), didNotOccur = true });
        await PostAsync(office, $"/api/app/trace-subject/{own.Grower}/end-member", new { userName = name });
        (await GetAsync(herder, "/api/app/trace-record/own-sites"))["items"]!.AsArray().ShouldBeEmpty();
        (await GetAsync(herder, "/api/app/lot?maxResultCount=100"))["totalCount"]!.GetValue<long>().ShouldBe(0);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-05")]
    [Trait("Req", "TRACE-13")]
    public async Task Goods_go_to_whom_is_named_and_a_returned_package_brings_back_all_it_holds(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var chain = await Chain.MakeAsync(office);
        var meat = await StockAsync(office, chain, 10);
        var parties = (await GetAsync(office, $"/api/app/trace-record/parties?filter={Uri.EscapeDataString(chain.ProcessorName)}"))["items"]!.AsArray();
        Text(parties.ShouldHaveSingleItem()!, "id").ShouldBe(chain.Processor);

        var (inner, outer) = ("BOX-" + Guid.CreateVersion7().ToString("N")[^8..], "PAL-" + Guid.CreateVersion7().ToString("N")[^8..]);
        await RecordAsync(office, new { step = "packing", siteId = chain.Pasture, time = Ago(5), lots = Some(meat, 4), package = inner });
        await RecordAsync(office, new { step = "packing", siteId = chain.Pasture, time = Ago(5), lots = One(inner), package = outer });
        await RecordAsync(office, new { step = "selling", siteId = chain.Pasture, time = Ago(4), lots = One(outer), toSubjectId = chain.Seller });
        (await QuantityAsync(office, meat)).ShouldBe((6m, 4m));
        var returned = await RecordAsync(office, new { step = "returning", siteId = chain.Pasture, time = Ago(3), lots = One(outer), fromSubjectId = chain.Seller });
        (await QuantityAsync(office, meat)).ShouldBe((10m, 0m));

        // Told once more it changes nothing; declared wrong, the pallet is sold as before; and it can come back again.
        await RecordAsync(office, new { step = "returning", siteId = chain.Pasture, time = Ago(2.9), lots = One(outer) });
        (await QuantityAsync(office, meat)).ShouldBe((10m, 0m));
        var later = await RecordAsync(office, new { step = "selling", siteId = chain.Pasture, time = Ago(2), lots = One(outer), toName = "县外某商贸公司" });
        (await QuantityAsync(office, meat)).ShouldBe((6m, 4m));
        (await CodeAsync(office, "/api/app/trace-record/declare-wrong", new { eventId = Text(returned, "eventId"), didNotOccur = true })).ShouldBe("Trace:LaterEvents");
        await PostAsync(office, "/api/app/trace-record/declare-wrong", new { eventId = Text(later, "eventId"), didNotOccur = true });
        (await QuantityAsync(office, meat)).ShouldBe((10m, 0m));

        // Whom it went to stands in the story of the lot.
        await RecordAsync(office, new { step = "selling", siteId = chain.Pasture, time = Ago(1), lots = Some(meat, 1), toSubjectId = chain.Processor });
        await RecordAsync(office, new { step = "selling", siteId = chain.Pasture, time = Ago(0.9), lots = Some(meat, 1), toName = "县外某商贸公司" });
        var events = (await LotAsync(office, meat))["events"]!.AsArray().Select(e => e!["toParty"]?.GetValue<string>()).OfType<string>().ToList();
        events.ShouldContain(chain.ProcessorName);
        events.ShouldContain("县外某商贸公司");
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-15")]
    public async Task The_empty_table_is_filled_in_excel_and_comes_back_with_its_errors_by_row_and_column(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var chain = await Chain.MakeAsync(office);
        var meat = await StockAsync(office, chain, 10);
        var site = Text((await GetAsync(office, "/api/app/trace-record/own-sites"))["items"]!.AsArray().Single(s => Text(s!, "id") == chain.Pasture)!, "name");
        foreach (var name in new[] { "trace-events", "trace-subjects", "trace-sites", "input-ledger" })
        {
            using var file = await office.GetAsync(new Uri($"/api/downloads/trace-tables/{name}.xlsx?culture=zh-Hans", UriKind.Relative));
            file.IsSuccessStatusCode.ShouldBeTrue($"{name}: {file.StatusCode} {await file.Content.ReadAsStringAsync()}");
            var rows = ExcelRows.Read(await file.Content.ReadAsByteArrayAsync(), 10);
            rows.Count.ShouldBe(2, name);
            rows[1][0].ShouldStartWith("示例");
            using var book = SpreadsheetDocument.Open(new MemoryStream(await file.Content.ReadAsByteArrayAsync()), isEditable: false);
            var lists = book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<DataValidation>()).ToList();
            lists.ShouldAllBe(v => v.Type!.Value == DataValidationValues.List && v.Formula1!.Text.StartsWith("lists!"));
            lists.ShouldNotBeEmpty(name);
            new OpenXmlValidator().Validate(book).Select(e => e.Description).ShouldBeEmpty(name);
        }

        var header = ExcelRows.Read(await (await office.GetAsync(new Uri("/api/downloads/trace-tables/trace-events.xlsx?culture=zh-Hans", UriKind.Relative))).Content.ReadAsByteArrayAsync(), 10);
        header[0].ShouldContain("交给谁（县外）");
        IReadOnlyList<object?> Row(params (string Column, object? Value)[] cells) => [.. header[0].Select(h => cells.FirstOrDefault(c => c.Column == h).Value)];
        byte[] Table(params IReadOnlyList<object?>[] rows) => ExcelTable.Write("表", [.. header[0].Select(h => new ExcelColumn(h))], [[.. header[1]], .. rows]);

        var good = Row(("环节", "销售"), ("时间", Day(-1)), ("地点", site), ("批次", meat), ("数量", 4m), ("交给谁（县外）", "县外某商贸公司"));
        var (status, text) = await UploadAsync(office, Table(good, Row(("环节", "销售"), ("时间", Day(-1) + " 13:00"), ("地点", site), ("批次", meat), ("数量", 9m)), Row(("环节", "变卖"), ("批次", meat))));
        status.ShouldBe(400, text);
        var details = JsonNode.Parse(text)!["error"]!["details"]!.GetValue<string>();
        details.ShouldContain("第 4 行");
        details.ShouldContain("数量");
        details.ShouldContain("第 5 行");
        details.ShouldContain("A 列");
        (await QuantityAsync(office, meat)).ShouldBe((10m, 0m));

        (status, text) = await UploadAsync(office, Table(good));
        status.ShouldBe(200, text);
        JsonNode.Parse(text)!["added"]!.GetValue<int>().ShouldBe(1);
        (await QuantityAsync(office, meat)).ShouldBe((6m, 4m));

        // Nothing but the example is no table.
        (status, _) = await UploadAsync(office, Table());
        status.ShouldBe(400);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-24")]
    public async Task The_export_of_lots_has_what_the_list_shows_and_refuses_filters_that_nobody_understands(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var chain = await Chain.MakeAsync(office);
        var numbers = new List<string>();
        for (var i = 1; i <= 3; i++)
        {
            numbers.Add(await StockAsync(office, chain, i));
        }

        await RecordAsync(office, new { step = "selling", siteId = chain.Pasture, lots = Some(numbers[1], 2) });
        async Task<List<string>> ExportAsync(string query)
        {
            using var file = await office.GetAsync(new Uri("/api/downloads/list/lot.xlsx" + query, UriKind.Relative));
            file.IsSuccessStatusCode.ShouldBeTrue(query + " " + await file.Content.ReadAsStringAsync());
            return [.. ExcelRows.Read(await file.Content.ReadAsByteArrayAsync(), 30_000).Skip(1).Select(r => r[0])];
        }

        (await ExportAsync($"?productCode={chain.Meat.Code}&sorting=quantity%20desc&inStock=true")).ShouldBe([numbers[2], numbers[0]]);
        (await ExportAsync($"?filter={numbers[1]}")).ShouldBe([numbers[1]]);
        (await ExportAsync($"?productCode={chain.Meat.Code}&state=sold")).ShouldBe([numbers[1]]);
        (await ExportAsync(string.Empty)).Count.ShouldBe((int)(await GetAsync(office, "/api/app/lot?maxResultCount=1"))["totalCount"]!.GetValue<long>());
        (await StatusAsync(office, "/api/downloads/list/lot.xlsx?state=eaten")).ShouldBe(400);
        (await ExportAsync($"?productCode={chain.Meat.Code}&state=sold&culture=en")).ShouldBe([numbers[1]]);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-11")]
    public async Task Labels_are_told_by_batch_and_lot_and_a_mismatch_with_the_packages_raises_an_alert(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var chain = await Chain.MakeAsync(office);
        var meat = await StockAsync(office, chain, 10);
        var lotId = Text((await LotAsync(office, meat))["lot"]!, "id");
        await RecordAsync(office, new { step = "packing", siteId = chain.Pasture, lots = One(meat), packages = 20 });
        var batch = await PostAsync(office, "/api/app/trace-code", new { productId = chain.Meat.Id, subjectId = chain.Grower, kind = "item", quantity = 50 });
        var (id, codes) = (Text(batch["summary"]!, "id"), "/api/app/trace-code/" + Text(batch["summary"]!, "id"));
        await PostAsync(office, codes + "/mark-printed", new { });
        await PostAsync(office, codes + "/activate", new { first = 1, last = 20, lotId });
        async Task<(JsonNode Batch, JsonNode Lot)> LabelsAsync()
        {
            var labels = await GetAsync(office, "/api/app/trace-code/labels");
            return (labels["batches"]!.AsArray().Single(b => Text(b!, "id") == id)!, labels["lots"]!.AsArray().Single(l => Text(l!, "lotId") == lotId)!);
        }

        static int Count(JsonNode node, string name) => node[name]!.GetValue<int>();
        var (before, matched) = await LabelsAsync();
        new[] { "issued", "printed", "used", "damaged", "lost", "left" }.Select(n => Count(before, n)).ShouldBe([50, 50, 20, 0, 0, 30]);
        (Count(matched, "packages"), Count(matched, "labels"), matched["isMismatch"]!.GetValue<bool>()).ShouldBe((20, 20, false));

        await PostAsync(office, codes + "/withdraw", new { first = 19, last = 22, kind = "voided", reason = "印坏" });
        await PostAsync(office, codes + "/withdraw", new { first = 30, last = 30, kind = "lost", reason = "遗失" });
        var (after, short2) = await LabelsAsync();
        new[] { "issued", "printed", "used", "damaged", "lost", "left" }.Select(n => Count(after, n)).ShouldBe([50, 50, 20, 4, 1, 27]);
        (Count(short2, "labels"), Count(short2, "withdrawn"), Count(short2, "missing"), short2["isMismatch"]!.GetValue<bool>()).ShouldBe((18, 2, 2, true));

        // Each morning it is looked for; the alert is raised once and says what is missing.
        for (var morning = 0; morning < 2; morning++)
        {
            await host.InCountyAsync("zeku", sp => ActivatorUtilities.CreateInstance<TraceDatesJob>(sp).RunForCountyAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), CancellationToken.None));
        }

        var alert = await host.InCountyAsync("zeku", db => db.Set<TraceAlert>().SingleAsync(a => a.About == "labels:" + meat));
        (alert.Kind, alert.Occurrences, alert.LotNumber).ShouldBe((TraceAlertKind.QuantityMismatch, 1, meat));
        alert.Title.ShouldContain("18");
    }

    private static async Task<(decimal Quantity, decimal Sold)> QuantityAsync(HttpClient client, string number)
    {
        var lot = await LotAsync(client, number);
        return (lot["lot"]!["quantity"]!.GetValue<decimal>(), lot["quantitySold"]!.GetValue<decimal>());
    }

    private static async Task<int> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (int)response.StatusCode;
    }

    private static async Task<int> PostStatusAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        return (int)response.StatusCode;
    }

    private static async Task<(int Status, string Text)> UploadAsync(HttpClient client, byte[] table)
    {
        using var content = new ByteArrayContent(table);
        content.Headers.ContentType = new MediaTypeHeaderValue(ExcelTable.ContentType);
        using var form = new MultipartFormDataContent { { content, "file", "表.xlsx" } };
        using var response = await client.PostAsync(new Uri("/api/uploads/trace-events?culture=zh-Hans", UriKind.Relative), form);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
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
