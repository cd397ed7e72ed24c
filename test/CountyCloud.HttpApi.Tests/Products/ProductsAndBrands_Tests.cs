using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Products;

/// <summary>The product library, certificates and licences of the brand over HTTP.</summary>
[Collection(Governance_Tests.Name)]
public sealed class ProductsAndBrands_Tests(DemoHostFixture counties)
{
    [ProviderTheory]
    [Trait("Req", "PROD-01")]
    [Trait("Req", "PROD-02")]
    [Trait("Req", "PROD-06")]
    [Trait("Req", "PROD-07")]
    [Trait("Req", "PROD-08")]
    [Trait("Req", "PROD-12")]
    [Trait("Req", "PROD-20")]
    [Trait("Req", "PROD-21")]
    public async Task A_product_is_listed_with_its_licences_drawn_into_a_catalogue_and_handed_to_channels(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var (office, finance) = (await host.SignInAsync("zeku.office"), await host.SignInAsync("zeku.finance"));
        var id = await ProductAsync(office, "泽库牦牛肉", "牦牛合作社");
        var path = $"/api/app/product/{id}";
        var listing = new { listing = new { shop = "tmall", channel = "天猫", address = "https://shop.example/1", since = "2026-03-01" } };
        (await CodeAsync(office, path + "/list-in", listing)).ShouldBe("Products:NotPublished");
        var published = await PostAsync(office, path + "/publish", new { });
        published["blockedActions"]!.AsArray().ShouldContain(b => Text(b!, "action") == "listIn" && b!["reasons"]!.ToJsonString().Contains("Z75"));
        foreach (var kind in new[] { "productionLicence", "foodProductionLicence", "onlineSale" })
        {
            (await CodeAsync(office, path + "/list-in", listing)).ShouldBe("Products:CertificateMissing");
            var certificate = Text(await PostAsync(office, "/api/app/certificate", new { title = kind, content = new { kind, holder = "牦牛合作社" } }), "id");
            await PostAsync(office, $"/api/app/certificate/{certificate}/register", new { certificateNumber = kind, issuer = "市场监督管理局", issuedOn = "2020-01-01", validUntil = "2099-12-31" });
        }

        var listed = await PostAsync(office, path + "/list-in", listing);
        listed["listings"]!.AsArray().Count.ShouldBe(1);
        (await CodeAsync(finance, path + "/withdraw", new { text = "x" })).ShouldBe("CountyCloud:PermissionMissing");

        var standard = Text(await PostAsync(office, "/api/app/product-standard", new
        {
            title = "牦牛肉分级标准",
            content = new { category = "牦牛肉", type = "鲜肉", growing = "放牧", specification = "部位", quality = "分级", picking = "不适用", rawMaterial = "牦牛", packingRule = "真空", testMethods = "抽检" },
        }), "id");
        (await CodeAsync(office, path + "/follow-standard", new { standardId = standard })).ShouldBe("Counties:WrongState");
        for (var step = 0; step < 3; step++)
        {
            await PostAsync(office, $"/api/app/product-standard/{standard}/advance", new { });
        }

        Text(await PostAsync(office, path + "/follow-standard", new { standardId = standard }), "standardName").ShouldBe("牦牛肉分级标准");
        var figures = (await GetAsync(office, "/api/app/product-figure?maxResultCount=100"))["items"]!.AsArray();
        figures.Single(f => Text(f!, "measure") == "standardisationRate")!["target"]!.GetValue<decimal>().ShouldBe(85);
        figures.Single(f => Text(f!, "measure") == "singleProducts")!["actual"]!.GetValue<decimal>().ShouldBeGreaterThanOrEqualTo(1);

        var catalogue = await PostAsync(office, "/api/app/product-catalogue", new { title = "主导产品目录", catalogueKind = "mainProducts", content = new { onlyStandardised = true } });
        catalogue["entries"]!.AsArray().Select(e => Text(e!, "productId")).ShouldContain(id);
        Text(await PostAsync(office, $"/api/app/product-catalogue/{Text(catalogue, "id")}/publish", new { }), "state").ShouldBe("published");
        (await office.GetStringAsync(new Uri($"/api/downloads/form/product-catalogue/{Text(catalogue, "id")}.html", UriKind.Relative))).ShouldContain("泽库牦牛肉");

        using (var zip = new ZipArchive(await office.GetStreamAsync(new Uri($"/api/downloads/product-pack/{id}.zip", UriKind.Relative))))
        {
            zip.Entries.Select(e => e.FullName).ShouldContain("product.json");
            zip.GetEntry("text.zh-Hans.txt").ShouldNotBeNull();
        }

        var page = await office.GetStringAsync(new Uri("/zeku/products", UriKind.Relative));
        page.ShouldContain("泽库牦牛肉");
        Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(50_000);

        var acted = await PostAsync(office, path + "/act", new { kind = "delisting", text = "标签不符" });
        Text(acted, "state").ShouldBe("withdrawn");
        acted["listings"]![0]!["until"].ShouldNotBeNull();
    }

