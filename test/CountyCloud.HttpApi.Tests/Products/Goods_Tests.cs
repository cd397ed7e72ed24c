using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.Brands;
using CountyCloud.Framework.Localization;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Products;

/// <summary>What follows when a licence, a certificate or a product ends; whose the brand's mark is; uploads that are not what they say.</summary>
[Collection(Governance_Tests.Name)]
public sealed class Goods_Tests(DemoHostFixture counties)
{
    private const string Brand = "wayun-xiangqing";

    // 1 × 1 pixel.
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [ProviderTheory]
    [Trait("Req", "BRAND-09")]
    [Trait("Req", "BRAND-10")]
    [Trait("Req", "BRAND-13")]
    [Trait("Req", "BRAND-26")]
    [Trait("Req", "TRACE-32")]
    public async Task The_mark_is_its_holders_only_and_a_check_that_withdraws_it_is_felt_by_the_next_codes_the_old_labels_and_the_public_page(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("cangyuan.office");
        var (holder, holderName) = await FiledAsync(office, "制茶合作社");
        var (other, _) = await FiledAsync(office, "另一家茶厂");
        var product = await ProductAsync(office, "佤山红茶", new { subjectId = holder });
        var number = Text(product, "number");
        var id = Text(product, "id");
        product["producers"]![0]!["name"]!.GetValue<string>().ShouldBe(holderName, "the filed name stands for the subject");
        var logo = await LogoAsync(office, "cangyuan", Brand);
        (await CodeAsync(office, "/api/app/brand-licence", Licence(id, holder, companyBrand: "佤韵乡情"))).ShouldBe("Brands:CompanyBrandIsPublic");
        (await CodeAsync(office, "/api/app/brand-licence", Licence(id, null))).ShouldBe("Brands:HolderMissing");
        (await CodeAsync(office, "/api/app/brand-licence", Licence(id, Guid.CreateVersion7().ToString()))).ShouldBe("CountyCloud:EntityNotFound");
        var licence = await LicensedAsync(host, office, Licence(id, holder, companyBrand: "阿佤山茶坊"));
        licence["accessRules"]!.AsArray().Select(r => Text(r!, "source")).ShouldContain("C125");
        Text(licence["content"]!, "holder").ShouldBe(holderName);

        // The same product, another subject: no licence.
        (await CodeAsync(office, "/api/app/trace-code", Codes(id, other, withMark: true))).ShouldBe("Traceability:BrandMarkNotLicensed");
        var batch = Text((await PostAsync(office, "/api/app/trace-code", Codes(id, holder, withMark: true)))["summary"]!, "id");
        foreach (var layout in new[] { "a4", "thermal" })
        {
            (await PdfAsync(office, batch, layout)).ShouldContain("/Subtype /Image /Width 1 /Height 1");
            var sheet = await HtmlAsync(office, batch, layout);
            sheet.ShouldContain($"<img class=\"mark\" src=\"/cangyuan/brand/{logo}\"");
            sheet.ShouldContain("阿佤山茶坊");
        }

        var page = await office.GetStringAsync(new Uri($"/cangyuan/products/{number}", UriKind.Relative));
        page.ShouldContain($"/cangyuan/brand/{logo}");
        page.ShouldContain("阿佤山茶坊");
        page.ShouldNotContain("品牌授权已撤销");

        var inspected = await PostAsync(office, $"/api/app/brand-licence/{Text(licence, "id")}/inspect", new { day = Today, findings = "超范围使用标志", outcome = "withdrawal", measure = "撤销授权" });
        Text(inspected, "state").ShouldBe("withdrawn");
        (await CodeAsync(office, "/api/app/trace-code", Codes(id, holder, withMark: true))).ShouldBe("Traceability:BrandMarkNotLicensed");
        foreach (var layout in new[] { "a4", "thermal" })
        {
            (await PdfAsync(office, batch, layout)).ShouldNotContain("/Subtype /Image");
            var sheet = await HtmlAsync(office, batch, layout);
            sheet.ShouldNotContain("/brand/");
            sheet.ShouldNotContain("佤韵乡情");
            sheet.ShouldNotContain("阿佤山茶坊");
        }

        // The very address that was read before: what was kept of it is forgotten.
        page = await office.GetStringAsync(new Uri($"/cangyuan/products/{number}", UriKind.Relative));
        page.ShouldContain("品牌授权已撤销");
        page.ShouldNotContain($"/cangyuan/brand/{logo}");
        await AlertAsync(office, "lapsedLicence", Text(licence, "number"));
    }

