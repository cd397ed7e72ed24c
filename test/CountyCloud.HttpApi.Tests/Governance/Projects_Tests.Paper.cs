using System.Net;
using CountyCloud.HttpApi.Documents;
using CountyCloud.TestBase;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Governance;

/// <summary>The documents of a sub-project as forms on paper (FORMS.md).</summary>
public sealed partial class Projects_Tests
{
    [ProviderTheory]
    [Trait("Req", "GOV-11")]
    [Trait("Req", "GOV-16")]
    [Trait("Req", "GOV-24")]
    [Trait("Req", "GOV-32")]
    [Trait("Req", "FUND-18")]
    [Trait("Req", "FUND-22")]
    public async Task Every_form_says_what_its_document_says_who_signed_and_who_has_yet_to(TestProvider provider)
    {
        var clock = new MovingClock();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Clock = clock };
        var people = await PeopleAsync(host, "milin");
        await GrantAsync(people, await host.SignInAsync("milin.finance"));
        var paper = new Paper(await host.SignInAsync("milin.office"));

        // F-06: the route's lines are empty before the decision, and say who decided after it.
        var id = await PlanAsync(people, Line, 600_000);
        var scheme = await SchemeAsync(people, id, Line, 600_000);
        await paper.ShowsAsync("design-scheme", "design-schemes", scheme, "设计（实施）方案审批表", "米林县", "སྨན་གླིང་རྫོང་།", "县级中心整体装修改造", "装修设计方案", "方案正文", "600,000.00", "陆拾万元整", "项目办公室（电商办）", "分管县领导", "签字", "（盖章）");
        (await paper.HtmlAsync("design-scheme", scheme)).ShouldNotContain("系统签署");
        await DecideAsync(people.Office, "designScheme", scheme, "approve", "方案可行");
        (await paper.HtmlAsync("design-scheme", scheme)).ShouldContain("同意：方案可行");
        await DecideAsync(people.Leader, "designScheme", scheme, "approve");
        await paper.ShowsAsync("design-scheme", "design-schemes", scheme, "milin.office", "milin.leader");