    [ProviderTheory]
    [Trait("Req", "BRAND-12")]
    [Trait("Req", "BRAND-26")]
    [Trait("Req", "BRAND-10")]
    [Trait("Req", "BRAND-04")]
    public async Task A_licence_goes_through_libraries_standard_and_government_and_a_check_takes_it_away(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var (office, government) = (await host.SignInAsync("milin.office"), await host.SignInAsync("milin.government"));
        var product = await ProductAsync(office, "米林松茸", "松茸合作社");
        var content = new { brandCode = "milin-public-brand", holder = "松茸合作社", standard = "采集规范", isNonStandard = true, from = "2020-01-01", to = "2099-12-31" };
        (await CodeAsync(office, "/api/app/brand-licence", new { title = "授权", content = new { brandCode = "none", content.holder, content.standard, content.from, content.to }, productIds = new[] { product } })).ShouldBe("Brands:BrandUnknown");
        var id = Text(await PostAsync(office, "/api/app/brand-licence", new { title = "松茸使用公共品牌", content, productIds = new[] { product } }), "id");
        var path = $"/api/app/brand-licence/{id}";
        (await CodeAsync(office, path + "/check-qualification", new { finding = "查库" })).ShouldBe("Brands:ProductNotInLibrary");
        await PostAsync(office, $"/api/app/product/{product}/publish", new { });
        await PostAsync(office, path + "/check-qualification", new { finding = "查库" });
        (await CodeAsync(office, path + "/check-standard", new { isTraced = true, finding = "未检测" })).ShouldBe("Brands:SafetyNotConfirmed");
        await PostAsync(office, path + "/check-standard", new { isTraced = true, isSafetyConfirmed = true, finding = "检测合格" });
        (await CodeAsync(office, path + "/submit", new { })).ShouldBe("Brands:ManualMissing");

        var manual = Text(await PostAsync(office, "/api/app/visual-identity", new { title = "VI 体系", content = new { brandCode = "milin-public-brand", basePart = "标准字体", applicationPart = "包装", story = "故事", meaning = "含义" } }), "id");
        for (var step = 0; step < 3; step++)
        {
            await PostAsync(office, $"/api/app/visual-identity/{manual}/advance", new { });
        }

        (await GetAsync(office, "/api/app/visual-identity?filter=" + Uri.EscapeDataString("标准字体")))["totalCount"]!.GetValue<int>().ShouldBe(1);
        Text(await PostAsync(office, path + "/submit", new { }), "state").ShouldBe("underApproval");
        var approval = (await GetAsync(government, $"/api/app/approval/of-document?documentType=brandLicence&documentId={id}"))["items"]![0]!;
        await PostAsync(government, $"/api/app/approval/{Text(approval, "id")}/decide", new { kind = "approve", opinion = "同意", concurrencyStamp = Text(approval, "concurrencyStamp") });
        var licensed = await GetAsync(office, path);
        (Text(licensed, "state"), Text(licensed, "visualIdentityName")[..3]).ShouldBe(("licensed", "VI-"));
        (await GetAsync(office, $"/api/app/product/{product}"))["licences"]!.AsArray().Count.ShouldBe(1);
        (await office.GetStringAsync(new Uri("/milin/products", UriKind.Relative))).ShouldContain("松茸合作社");
        (await office.GetStringAsync(new Uri($"/api/downloads/form/brand-licence/{id}.html", UriKind.Relative))).ShouldContain("松茸合作社");

        Text(await PostAsync(office, path + "/inspect", new { day = "2026-03-01", findings = "标志变形", outcome = "suspension", measure = "整改" }), "state").ShouldBe("suspended");
        (await GetAsync(office, $"/api/app/product/{product}"))["licences"]!.AsArray().Count.ShouldBe(0);
        (await CodeAsync(await host.SignInAsync("zeku.office"), path, null, HttpMethod.Get)).ShouldBe("CountyCloud:EntityNotFound");
    }