    [ProviderTheory]
    [Trait("Req", "BRAND-26")]
    [Trait("Req", "TRACE-14")]
    public async Task A_licence_is_warned_of_before_its_end_and_lapses_with_an_alert_that_has_an_owner_and_a_last_day(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("cangyuan.office");
        var (holder, _) = await FiledAsync(office, "核桃合作社");
        var id = Text(await ProductAsync(office, "佤山核桃", new { subjectId = holder }), "id");
        var soon = await LicensedAsync(host, office, Licence(id, holder, to: Today.AddDays(10)));
        var over = await LicensedAsync(host, office, Licence(id, holder, to: Today.AddDays(-1)));

        await host.InCountyAsync("cangyuan", sp => sp.GetRequiredService<TraceDatesJob>().RunForCountyAsync(Today, CancellationToken.None));
        await host.InCountyAsync("cangyuan", sp => sp.GetRequiredService<TraceDatesJob>().RunForCountyAsync(Today, CancellationToken.None));
        var warned = await AlertAsync(office, "lapsedLicence", Text(soon, "number"));
        warned["occurrences"]!.GetValue<int>().ShouldBe(1, "a second morning is no second warning");

        await host.InCountyAsync("cangyuan", async sp =>
        {
            await sp.GetRequiredService<CertificateWatch>().RunAsync(CancellationToken.None);
            return true;
        });
        Text(await GetAsync(office, $"/api/app/brand-licence/{Text(over, "id")}"), "state").ShouldBe("lapsed");
        Text(await GetAsync(office, $"/api/app/brand-licence/{Text(soon, "id")}"), "state").ShouldBe("licensed");
        await AlertAsync(office, "lapsedLicence", Text(over, "number"));
    }

    [ProviderTheory]
    [Trait("Req", "BRAND-19")]
    [Trait("Req", "FUND-38")]
    [Trait("Req", "PROD-07")]
    public async Task An_expired_certificate_is_an_alert_opens_no_shop_and_is_shown_as_expired(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var (holder, holderName) = await FiledAsync(office, "藏羊合作社");
        var product = await ProductAsync(office, "泽库藏羊肉", new { subjectId = holder });
        var (id, number) = (Text(product, "id"), Text(product, "number"));
        foreach (var kind in new[] { "productionLicence", "foodProductionLicence", "onlineSale" })
        {
            var certificate = await PostAsync(office, "/api/app/certificate", new { title = kind, content = new { kind, productId = id, holderSubjectId = holder } });
            Text(certificate["content"]!, "holder").ShouldBe(holderName);
            var last = kind == "onlineSale" ? Today.AddDays(-1) : Today.AddYears(1);
            var issued = await PostAsync(office, $"/api/app/certificate/{Text(certificate, "id")}/register", new { certificateNumber = "N-" + kind, issuer = "市场监督管理局", issuedOn = Today.AddYears(-2), validUntil = last });
            Text(issued, "state").ShouldBe(kind == "onlineSale" ? "expired" : "certified");
            if (kind == "onlineSale")
            {
                // The county's rule says whose it is; confirmed, it stays visible to the money where the rule opens cases (FUND-38).
                var alert = await AlertAsync(office, "expiredCertificate", Text(issued, "number"));
                Text(alert, "ownerRole").ShouldBe("ProgrammeOffice");
            }
        }

        var listing = new { listing = new { shop = "tmall", channel = "天猫", since = Today } };
        (await CodeAsync(office, $"/api/app/product/{id}/list-in", listing)).ShouldBe("Products:CertificateMissing");
        var page = await office.GetStringAsync(new Uri($"/zeku/products/{number}", UriKind.Relative));
        page.ShouldContain("已过期");
        page.ShouldContain("N-onlineSale");
        (await office.GetStringAsync(new Uri("/zeku/products?lang=en", UriKind.Relative))).ShouldContain("Expired");
    }

