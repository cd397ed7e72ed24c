using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static CountyCloud.HttpApi.Tests.Traceability.RecallStory;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>The supply-chain register, the cases of its services, and devices, over HTTP with those who may not (TRACE-21, 23, 29, 30).</summary>
[Collection(Governance_Tests.Name)]
public sealed class SupplyChain_Tests(DemoHostFixture counties)
{
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [ProviderTheory]
    [Trait("Req", "TRACE-29")]
    public async Task The_register_joins_local_goods_and_goods_bought_in_with_supplier_price_and_stock(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var mark = Mark();
        var (supplier, _) = await FiledAsync(office, "合作社" + mark, "processor", "plant");
        var meat = Id(await PostAsync(office, "/api/app/supply-item", new { title = "牦牛肉干" + mark, content = new { flow = "upFlow", category = "肉类", unit = "kg", supplierId = supplier } }));
        var soap = Id(await PostAsync(office, "/api/app/supply-item", new { title = "肥皂" + mark, content = new { flow = "downFlow", category = "日用", unit = "块", supplierName = "西宁批发商" } }));
        (await CodeAsync(office, "/api/app/supply-item", new { title = "无供应商", content = new { flow = "downFlow", category = "日用", unit = "块" } })).ShouldBe("Traceability:SupplierMissing");

        await PostAsync(office, $"/api/app/supply-item/{meat}/price", new { content = new { kind = "purchase", price = 90, day = Day(-3) } });
        await PostAsync(office, $"/api/app/supply-item/{meat}/price", new { content = new { kind = "selling", price = 120, day = Day(-3) } });
        await PostAsync(office, $"/api/app/supply-item/{meat}/price", new { content = new { kind = "selling", price = 128.5, day = Day(0), remark = "旺季" } });
        (await CodeAsync(office, $"/api/app/supply-item/{meat}/price", new { content = new { kind = "selling", price = 100, day = Day(-1) } })).ShouldBe("Traceability:SupplyPriceUnsound");
        await PostAsync(office, $"/api/app/supply-item/{meat}/movement", new { content = new { kind = "intake", quantity = 50, day = Day(-2), counterparty = "合作社" } });
        await PostAsync(office, $"/api/app/supply-item/{meat}/movement", new { content = new { kind = "sale", quantity = 12.5, day = Day(0) } });
        (await CodeAsync(office, $"/api/app/supply-item/{meat}/movement", new { content = new { kind = "sale", quantity = 38, day = Day(0) } })).ShouldBe("Traceability:SupplyStockShort");
        (await CodeAsync(office, $"/api/app/supply-item/{meat}/movement", new { content = new { kind = "loss", quantity = 1, day = Day(0) } })).ShouldBe("Traceability:SupplyMovementUnsound");

        var page = await GetAsync(office, "/api/app/supply-item/" + meat);
        (Text(page, "supplier"), Number(page, "stock"), Number(page, "purchasePrice"), Number(page, "sellingPrice")).ShouldBe(("合作社" + mark, 37.5m, 90m, 128.5m));
        page["prices"]!.AsArray().Select(p => Number(p!, "price")).ShouldBe([128.5m, 120m, 90m], "every price stays");
        page["movements"]!.AsArray().Select(m => Number(m!, "stockAfter")).ShouldBe([37.5m, 50m]);
        (await GetAsync(office, $"/api/app/supply-item/{meat}/movements?skipCount=1"))["items"]!.AsArray().ShouldHaveSingleItem();

        var rows = (await GetAsync(office, $"/api/app/supply-item?filter={mark}&sorting=stock desc"))["items"]!.AsArray();
        rows.Select(r => Text(r!, "supplierName")).ShouldBe(["合作社" + mark, "西宁批发商"]);
        (await GetAsync(office, $"/api/app/supply-item?filter={mark}&flow=downFlow"))["items"]!.AsArray().Select(r => Text(r!, "id")).ShouldBe([soap]);
        (await GetAsync(office, $"/api/app/supply-item?filter={mark}&isInStock=true&maxResultCount=1"))["totalCount"]!.GetValue<int>().ShouldBe(1);
        (await GetAsync(office, "/api/app/supply-item?filter=" + Uri.EscapeDataString("合作社" + mark)))["items"]!.AsArray().Select(r => Text(r!, "id")).ShouldBe([meat]);
        (await StatusAsync(office, $"/api/downloads/list/supply-item.xlsx?filter={mark}")).ShouldBe(200);

        foreach (var reader in new[] { "zeku.market", "zeku.audit" })
        {
            var client = await host.SignInAsync(reader);
            (await GetAsync(client, "/api/app/supply-item/" + meat))["document"]!["allowedActions"]!.AsArray().ShouldBeEmpty(reader);
            (await CodeAsync(client, $"/api/app/supply-item/{meat}/movement", new { content = new { kind = "intake", quantity = 1, day = Day(0) } })).ShouldBe("CountyCloud:PermissionMissing", reader);
        }

        (await StatusAsync(await host.SignInAsync("zeku.grower"), "/api/app/supply-item")).ShouldBe(403, "suppliers and prices are not the participants' business");
        (await StatusAsync(await host.SignInAsync("milin.office"), "/api/app/supply-item/" + meat)).ShouldBe(404);

        // What was recorded is not rewritten, whoever tries.
        await Should.ThrowAsync<Exception>(() => host.InCountyAsync("zeku", async db =>
        {
            var movement = await db.Set<SupplyMovement>().FirstAsync(m => m.ItemId == Guid.Parse(meat));
            db.Entry(movement).Property(m => m.StockAfter).CurrentValue = 1000;
            return await db.SaveChangesAsync();
        }));
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-30")]
    public async Task A_producer_orders_a_service_of_its_county_s_list_and_confirms_the_result(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var (office, grower, station) = (await host.SignInAsync("zeku.office"), await host.SignInAsync("zeku.grower"), await host.SignInAsync("zeku.station"));
        var mark = Mark();
        var (own, _) = await FiledAsync(office, "牧户合作社" + mark, "processor", "plant");
        var (other, _) = await FiledAsync(office, "别家" + mark, "processor", "plant");
        await PostAsync(office, $"/api/app/trace-subject/{own}/member", new { userName = "zeku.grower" });
        (await GetAsync(grower, "/api/app/supply-case/services"))["items"]!.AsArray().Select(s => Text(s!, "kind"))
            .ShouldBe(["standardAndCertification", "preCooling", "storage", "sortingAndPacking", "coldTransport", "testingAndTracing"], "Z72");

        var order = await PostAsync(grower, "/api/app/supply-case", new { title = "三吨牛肉预冷" + mark, content = new { serviceCode = "pre-cooling", producerId = own, quantity = 3, unit = "吨", wish = "屠宰当天预冷", wantedBy = Day(5) } });
        var id = Id(order);
        (Text(order, "serviceKind"), Text(order, "state")).ShouldBe(("preCooling", "ordered"));
        Actions(order).ShouldBe(["addNote", "withdraw"], ignoreOrder: true);
        (await CodeAsync(grower, "/api/app/supply-case", new { title = "x", content = new { serviceCode = "pre-cooling", producerId = other, wish = "x" } })).ShouldBe("Traceability:NotYourSubject");
        (await CodeAsync(grower, "/api/app/supply-case", new { title = "x", content = new { serviceCode = "art-design", producerId = own, wish = "x" } })).ShouldBe("Traceability:SupplyServiceNotOffered", "another county's list");
        (await CodeAsync(grower, $"/api/app/supply-case/{id}/accept", new { provider = "自己", dueOn = Day(1) })).ShouldBe("CountyCloud:PermissionMissing");
        (await StatusAsync(station, "/api/app/supply-case/" + id)).ShouldBe(404, "a case of another producer");
        (await GetAsync(station, $"/api/app/supply-case?filter={mark}"))["totalCount"]!.GetValue<int>().ShouldBe(0);
        (await CodeAsync(station, $"/api/app/supply-case/{id}/withdraw", new { text = "x" })).ShouldBe("CountyCloud:EntityNotFound");

        await PostAsync(office, $"/api/app/supply-case/{id}/accept", new { provider = "县冷链中心", dueOn = Day(3), fee = 0, text = "免费" });
        (await CodeAsync(grower, $"/api/app/supply-case/{id}/withdraw", new { text = "x" })).ShouldBe("Counties:WrongState");
        await PostAsync(office, $"/api/app/supply-case/{id}/deliver", new { result = "预冷 3 吨" });
        await PostAsync(grower, $"/api/app/supply-case/{id}/send-back", new { text = "还有半吨" });
        await PostAsync(office, $"/api/app/supply-case/{id}/deliver", new { result = "预冷 3.5 吨" });
        var done = await PostAsync(grower, $"/api/app/supply-case/{id}/confirm", new { });
        done["steps"]!.AsArray().Select(s => Text(s!, "state")).ShouldBe(["ordered", "accepted", "delivered", "accepted", "delivered", "confirmed"]);
        (Text(done, "result"), Number(done, "fee")).ShouldBe(("预冷 3.5 吨", 0m));
        Actions(done).ShouldBeEmpty();
        (await GetAsync(grower, $"/api/app/supply-case?filter={mark}&serviceKind=preCooling&state=confirmed&isLate=false"))["items"]!.AsArray().Select(c => Text(c!, "producerName")).ShouldBe(["牧户合作社" + mark]);
        (await GetAsync(await host.SignInAsync("zeku.audit"), "/api/app/supply-case/" + id))["document"]!["allowedActions"]!.AsArray().ShouldBeEmpty();
        (await StatusAsync(await host.SignInAsync("zeku.market"), $"/api/downloads/list/supply-case.xlsx?filter={mark}")).ShouldBe(200);
        (await StatusAsync(await host.SignInAsync("milin.office"), "/api/app/supply-case/" + id)).ShouldBe(404);

        // Cangyuan's list is another, and a county whose documents name none offers none.
        (await GetAsync(await host.SignInAsync("cangyuan.office"), "/api/app/supply-case/services"))["items"]!.AsArray().Select(s => Text(s!, "kind")).ShouldBe(["dataAnalysis", "artDesign", "dataPack", "channel", "campaign"], "C123");
        var milin = await host.SignInAsync("milin.office");
        (await GetAsync(milin, "/api/app/supply-case/services"))["items"]!.AsArray().ShouldBeEmpty();
        var (there, _) = await FiledAsync(milin, "米林合作社" + mark, "processor", "plant");
        (await CodeAsync(milin, "/api/app/supply-case", new { title = "x", content = new { serviceCode = "pre-cooling", producerId = there, wish = "x" } })).ShouldBe("Traceability:SupplyServiceNotOffered");
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-21")]
    [Trait("Req", "TRACE-23")]
    public async Task A_registered_sensor_and_camera_write_into_the_record_of_the_lots_at_their_site(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var mark = Mark();
        var (_, site) = await FiledAsync(office, "冷库公司" + mark, "processor", "coldRoom");
        var (_, far) = await FiledAsync(office, "别处" + mark, "processor", "coldRoom");
        var lot = (await RecordAsync(office, new { step = "harvest", siteId = site, time = "2026-05-20T08:00:00+08:00", newLots = new[] { new { productName = "牛肉" + mark, quantity = 100 } } }))["lotNumbers"]![0]!.GetValue<string>();
        var system = await EpcisSystem.CreateAsync(host, "zeku");
        (await CodeAsync(office, "/api/app/trace-device", new { title = "无处", content = new { kind = "sensor" } })).ShouldBe("Traceability:DeviceWithoutSite");
        (await CodeAsync(office, "/api/app/trace-device", new { title = "无账号", content = new { kind = "sensor", siteId = site, clientId = "zeku.nobody" } })).ShouldBe("Traceability:DeviceCredentialUnknown");
        var sensor = await PostAsync(office, "/api/app/trace-device", new { title = "温度计" + mark, content = new { kind = "sensor", siteId = site, clientId = system.ClientId, model = "T-1" } });
        var (id, number, identifier) = (Id(sensor), Text(sensor["document"]!, "number"), Text(sensor, "identifier"));

        // In Zeku nothing comes into use without a national standard (Z64).
        sensor["document"]!["blockedActions"]!.AsArray().Select(b => Text(b!, "action")).ShouldBe(["putIntoUse"]);
        (await CodeAsync(office, $"/api/app/trace-device/{id}/put-into-use", new { })).ShouldBe("Traceability:DeviceWithoutStandard");
        (await CodeAsync(office, $"/api/app/trace-device/{id}/standard", new { content = new { standardNumber = "GB/T 35136-2017" } })).ShouldBe("Traceability:DeviceStandardUnproven");
        (await RefusedAsync(await ReadingsAsync(system, number, 2.5m))).ShouldContain("未启用或已停用");
        await StandardAsync(office, id);
        Text(await PostAsync(office, $"/api/app/trace-device/{id}/put-into-use", new { }), "state").ShouldBe("inUse");
        (await GetAsync(office, $"/api/app/trace-device?filter={mark}&hasNationalStandard=true&sorting=lastReport desc"))["items"]!.AsArray().Select(d => Text(d!, "id")).ShouldBe([id]);

        using var written = await ReadingsAsync(system, number, 2.5m, 3.25m);
        written.StatusCode.ShouldBe(HttpStatusCode.Created, await written.Content.ReadAsStringAsync());
        using (var again = await ReadingsAsync(system, number, 2.5m, 3.25m))
        {
            again.Headers.Location.ShouldBe(written.Headers.Location, "sent again, it is told as recorded");
        }

        // It is an event as any other, about the lot that stands there.
        var e = await system.GetAsync(written.Headers.Location!.ToString()["/api/epcis".Length..]);
        (Text(e, "bizStep"), Text(e["sensorElementList"]![0]!["sensorMetadata"]!, "deviceID")).ShouldBe(("sensor_reporting", identifier));
        e["sensorElementList"]![0]!["sensorReport"]!.AsArray().Count.ShouldBe(2);
        e["quantityList"]!.AsArray().Select(q => Text(q!, "epcClass")).ShouldHaveSingleItem().ShouldContain(Uri.EscapeDataString(lot));
        var story = await GetAsync(office, "/api/app/lot/" + await LotIdAsync(office, lot));
        story.ToJsonString().ShouldContain("coldChainReading");

        // By another credential, from another place, of another county: nothing.
        var second = await EpcisSystem.CreateAsync(host, "zeku");
        (await RefusedAsync(await ReadingsAsync(second, number, 1))).ShouldContain("绑定了另一个接口账号");
        (await ReadingsAsync(await EpcisSystem.CreateAsync(host, "kazuo"), number, 1)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ReadingsAsync(system, "TDV-0", 1)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await RefusedAsync(await system.PostAsync($"/devices/{number}/readings", """{"readings":[{"type":"Warmth","value":1,"uom":"CEL","time":"2026-05-01T00:00:00Z"}]}"""))).ShouldContain("测量类型“Warmth”");
        (await system.PostAsync($"/devices/{number}/readings", """{"readings":[]}""")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var elsewhere = Capture(identifier, Text(await GetAsync(office, "/api/app/trace-site/" + far), "identifier"), 4);
        (await EpcisSystem.ProblemAsync(await system.PostEventAsync(elsewhere))).Status.ShouldBe(HttpStatusCode.BadRequest);

        // A device that speaks EPCIS itself takes the ordinary way, and its page shows both.
        using var captured = await system.PostEventAsync(Capture(identifier, Text(await GetAsync(office, "/api/app/trace-site/" + site), "identifier"), 4.5m));
        captured.StatusCode.ShouldBe(HttpStatusCode.Created, await captured.Content.ReadAsStringAsync());
        var page = await GetAsync(office, "/api/app/trace-device/" + id);
        page["reports"]!.AsArray().Select(r => Text(r!, "summary")).ShouldBe(["Temperature 4.5 CEL", "Temperature 2.5–3.25 CEL"], ignoreOrder: true);
        page["reportCount"]!.GetValue<int>().ShouldBe(2);

        // A camera writes pictures; a thermometer does not, and what is no picture is not kept.
        var camera = await PostAsync(office, "/api/app/trace-device", new { title = "摄像头" + mark, content = new { kind = "camera", siteId = site } });
        await StandardAsync(office, Id(camera));
        await PostAsync(office, $"/api/app/trace-device/{Id(camera)}/put-into-use", new { });
        var eye = Text(camera["document"]!, "number");
        (await RefusedAsync(await PictureAsync(system, number, Picture))).ShouldContain("不是摄像头或网络设备");
        (await RefusedAsync(await PictureAsync(system, eye, "<svg/>"u8.ToArray()))).ShouldContain("不是 JPEG 或 PNG 图片");
        using var taken = await PictureAsync(system, eye, Picture);
        taken.StatusCode.ShouldBe(HttpStatusCode.Created, await taken.Content.ReadAsStringAsync());
        var seen = await GetAsync(office, "/api/app/trace-device/" + Id(camera));
        var file = Text(seen["pictures"]!.AsArray().ShouldHaveSingleItem()!, "id");
        (await office.GetByteArrayAsync(new Uri("/api/downloads/attachment/" + file, UriKind.Relative))).Length.ShouldBeGreaterThan(0);
        (await StatusAsync(await host.SignInAsync("zeku.station"), "/api/downloads/attachment/" + file)).ShouldBe(404, "not of their sites");
        (await StatusAsync(await host.SignInAsync("zeku.station"), "/api/app/trace-device/" + id)).ShouldBe(404);
        (await StatusAsync(await host.SignInAsync("milin.office"), "/api/app/trace-device/" + id)).ShouldBe(404);

        await PostAsync(office, $"/api/app/trace-device/{id}/retire", new { });
        (await RefusedAsync(await ReadingsAsync(system, number, 9))).ShouldContain("未启用或已停用");
        (await GetAsync(office, "/api/app/trace-device/" + id))["reportCount"]!.GetValue<int>().ShouldBe(2, "what it wrote stays");

        // Milin's documents ask for no standard.
        var milin = await host.SignInAsync("milin.office");
        var scanner = await PostAsync(milin, "/api/app/trace-device", new { title = "扫码枪" + mark, content = new { kind = "scanner" } });
        Text(await PostAsync(milin, $"/api/app/trace-device/{Id(scanner)}/put-into-use", new { }), "state").ShouldBe("inUse");
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-14")]
    [Trait("Req", "TRACE-23")]
    public async Task A_sensor_of_the_cold_chain_that_falls_silent_is_told_to_the_county_and_to_those_who_record_there_once(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var mark = Mark();
        var (subject, site) = await FiledAsync(office, "冷库" + mark, "processor", "coldRoom");
        var (_, pasture) = await FiledAsync(office, "草场" + mark, "processor", "pasture");
        await PostAsync(office, $"/api/app/trace-subject/{subject}/member", new { userName = "milin.grower" });
        var numbers = new List<string>();
        foreach (var (place, kind) in new[] { (site, "sensor"), (site, "scanner"), (pasture, "sensor"), (site, "sensor") })
        {
            var device = await PostAsync(office, "/api/app/trace-device", new { title = "设备" + mark, content = new { kind, siteId = place } });
            await PostAsync(office, $"/api/app/trace-device/{Id(device)}/put-into-use", new { });
            numbers.Add(Text(device["document"]!, "number"));
        }

        // All but the last have been in use for long; the last has just begun.
        var old = numbers[..3];
        await host.InCountyAsync("milin", (CountyCloudDbContext db) => db.Set<TraceDevice>().Where(d => old.Contains(d.Number)).ExecuteUpdateAsync(s => s.SetProperty(d => d.InUseSince, new DateOnly(2026, 1, 1))));
        await LookAsync();
        (await AlertsAsync()).ShouldBeEmpty("the county has set no time");
        await PostAsync(office, "/api/app/alert-rule", new { values = new { code = "silent-" + mark, name = new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-Hans"] = "设备失联" }, kind = "silentDevice", isOn = true, threshold = 24 } });

        await LookAsync();
        await LookAsync();

        var alert = (await AlertsAsync()).ShouldHaveSingleItem()!;
        Text(alert, "title").ShouldContain(numbers[0]);
        (await GetAsync(office, "/api/app/work-task/mine"))["items"]!.AsArray().Count(t => Text(t!, "documentId") == Text(alert, "id")).ShouldBe(1);
        (await GetAsync(await host.SignInAsync("milin.grower"), "/api/app/work-task/mine"))["items"]!.AsArray().Count(t => Text(t!, "documentId") == Text(alert, "id")).ShouldBe(1);

        // One that reports is not silent.
        await host.InCountyAsync("milin", async (CountyCloudDbContext db) =>
        {
            var device = await db.Set<TraceDevice>().IgnoreAutoIncludes().SingleAsync(d => d.Number == numbers[0]);
            db.Add(new TraceDeviceReport(Guid.CreateVersion7(), device.Id, "urn:test:" + mark, 1, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1), 1, "Temperature 2 CEL", null));
            return await db.SaveChangesAsync();
        });
        (await LookAsync()).ShouldBe(0);

        Task<int> LookAsync() => host.InCountyAsync("milin", (IServiceProvider sp) => ActivatorUtilities.CreateInstance<SilentDevicesJob>(sp).RunForCountyAsync(TimeProvider.System, CancellationToken.None));

        async Task<List<JsonNode?>> AlertsAsync() => [.. (await GetAsync(office, "/api/app/trace-alert?maxResultCount=1000"))["items"]!.AsArray().Where(a => Text(a!, "kind") == "silentDevice")];
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-23")]
    public async Task The_air_over_a_pasture_is_no_cold_chain(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var mark = Mark();
        var (_, site) = await FiledAsync(office, "牧场" + mark, "processor", "pasture");
        await RecordAsync(office, new { step = "harvest", siteId = site, time = "2026-05-20T08:00:00+08:00", newLots = new[] { new { productName = "牦牛" + mark, quantity = 5 } } });
        var device = await PostAsync(office, "/api/app/trace-device", new { title = "气象站" + mark, content = new { kind = "sensor", siteId = site } });
        await PostAsync(office, $"/api/app/trace-device/{Id(device)}/put-into-use", new { });
        var system = await EpcisSystem.CreateAsync(host, "milin");
        using var written = await ReadingsAsync(system, Text(device["document"]!, "number"), -12);
        written.StatusCode.ShouldBe(HttpStatusCode.Created, await written.Content.ReadAsStringAsync());
        (await system.GetAsync(written.Headers.Location!.ToString()["/api/epcis".Length..]))["cc:surroundings"]!.GetValue<string>().ShouldBe("true");
    }

    [ProviderTheory]
    [Trait("Req", "BRAND-27")]
    public async Task Company_and_product_brands_are_fostered_leading_park_companies_first(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var mark = Mark();
        object Work(string unit, bool leads, string? fosters = "companyBrand") =>
            new { title = unit + mark, content = new { kind = "incubation", from = Day(0), text = "培育企业品牌", unit, fosters, fosteredBrand = fosters is null ? null : unit + "牌", isLeadingParkCompany = leads } };
        await PostAsync(office, "/api/app/brand-project", Work("龙头企业", leads: true));
        var small = await PostAsync(office, "/api/app/brand-project", Work("小企业", leads: false));
        (await CodeAsync(office, "/api/app/brand-project", Work("龙头", leads: true, fosters: null))).ShouldBe("Brands:FosteredBrandIncomplete");

        var rows = (await GetAsync(office, $"/api/app/brand-project?filter={mark}&fosters=companyBrand"))["items"]!.AsArray();
        rows.Select(r => Text(r!, "fosteredBrand")).ShouldBe(["龙头企业牌", "小企业牌"], "the leading company first, though the other came later");
        (await GetAsync(office, $"/api/app/brand-project?filter={mark}&kind=incubation"))["items"]!.AsArray().Select(r => Text(r!, "unit")).ShouldBe(["龙头企业", "小企业"]);
        (await GetAsync(office, $"/api/app/brand-project?filter={mark}&isLeadingParkCompany=false"))["items"]!.AsArray().Select(r => Text(r!, "unit")).ShouldBe(["小企业"]);

        var before = await FigureAsync(office, "fosteredCompanyBrands");
        var path = "/api/app/brand-project/" + Text(small, "id");
        foreach (var _ in new[] { "design", "running", "done" })
        {
            await PostAsync(office, path + "/advance", new { result = "品牌已注册" });
        }

        (await FigureAsync(office, "fosteredCompanyBrands")).ShouldBe(before + 1);
        (await FigureAsync(office, "fosteredOfLeadingCompanies")).ShouldBeGreaterThanOrEqualTo(1);
    }

    private static async Task<decimal> FigureAsync(HttpClient client, string measure) =>
        Number((await GetAsync(client, "/api/app/product-figure?maxResultCount=100"))["items"]!.AsArray().Single(f => Text(f!, "measure") == measure)!, "actual");

    private static JsonObject Capture(string device, string site, decimal value) => new()
    {
        ["type"] = "ObjectEvent", ["action"] = "OBSERVE", ["bizStep"] = "sensor_reporting", ["eventTime"] = "2026-05-01T08:30:00+08:00", ["eventTimeZoneOffset"] = "+08:00", ["readPoint"] = new JsonObject { ["id"] = site },
        ["sensorElementList"] = new JsonArray(new JsonObject
        {
            ["sensorMetadata"] = new JsonObject { ["time"] = "2026-05-01T08:30:00+08:00", ["deviceID"] = device },
            ["sensorReport"] = new JsonArray(new JsonObject { ["type"] = "Temperature", ["value"] = value, ["uom"] = "CEL" }),
        }),
    };

    private static Task<HttpResponseMessage> ReadingsAsync(EpcisSystem system, string number, params decimal[] values) => system.PostAsync(
        $"/devices/{number}/readings",
        new JsonObject { ["readings"] = new JsonArray([.. values.Select((v, i) => new JsonObject { ["type"] = "Temperature", ["value"] = v, ["uom"] = "CEL", ["time"] = $"2026-06-01T0{i}:00:00+08:00" })]) }.ToJsonString(), "application/json");

    private static Task<HttpResponseMessage> PictureAsync(EpcisSystem system, string number, byte[] picture)
    {
        var content = new ByteArrayContent(picture);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return system.Client.PostAsync(new Uri($"/api/epcis/devices/{number}/pictures", UriKind.Relative), content);
    }

    // What the rule says, in the standard's form.
    private static async Task<string> RefusedAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        await EpcisSystem.ProblemAsync(response);
        return Text(JsonNode.Parse(text)!, "title");
    }

    private static async Task StandardAsync(HttpClient office, string id)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", "检测报告.pdf");
        using var response = await office.PostAsync(new Uri("/api/uploads/attachment", UriKind.Relative), form);
        var proof = Text(JsonNode.Parse(await response.Content.ReadAsStringAsync())!, "id");
        await PostAsync(office, $"/api/app/trace-device/{id}/standard", new { content = new { standardNumber = "GB/T 35136-2017", standardName = "智能家居自动控制设备通用技术要求" }, attachmentIds = new[] { proof } });
    }

    private static async Task<string> LotIdAsync(HttpClient office, string number) => Text((await GetAsync(office, $"/api/app/lot?filter={number}"))["items"]!.AsArray().Single(l => Text(l!, "number") == number)!, "id");

    private static async Task<(string Id, string Site)> FiledAsync(HttpClient office, string title, string kind, string siteKind)
    {
        var department = Text((await GetAsync(office, "/api/app/department?maxResultCount=1"))["items"]![0]!["values"]!, "code");
        var id = Id(await PostAsync(office, "/api/app/trace-subject", new { title, content = new { kind, township = "镇", creditCode = "91350100M000100Y43", departmentCode = department } }));
        var site = Id(await PostAsync(office, "/api/app/trace-site", new { title = title + "场地", holderId = id, content = new { kind = siteKind, township = "镇" } }));
        await PostAsync(office, $"/api/app/trace-subject/{id}/check", new { });
        await PostAsync(office, $"/api/app/trace-subject/{id}/file", new { });
        return (id, site);
    }

    private static IEnumerable<string> Actions(JsonNode node) => node["document"]!["allowedActions"]!.AsArray().Select(a => a!.GetValue<string>());

    private static string Id(JsonNode node) => Text(node["document"]!, "id");

    private static decimal Number(JsonNode node, string name) => node[name]!.GetValue<decimal>();

    private static string Mark() => Guid.CreateVersion7().ToString("N")[^8..];

    private static string Day(int days) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8)).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