    [ProviderTheory]
    [Trait("Req", "BRAND-19")]
    [Trait("Req", "BRAND-20")]
    [Trait("Req", "BRAND-28")]
    public async Task Help_with_a_certificate_costs_what_the_county_planned_and_packaging_is_counted(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var certificate = await PostAsync(office, "/api/app/certificate", new { title = "绿色食品", content = new { kind = "greenFood", holder = "某合作社", isHelpCase = true } });
        certificate["content"]!["cost"]!.GetValue<decimal>().ShouldBe(130000);
        var path = $"/api/app/certificate/{Text(certificate, "id")}";
        (await CodeAsync(office, path + "/apply", new { issuer = "认证中心" })).ShouldBe("Brands:NotSuitable");
        await PostAsync(office, path + "/check-qualification", new { isSuitable = true, finding = "合格" });
        await PostAsync(office, path + "/apply", new { issuer = "认证中心" });
        await PostAsync(office, path + "/review", new { });
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));
        var certified = await PostAsync(office, path + "/certify", new { certificateNumber = "LB-1", issuer = "认证中心", issuedOn = today.AddYears(-2), validUntil = today.AddDays(10) });
        Text(certified, "state").ShouldBe("expiring");
        (await GetAsync(office, "/api/app/work-task/mine"))["items"]!.AsArray().Select(t => Text(t!, "title")).ShouldContain(t => t.EndsWith("绿色食品"));

        var packaging = Text(await PostAsync(office, "/api/app/brand-project", new { title = "包装升级", content = new { kind = "packaging", from = "2026-01-01", text = "10 款", plannedPieces = 4000 } }), "id");
        (await CodeAsync(office, $"/api/app/brand-project/{packaging}/entry", new { content = new { day = "2026-03-01", kind = "issue", text = "发放", figure = 4001 } })).ShouldBe("Brands:IssuedTooMuch");
        (await PostAsync(office, $"/api/app/brand-project/{packaging}/entry", new { content = new { day = "2026-03-01", kind = "issue", text = "发放", figure = 4000 } }))["issuedPieces"]!.GetValue<decimal>().ShouldBe(4000);
    }

    private static async Task<string> ProductAsync(HttpClient office, string name, string producer) => Text(
        await PostAsync(office, "/api/app/product", new
        {
            name = new Dictionary<string, string> { ["zh-Hans"] = name, ["en"] = name + " en" },
            content = new { kind = "produce", category = "特产", processing = "raw", pull = "none", description = new Dictionary<string, string> { ["zh-Hans"] = "高原特产" } },
            producers = new[] { new { name = producer } },
        }), "id");

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    private static async Task<string> CodeAsync(HttpClient client, string path, object? body, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return JsonNode.Parse(text)?["error"]?["code"]?.GetValue<string>() is { } code && code.Contains(':') ? code : $"{(int)response.StatusCode} {text}";
    }

    private static async Task<JsonNode> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