    [ProviderTheory]
    [Trait("Req", "PROD-09")]
    public async Task A_product_that_is_taken_off_leaves_the_public_pages_and_its_codes_still_open_with_a_notice(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("kazuo.office");
        await TracedProduct.OpenChannelsAsync(office);
        var traced = new TracedProduct(office);
        await traced.MakeAsync();
        var anybody = host.CreateClient();
        var number = Text(await GetAsync(office, $"/api/app/product/{traced.ProductId}"), "number");
        var trace = new Uri($"/kazuo/trace/{traced.Codes[0]}", UriKind.Relative);
        var product = new Uri($"/kazuo/products/{number}", UriKind.Relative);
        (await anybody.GetStringAsync(product)).ShouldContain("林芝松茸");
        (await anybody.GetStringAsync(trace)).ShouldNotContain("产品已下架");

        await PostAsync(office, $"/api/app/product/{traced.ProductId}/confirm-problem", new { problem = "safety", text = "农残超标" });

        using (var gone = await anybody.GetAsync(product))
        {
            gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await anybody.GetStringAsync(new Uri("/kazuo/products", UriKind.Relative))).ShouldNotContain(number);
        var page = await anybody.GetStringAsync(trace);
        page.ShouldContain("产品已下架");
        page.ShouldContain("林芝松茸");
        page.ShouldNotContain($"/trace-pictures/{traced.PhotoId}");
        using var photo = await anybody.GetAsync(new Uri($"/kazuo/trace-pictures/{traced.PhotoId}", UriKind.Relative));
        photo.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    [Trait("Req", "PROD-08")]
    [Trait("Req", "PROD-12")]
    [Trait("Req", "PROD-24")]
    public async Task What_is_on_sale_is_counted_against_the_countys_numbers_and_what_is_chosen_first_stands_first(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var figures = (await GetAsync(office, "/api/app/product-figure?maxResultCount=100"))["items"]!.AsArray();
        JsonNode Figure(string measure) => figures.Single(f => Text(f!, "measure") == measure)!;
        (Figure("productKindsOnSale")["target"]!.GetValue<decimal>(), Figure("productKindsOnSale")["isReached"]!.GetValue<bool>()).ShouldBe((50, false));
        (Figure("singleProducts")["target"]!.GetValue<decimal>(), Figure("singleProducts")["isReached"]!.GetValue<bool>()).ShouldBe((10, false));

        await ProductAsync(office, "普通货", new { name = "某社" }, category: "A排序");
        await ProductAsync(office, "优先货", new { name = "某社" }, category: "Z排序", isPriority: true);
        var page = await office.GetStringAsync(new Uri("/zeku/products?lang=en", UriKind.Relative));
        page.IndexOf("优先货", StringComparison.Ordinal).ShouldBeInRange(0, page.IndexOf("普通货", StringComparison.Ordinal));
    }

    [ProviderTheory]
    [Trait("Req", "BRAND-01")]
    [InlineData("milin", 1, 0)]
    [InlineData("zeku", 2, 0)]
    [InlineData("cangyuan", 1, 0)]
    [InlineData("kazuo", 1, 3)]
    public async Task Every_county_has_the_public_brands_and_categories_of_its_document(TestProvider provider, string county, int publicBrands, int categories)
    {
        var office = await (await counties.GetAsync(provider)).SignInAsync(county + ".office");
        var brands = (await GetAsync(office, "/api/app/brand?maxResultCount=100"))["items"]!.AsArray();

        (brands.Count(b => Text(b!["values"]!, "kind") == "regionalPublicBrand"), brands.Count(b => Text(b!["values"]!, "kind") == "localBrand")).ShouldBe((publicBrands, categories));
        (await office.GetStringAsync(new Uri($"/{county}/products?lang=en", UriKind.Relative))).ShouldContain(brands[0]!["values"]!["name"]!["en"]!.GetValue<string>());
    }

    [ProviderTheory]
    [Trait("Req", "BRAND-19")]
    [InlineData("证书.pdf", "<html><script>alert(1)</script>")]
    [InlineData("证书.png", "%!PS-Adobe")]
    [InlineData("检测报告.pdf", "MZ\u0090\u0000")]
    [InlineData("检测报告.docx", "PK\u0003\u0004 not a document")]
    public async Task A_scan_or_report_that_is_not_what_it_says_is_refused(TestProvider provider, string name, string content)
    {
        var office = await (await counties.GetAsync(provider)).SignInAsync("cangyuan.office");
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Encoding.Latin1.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", name);

        using var response = await office.PostAsync(new Uri("/api/uploads/attachment", UriKind.Relative), form);

        ((int)response.StatusCode).ShouldBe(400);
        Text((await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!, "code").ShouldBe("Documents:FileKind");
    }

    [ProviderTheory]
    [InlineData("bo")]
    [InlineData("mn-Mong")]
    [InlineData("en")]
    public async Task Every_text_of_the_pages_of_goods_is_there_in_every_language_that_a_county_offers(TestProvider provider, string culture)
    {
        var store = (await counties.GetAsync(provider)).Services.GetRequiredService<LocalizationStore>();
        string[] starts = ["Goods:", "Products", "ProductKind:", "ProcessingDepth:", "BrandKind:"];

        var own = store.GetOwnTexts("CountyCloudPublic", culture);

        store.GetOwnTexts("CountyCloudPublic", "zh-Hans").Keys.Where(k => starts.Any(s => k.StartsWith(s, StringComparison.Ordinal)) && !own.ContainsKey(k)).ShouldBeEmpty();
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    private static object Licence(string productId, string? holder, DateOnly? to = null, string? companyBrand = null) => new
    {
        title = "使用区域公共品牌", productIds = new[] { productId },
        content = new { brandCode = Brand, holderSubjectId = holder, standard = "加工规范", isNonStandard = true, from = Today.AddYears(-1), to = to ?? Today.AddYears(1), companyBrand },
    };

    private static object Codes(string productId, string subjectId, bool withMark) => new { productId, subjectId, kind = "item", quantity = 3, withBrandMark = withMark };

    private static async Task<JsonNode> LicensedAsync(TestHost host, HttpClient office, object request)
    {
        await LaunchAsync(office);
        var licence = Text(await PostAsync(office, "/api/app/brand-licence", request), "id");
        var path = $"/api/app/brand-licence/{licence}";
        await PostAsync(office, path + "/check-qualification", new { finding = "查库" });
        await PostAsync(office, path + "/check-standard", new { isTraced = true, isSafetyConfirmed = true, finding = "检测合格" });
        await PostAsync(office, path + "/submit", new { });
        var department = await host.SignInAsync("cangyuan.department");
        var approval = (await GetAsync(department, $"/api/app/approval/of-document?documentType=brandLicence&documentId={licence}"))["items"]![0]!;
        await PostAsync(department, $"/api/app/approval/{Text(approval, "id")}/decide", new { kind = "approve", opinion = "同意", concurrencyStamp = Text(approval, "concurrencyStamp") });
        var licensed = await GetAsync(office, path);
        Text(licensed, "state").ShouldBe("licensed");
        return licensed;
    }

    // A licence rests on the brand's manual; one launched version is enough.
    private static async Task LaunchAsync(HttpClient office)
    {
        if ((await GetAsync(office, "/api/app/visual-identity?state=launched"))["totalCount"]!.GetValue<int>() > 0)
        {
            return;
        }

        var manual = Text(await PostAsync(office, "/api/app/visual-identity", new { title = "佤韵乡情 VI", content = new { brandCode = Brand, basePart = "颜色与字体", applicationPart = "包装", story = "故事", meaning = "含义" } }), "id");
        for (var step = 0; step < 3; step++)
        {
            await PostAsync(office, $"/api/app/visual-identity/{manual}/advance", new { });
        }
    }

    private static async Task<JsonNode> AlertAsync(HttpClient office, string kind, string about)
    {
        var alert = (await GetAsync(office, $"/api/app/trace-alert?kind={kind}&maxResultCount=100"))["items"]!.AsArray().Where(a => Text(a!, "title").StartsWith(about, StringComparison.Ordinal)).ShouldHaveSingleItem()!;
        Text(alert, "ownerRole").ShouldNotBeNullOrWhiteSpace();
        DateOnly.Parse(Text(alert, "dueOn"), System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(Today);
        return alert;
    }

    private static async Task<string> LogoAsync(HttpClient office, string county, string code)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Png);
        form.Add(file, "file", $"mark-{Guid.CreateVersion7().ToString("N")[^8..]}.png");
        using var answer = await office.PostAsync(new Uri("/api/uploads/brand-picture", UriKind.Relative), form);
        var name = Text((await answer.Content.ReadFromJsonAsync<JsonNode>())!, "file");
        var row = (await GetAsync(office, "/api/app/brand?maxResultCount=100"))["items"]!.AsArray().Single(b => Text(b!["values"]!, "code") == code)!;
        row["values"]!["logoFile"] = name;
        using var saved = await office.PutAsJsonAsync(new Uri($"/api/app/brand/{Text(row, "id")}", UriKind.Relative), row);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, county);
        return name;
    }

    private static async Task<string> PdfAsync(HttpClient office, string batch, string layout) =>
        Encoding.Latin1.GetString(await office.GetByteArrayAsync(new Uri($"/api/downloads/trace-codes/{batch}/labels.pdf?layout={layout}", UriKind.Relative)));

    private static async Task<string> HtmlAsync(HttpClient office, string batch, string layout) =>
        WebUtility.HtmlDecode(await office.GetStringAsync(new Uri($"/api/downloads/trace-codes/{batch}/labels.html?layout={layout}", UriKind.Relative)));

    private static async Task<(string Id, string Name)> FiledAsync(HttpClient office, string title)
    {
        var name = $"{title} {Guid.CreateVersion7().ToString("N")[^6..]}";
        var department = Text((await GetAsync(office, "/api/app/department?maxResultCount=1"))["items"]![0]!["values"]!, "code");
        var id = Text((await PostAsync(office, "/api/app/trace-subject", new { title = name, content = new { kind = "growerBreeder", township = "勐董镇", departmentCode = department } }))["document"]!, "id");
        var township = "勐董镇";
        await PostAsync(office, "/api/app/trace-site", new { title = name + " 地块", holderId = id, content = new { kind = "plot", township, areaMu = 12, latitude = 23.1, longitude = 99.2 } });
        await PostAsync(office, $"/api/app/trace-subject/{id}/check", new { });
        await PostAsync(office, $"/api/app/trace-subject/{id}/file", new { });
        return (id, name);
    }

    private static async Task<JsonNode> ProductAsync(HttpClient office, string name, object producer, string category = "特产", bool isPriority = false)
    {
        var made = await PostAsync(office, "/api/app/product", new
        {
            name = new Dictionary<string, string> { ["zh-Hans"] = name },
            content = new { kind = "produce", category, processing = "raw", pull = "none", isPriority, description = new Dictionary<string, string> { ["zh-Hans"] = "山里的货" } },
            producers = new[] { producer },
        });
        return await PostAsync(office, $"/api/app/product/{Text(made, "id")}/publish", new { });
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

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
        return JsonNode.Parse(text)?["error"]?["code"]?.GetValue<string>() is { } code && code.Contains(':', StringComparison.Ordinal) ? code : $"{(int)response.StatusCode} {text}";
    }

    private static async Task<JsonNode> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