        // F-15, F-16, F-18.
        await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/start", new { financeContact = "财务负责人" });
        var nodes = (await GetAsync(people.Contractor, $"/api/app/sub-project/{id}"))["nodes"]!.AsArray().Select(n => n!["id"]!.GetValue<string>()).ToList();
        await FinishNodeAsync(people, id, nodes[0]);
        var payment = Id(await PostAsync(people.Contractor, "/api/app/payment", Ask(id, "mid", 300_000)));
        await paper.ShowsAsync("payment-request", "payments", payment, "资金拨付申请表", "PAY-", "中期拨付", "300,000.00", "叁拾万元整", "申请拨付", "承建单位", "contractor");
        await paper.ShowsAsync("payment-opinion", "payments", payment, "现场核查及资金拨付意见书", "财政局");
        await ToNoticeAsync(people, payment, clock);
        await paper.ShowsAsync("payment-opinion", "payments", payment, "住建局", "属实", "50%", "同意拨付", "领导小组", "milin.group", "公示期");
        var notice = (await GetAsync(people.Office, $"/api/app/payment/{payment}"))["notices"]![0]!;
        var number = notice["number"]!.GetValue<string>();
        await paper.ShowsAsync("public-notice", "public-notices", notice["id"]!.GetValue<string>(), "资金拨付公示", number, "公示期为", "300,000.00", "异议", "M105");
        var anybody = host.CreateAnonymousClient();
        (await anybody.GetStringAsync(Address("/milin/disclosure"))).ShouldContain($"/api/public/milin/notices/{number}/sheet");
        var sheet = WebUtility.HtmlDecode(await anybody.GetStringAsync(Address($"/api/public/milin/notices/{number}/sheet")));
        sheet.ShouldContain("叁拾万元整");
        sheet.ShouldNotContain("系统签署");
        Dump("public-sheet.html", sheet);
        using (var unknown = await anybody.GetAsync(Address("/api/public/milin/notices/NOT-1999-0001/sheet")))
        {
            unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        // F-07, F-08.
        await FinishNodeAsync(people, id, nodes[1]);
        await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/complete", new { text = "完工，自查合格" });
        var acceptance = await AcceptanceAsync(people, id);
        await VerifyAsync(people, acceptance);
        await PostAsync(people.Inspector, $"/api/app/acceptance/{acceptance}/sign", new { department = "住建局", opinion = "合格" });
        await PostAsync(people.Office, $"/api/app/acceptance/{acceptance}/give-opinion", new { text = "建议通过验收" });
        await paper.ShowsAsync("acceptance", "acceptances", acceptance, "核查验收意见书", "自查", "验收资料清单", "住建局", "合格", "专项资金使用是否规范", "建议通过验收", "milin.inspector", "县级中心整体装修改造");

        // F-09 and the halt.
        var other = await PlanAsync(people, "L003", 15_000);
        var halt = (await PostAsync(people.Government, "/api/app/halt-order", new { subProjectId = other, reason = "departureFromPlan", text = "偏离实施方案", finding = "恢复原设计" }))["id"]!.GetValue<string>();
        await PostAsync(people.Government, $"/api/app/halt-order/{halt}/cost", new { kind = "alreadyBuilt", amount = 3000, text = "拆除" });
        await paper.ShowsAsync("halt-order", "halt-orders", halt, "停工（叫停）通知书", "偏离实施方案", "3,000.00", "拆除", "县人民政府", "milin.government", "不得列支专项资金");
        var rectification = (await GetAsync(people.Government, $"/api/app/halt-order/{halt}"))["rectifications"]![0]!["id"]!.GetValue<string>();
        await PostAsync(people.Contractor, $"/api/app/rectification/{rectification}/hand-in-measures", new { text = "按原设计恢复" });
        await paper.ShowsAsync("rectification", "rectifications", rectification, "整改通知书", "恢复原设计", "按原设计恢复", "整改单位", "开出单位", "报整改措施");

        // F-19.
        var to = (await GetAsync(people.Office, "/api/app/fund-execution"))["lines"]!.AsArray().Last(l => l!["kind"]!.GetValue<string>() == "line")!["code"]!.GetValue<string>();
        var reallocation = Id(await PostAsync(people.Contractor, "/api/app/reallocation", new { title = "资金调配", reason = "实际需要<b>", moves = new[] { new { fromCode = Line, toCode = to, amount = 30_000m } } }));
        await paper.ShowsAsync("reallocation", "reallocations", reallocation, "资金调配申请表", "实际需要<b>", "叁万元整", Line, to, "分管县领导");
        (await paper.RawAsync("reallocation", reallocation)).ShouldNotContain("<b>");

        // F-02, F-03, F-04, F-05.
        var period = clock.Day[..8] + "01";
        var inspection = Id(await PostAsync(people.Office, "/api/app/site-inspection", new
        {
            title = "月度监督", period, contractorId = people.ContractorId,
            content = new { day = clock.Day, place = "县级中心", attendance = "电商办主任、住建局副局长", progress = "完成过半", quality = "质量合格", funds = "专款专用", opinion = "继续施工", subProjectId = id },
            findings = new[] { new { text = "台账不全", responsibleUnit = "承建单位", deadline = clock.Day } },
        }));
        await PostAsync(people.Office, $"/api/app/site-inspection/{inspection}/sign", new { });
        await paper.ShowsAsync("site-inspection", "site-inspections", inspection, "月度项目实施监督表", "县级中心", "电商办主任", "完成过半", "质量合格", "专款专用", "台账不全", "继续施工", "milin.office", "现场检查人员");
        var plan = Id(await PostAsync(people.Contractor, "/api/app/monthly-plan", new { period, title = "月度计划", content = "设备进场" }));
        await paper.ShowsAsync("monthly-plan", "monthly-plans", plan, "月度实施计划表", "设备进场", "contractor");
        var report = Id(await PostAsync(people.Contractor, "/api/app/monthly-report", new { period, content = new { progress = "完成一半", nextPlan = "验收", problems = "物流不畅" } }));
        await paper.ShowsAsync("monthly-report", "monthly-reports", report, "月度项目报告", "一、上月工作进展", "完成一半", "五、突发情况");

        // F-52.
        var contract = Id(await PostAsync(people.Office, "/api/app/contract", new { title = "承建合同", contractorName = "示范电子商务有限公司", creditCode = "91540000DEMO00001X", amount = 600_000, signedOn = "2018-05-01", startsOn = "2018-05-01", endsOn = "2021-05-01" }));
        var handover = Id(await PostAsync(people.Office, "/api/app/handover", new { contractId = contract }));
        await PostAsync(people.Office, $"/api/app/handover/{handover}/item", new { scope = "station", name = "派镇服务站", quantity = 1 });
        await paper.ShowsAsync("handover", "handovers", handover, "项目移交清单", "派镇服务站", "移交单位", "接收单位", "监交单位", "县供销合作社");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_form_goes_to_nobody_who_may_not_see_its_document(TestProvider provider)
    {
        var people = await PeopleAsync(provider, "milin");
        var id = await PlanAsync(people, "L005", 4_000);
        var scheme = await SchemeAsync(people, id, "L005", 4_000);
        var host = await counties.GetAsync(provider);
        var stranger = await StrangerAsync(provider);
        var other = await host.SignInAsync("zeku.office");

        foreach (var end in new[] { "html", "docx" })
        {
            var path = Address($"/api/downloads/form/design-scheme/{scheme}.{end}");
            using (var own = await people.Contractor.GetAsync(path))
            {
                own.StatusCode.ShouldBe(HttpStatusCode.OK);
                own.Headers.CacheControl!.NoStore.ShouldBeTrue();
            }

            foreach (var client in new[] { stranger, other })
            {
                using var response = await client.GetAsync(path);
                response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            }

            using var anonymous = await host.CreateAnonymousClient().GetAsync(path);
            anonymous.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    /// <summary>With COUNTYCLOUD_TEST_PAPER=folder the forms are left there, to be looked at.</summary>
    private static void Dump(string name, string html)
    {
        if (Environment.GetEnvironmentVariable("COUNTYCLOUD_TEST_PAPER") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, name), html);
        }
    }

    private sealed class Paper(HttpClient client)
    {
        /// <summary>Both renderings show each of the words, and a QR code that opens the document's page.</summary>
        public async Task ShowsAsync(string form, string segment, string id, params string[] words)
        {
            var address = $"{client.BaseAddress!.GetLeftPart(UriPartial.Authority)}/admin/documents/{segment}/{id}?county=milin";
            if (form == "public-notice")
            {
                // It is put up where citizens read it: its code opens what they may see.
                address = $"{client.BaseAddress!.GetLeftPart(UriPartial.Authority)}/milin/disclosure#notices";
            }

            var html = await HtmlAsync(form, id);
            Dump(form + ".html", await RawAsync(form, id));
            html.ShouldContain("data:image/png;base64," + Convert.ToBase64String(PaperQr.Png(address)));
            var file = await client.GetByteArrayAsync(Address($"/api/downloads/form/{form}/{id}.docx"));
            using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
            new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(e => $"{form}: {e.Description} {e.Path?.XPath}").ShouldBeEmpty();
            var text = document.MainDocumentPart!.Document.Body!.InnerText;
            foreach (var word in words.Append(address))
            {
                html.ShouldContain(word, Case.Sensitive, form);
                text.ShouldContain(word, Case.Sensitive, form);
            }

            using var image = document.MainDocumentPart.ImageParts.Single().GetStream();
            using var png = new MemoryStream();
            await image.CopyToAsync(png);
            png.ToArray().ShouldBe(PaperQr.Png(address));
        }

        /// <summary>The page as people read it.</summary>
        public async Task<string> HtmlAsync(string form, string id) => WebUtility.HtmlDecode(await RawAsync(form, id));

        /// <summary>The page as it is sent.</summary>
        public async Task<string> RawAsync(string form, string id)
        {
            using var response = await client.GetAsync(Address($"/api/downloads/form/{form}/{id}.html"));
            var html = await response.Content.ReadAsStringAsync();
            response.StatusCode.ShouldBe(HttpStatusCode.OK, html);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
            return html;
        }
    }
}
