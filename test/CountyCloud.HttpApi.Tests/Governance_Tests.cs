using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.Governance;
using CountyCloud.Oversight;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests;

/// <summary>Journeys of W-01, W-02, W-05, W-38 and W-39 over HTTP, with those who may not.</summary>
[Collection(Name)]
public sealed class Governance_Tests(DemoHostFixture counties)
{
    public const string Name = "governance";

    [ProviderTheory]
    [Trait("Req", "GOV-06")]
    [Trait("Req", "GOV-08")]
    public async Task A_plan_is_approved_by_the_group_and_the_government_and_changed_by_a_new_version_only(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var (office, group, government) = (await host.SignInAsync("milin.office"), await host.SignInAsync("milin.group"), await host.SignInAsync("milin.government"));
        await RouteAsync(office, "implementationPlan", "LeadingGroup", "CountyGovernmentApprover");
        await RouteAsync(office, "planChange", "LeadingGroup", "CountyGovernmentApprover");
        var content = new { summary = "第二阶段实施方案", from = "2020-04-01", to = "2021-12-31", budget = 9000000m };
        var plan = await PostAsync(office, "/api/app/implementation-plan", new { title = "实施方案", content });
        var id = Text(plan, "id");
        plan["blockedActions"]!.AsArray().Single(b => Text(b!, "action") == "submit")!["reasons"]![0]!.GetValue<string>().ShouldContain("M23");

        (await CodeAsync(office, $"/api/app/implementation-plan/{id}/submit", new { })).ShouldBe("Governance:PlanUnclear");
        await PostAsync(office, $"/api/app/implementation-plan/{id}/submit", new { attachmentIds = new[] { await UploadAsync(office) } });
        await DecideAsync(group, "implementationPlan", id);
        await DecideAsync(government, "implementationPlan", id);
        Text(await GetAsync(office, $"/api/app/implementation-plan/{id}"), "state").ShouldBe("approved");
        (await CodeAsync(office, $"/api/app/implementation-plan/{id}", new { title = "改", content }, HttpMethod.Put)).ShouldBe("Governance:PlanLocked");

        var change = await PostAsync(office, "/api/app/plan-change", new { planId = id, title = "变更后方案", reason = "realNeed", explanation = "道路未通", benefit = "按期完成", content, attachmentIds = new[] { await UploadAsync(office) } });
        (await CodeAsync(office, "/api/app/plan-change", new { planId = id, title = "又一变更", reason = "realNeed", explanation = "x", benefit = "y", content })).ShouldBe("Governance:PlanChangeRunning");
        await PostAsync(office, $"/api/app/plan-change/{Text(change, "id")}/submit", new { });
        await DecideAsync(group, "planChange", Text(change, "id"));
        await DecideAsync(government, "planChange", Text(change, "id"));

        var next = await GetAsync(office, $"/api/app/implementation-plan/{Text(await GetAsync(office, $"/api/app/plan-change/{Text(change, "id")}"), "newPlanId")}");
        (Text(next, "state"), next["version"]!.GetValue<int>()).ShouldBe(("approved", 2));
        Text(await GetAsync(office, $"/api/app/implementation-plan/{id}"), "state").ShouldBe("superseded");
    }

    [ProviderTheory]
    [Trait("Req", "GOV-10")]
    [Trait("Req", "GOV-11")]
    [Trait("Req", "GOV-12")]
    public async Task The_month_runs_from_the_agreed_plan_to_the_closed_report_and_each_contractor_sees_its_own(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var (office, contractor) = (await host.SignInAsync("milin.office"), await host.SignInAsync("contractor"));
        var run = await host.InCountyAsync("milin", sp => sp.GetRequiredService<MonthlyCycle>().RunForCountyAsync(new DateOnly(2021, 3, 6), default));
        run.ShouldBe((1, 1, 1));
        (await host.InCountyAsync("milin", sp => sp.GetRequiredService<MonthlyCycle>().RunForCountyAsync(new DateOnly(2021, 3, 6), default))).ShouldBe((0, 0, 0));
        (await host.InCountyAsync("zeku", sp => sp.GetRequiredService<MonthlyCycle>().RunForCountyAsync(new DateOnly(2021, 3, 6), default))).ShouldBe((0, 0, 0));
        await EnterAsync(host, contractor, "milin");

        (await CodeAsync(office, "/api/app/monthly-plan", new { period = "2021-03-01", title = "三月计划", content = "x" })).ShouldBe("Counties:ContractorOnly");
        var plan = Text(await PostAsync(contractor, "/api/app/monthly-plan", new { period = "2021-03-10", title = "三月计划", content = "设备进场" }), "id");
        (await CodeAsync(contractor, "/api/app/monthly-plan", new { period = "2021-03-20", title = "再一份", content = "x" })).ShouldBe("Governance:MonthlyPlanExists");
        Text(await PostAsync(office, $"/api/app/monthly-plan/{plan}/return", new { text = "补充培训" }), "state").ShouldBe("returned");
        await SendAsync(contractor, $"/api/app/monthly-plan/{plan}", new { title = "三月计划", content = "设备进场、培训" }, HttpMethod.Put);
        Text(await PostAsync(office, $"/api/app/monthly-plan/{plan}/agree", new { }), "state").ShouldBe("agreed");

        var report = await PostAsync(contractor, "/api/app/monthly-report", new { period = "2021-02-28", content = new { progress = "完成一半", nextPlan = "验收", problems = "物流" } });
        report["isLate"]!.GetValue<bool>().ShouldBeTrue();
        Text(report, "dueOn").ShouldBe("2021-03-05");
        (await CodeAsync(contractor, "/api/app/monthly-report", new { period = "2021-02-01", content = new { progress = "x", nextPlan = "y" } })).ShouldBe("Governance:ReportHandedIn");
        var id = Text(report, "id");
        (await PostAsync(contractor, $"/api/app/monthly-report/{id}/correct", new { content = new { progress = "完成六成", nextPlan = "验收" } }))["versions"]!.AsArray().Count.ShouldBe(2);
        var followed = await PostAsync(office, $"/api/app/monthly-report/{id}/issue", new { part = "problems", text = "物流不畅", owner = "电商办" });
        followed["blockedActions"]!.AsArray().Select(b => Text(b!, "action")).ShouldContain("close");
        await PostAsync(office, $"/api/app/monthly-report/{id}/solve-issue", new { issueId = Text(followed["issues"]![0]!, "id"), note = "已协调" });
        Text(await PostAsync(office, $"/api/app/monthly-report/{id}/close", new { }), "state").ShouldBe("closed");

        var form = Text((await GetAsync(office, "/api/app/site-inspection?period=2021-03-01"))["items"]![0]!, "id");
        (await StatusAsync(contractor, $"/api/app/site-inspection/{form}")).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(office, $"/api/app/site-inspection/{form}/sign", new { })).ShouldBe("Governance:FormIncomplete");
        await SendAsync(office, $"/api/app/site-inspection/{form}", new { title = "三月监督表", content = new { day = "2021-03-05", progress = "正常", opinion = "继续" }, findings = new[] { new { text = "台账不全", deadline = "2021-03-20" } } }, HttpMethod.Put);
        Text(await PostAsync(office, $"/api/app/site-inspection/{form}/sign", new { }), "state").ShouldBe("signed");
        (await StatusAsync(contractor, $"/api/app/site-inspection/{form}")).ShouldBe(HttpStatusCode.OK);

        var meeting = await PostAsync(office, "/api/app/meeting", new { title = "领导小组会议", content = new { kind = "leadingGroup", calledBy = "leadingGroupHead", plannedOn = "2021-03-08", agenda = "月度计划" } });
        (await StatusAsync(contractor, $"/api/app/meeting/{Text(meeting, "id")}")).ShouldBe(HttpStatusCode.NotFound);
        await PostAsync(office, $"/api/app/meeting/{Text(meeting, "id")}/record", new
        {
            heldOn = "2021-03-08", participants = "组长", minutes = "纪要", decisions = new[] { new { text = "同意", documentType = "monthlyPlan", documentId = plan } },
            actions = new[] { new { text = "落实车辆", ownerRole = "FinanceBureau", dueOn = "2021-03-31" } },
        });
        var final = await PostAsync(office, $"/api/app/meeting/{Text(meeting, "id")}/finish", new { });
        final["decisions"]![0]!["documentNumber"]!.GetValue<string>().ShouldStartWith("MP-");
        var finance = await host.SignInAsync("milin.finance");
        (await GetAsync(finance, "/api/app/work-task/mine"))["items"]!.AsArray().Select(t => Text(t!, "title")).ShouldContain(t => t.EndsWith("落实车辆"));
        var end = new { actionId = Text(final["actions"]![0]!, "id"), note = "完成" };
        (await CodeAsync(await host.SignInAsync("milin.audit"), $"/api/app/meeting/{Text(meeting, "id")}/end-action", end)).ShouldBe("Governance:ActionOfOthers");
        Text(await PostAsync(finance, $"/api/app/meeting/{Text(meeting, "id")}/end-action", end), "state").ShouldBe("actionsDone");

        (await GetAsync(office, "/api/app/programme-archive?maxResultCount=1000"))["items"]!.AsArray().Select(d => Text(d!, "documentType")).ShouldContain("monthlyReport");
        (await StatusAsync(office, "/api/downloads/programme-archive.xlsx")).ShouldBe(HttpStatusCode.OK);
    }

    [ProviderTheory]
    [Trait("Req", "GOV-30")]
    [Trait("Req", "DATA-14")]
    public async Task An_evaluation_counts_as_passed_only_when_its_newest_record_says_so(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        (await PassedAsync(host)).ShouldBeFalse();
        var first = Text(await PostAsync(office, "/api/app/superior-inspection", new { kind = "midTermEvaluation", title = "中期评估", body = "省商务厅", plannedOn = "2020-11-01", checklist = new[] { "台账" } }), "id");
        (await CodeAsync(office, $"/api/app/superior-inspection/{first}/prepare", new { })).ShouldBe("Governance:PreparationOpen");
        await PostAsync(office, $"/api/app/superior-inspection/{first}/record", new { heldOn = "2020-11-02", attendance = "评估组", result = "withFindings", report = "报告", findings = new[] { new { text = "档案不全", responsibleUnit = "电商办" } } });
        (await PassedAsync(host)).ShouldBeFalse();
        var second = Text(await PostAsync(office, "/api/app/superior-inspection", new { kind = "midTermEvaluation", title = "复评", body = "省商务厅", plannedOn = "2020-12-01" }), "id");
        await PostAsync(office, $"/api/app/superior-inspection/{second}/record", new { heldOn = "2020-12-02", attendance = "评估组", result = "passed", report = "通过" });

        (await PassedAsync(host)).ShouldBeTrue();
    }

    [ProviderTheory]
    [Trait("Req", "DATA-13")]
    [Trait("Req", "PLAT-15")]
    public async Task An_item_is_checked_by_another_person_approved_and_published(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var (office, audit, leader) = (await host.SignInAsync("cangyuan.office"), await host.SignInAsync("cangyuan.audit"), await host.SignInAsync("cangyuan.leader"));
        await RouteAsync(office, "disclosureItem", "CountyLeaderInCharge");
        var item = await PostAsync(office, "/api/app/disclosure-item", new { kind = "progress", headline = new Dictionary<string, string> { ["zh-Hans"] = "工作进展" }, text = new Dictionary<string, string> { ["zh-Hans"] = "站点建成" } });
        var id = Text(item, "id");
        var check = new { isLawful = true, keepsPlatformRules = true, keepsEthnicUnity = true };
        (await CodeAsync(office, $"/api/app/disclosure-item/{id}/check", check)).ShouldBe("Oversight:OwnCheck");
        await PostAsync(audit, $"/api/app/disclosure-item/{id}/check", check);
        await PostAsync(office, $"/api/app/disclosure-item/{id}/submit", new { });
        (await CodeAsync(office, $"/api/app/disclosure-item/{id}/publish", new { })).ShouldBe("Counties:WrongState");
        await DecideAsync(leader, "disclosureItem", id);
        (await PublishedAsync(host)).ShouldBeEmpty();
        await PostAsync(office, $"/api/app/disclosure-item/{id}/publish", new { });

        var published = (await PublishedAsync(host)).ShouldHaveSingleItem();
        (published.Headline.Source, published.Channels.IsEmpty).ShouldBe(("工作进展", false));
    }

    [ProviderTheory]
    [Trait("Req", "DATA-19")]
    public async Task A_citizen_complains_without_an_account_and_only_the_receipt_opens_the_answer(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var citizen = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(citizen);
        (await CodeAsync(citizen, "/api/public/kazuo/complaints", new { kind = "report", subject = "x", text = "短" })).ShouldBe("Oversight:ComplaintIncomplete");
        var receipt = Text(await PostAsync(citizen, "/api/public/kazuo/complaints", new { kind = "report", subject = "站点不开门", text = "服务站连续两周没有开门营业。", name = "某人", reach = "13912345678" }), "receipt");
        receipt.Length.ShouldBe(19);
        (await StatusAsync(citizen, $"/api/public/zeku/complaints/{receipt}")).ShouldBe(HttpStatusCode.NotFound);
        Text(await GetAsync(citizen, $"/api/public/kazuo/complaints/{receipt}"), "state").ShouldBe("received");

        var (office, audit, leader) = (await host.SignInAsync("kazuo.office"), await host.SignInAsync("kazuo.finance"), await host.SignInAsync("kazuo.leader"));
        var id = Text((await GetAsync(office, "/api/app/complaint"))["items"]![0]!, "id");
        (await StatusAsync(leader, $"/api/app/complaint/{id}")).ShouldBe(HttpStatusCode.NotFound);
        Text(await GetAsync(office, $"/api/app/complaint/{id}"), "contactReach").ShouldBe("13912345678");
        await PostAsync(office, $"/api/app/complaint/{id}/register", new { });
        await PostAsync(office, $"/api/app/complaint/{id}/assign", new { role = "FinanceBureau" });
        var seen = await GetAsync(audit, $"/api/app/complaint/{id}");
        seen["contactReach"].ShouldBeNull();
        await PostAsync(audit, $"/api/app/complaint/{id}/answer", new { text = "已责令整改" });
        Text(await GetAsync(citizen, $"/api/public/kazuo/complaints/{receipt}"), "answer").ShouldBe("已责令整改");
        Text(await PostAsync(citizen, $"/api/public/kazuo/complaints/{receipt}/judgement", new { isSettled = true }), "state").ShouldBe("confirmed");
        Text(await PostAsync(office, $"/api/app/complaint/{id}/close", new { }), "state").ShouldBe("closed");
        (await office.GetStringAsync("/api/app/audit-log?maxResultCount=100")).ShouldNotContain("13912345678");
    }

    private static Task<bool> PassedAsync(TestHost host) => host.InCountyAsync("zeku", sp => sp.GetRequiredService<IEvaluationFacts>().HasPassedAsync(SuperiorInspectionKind.MidTermEvaluation, default));

    private static async Task<IReadOnlyList<PublishedItemDto>> PublishedAsync(TestHost host) =>
        (await host.InCountyAsync("cangyuan", sp => sp.GetRequiredService<IDisclosureQueries>().GetPublishedAsync(new PublishedListInput(), default))).Items;

    private static async Task RouteAsync(HttpClient office, string type, params string[] roles)
    {
        var order = 0;
        foreach (var role in roles)
        {
            order += 10;
            await PostAsync(office, "/api/app/approval-route", new
            {
                values = new { code = $"T-{type}-{order}", order, documentType = type, name = new Dictionary<string, string> { ["zh-Hans"] = role }, roles = role, mode = "anyOne", effectiveFrom = "2026-01-01" },
            });
        }
    }

    private static async Task DecideAsync(HttpClient signer, string type, string documentId)
    {
        var approval = (await GetAsync(signer, $"/api/app/approval/of-document?documentType={type}&documentId={documentId}"))["items"]![0]!;
        await PostAsync(signer, $"/api/app/approval/{Text(approval, "id")}/decide", new { kind = "approve", opinion = "同意", concurrencyStamp = Text(approval, "concurrencyStamp") });
    }

    private static async Task EnterAsync(TestHost host, HttpClient client, string county)
    {
        using var response = await client.PostAsJsonAsync("/api/account/switch-county", new { countyId = await host.CountyIdAsync(county) });
        if (response.IsSuccessStatusCode)
        {
            await TestHost.RefreshAntiforgeryAsync(client);
        }
    }

    private static async Task<string> UploadAsync(HttpClient client)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.4 test"));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", "附件.pdf");
        using var response = await client.PostAsync(new Uri("/api/uploads/attachment", UriKind.Relative), form);
        return Text(JsonNode.Parse(await response.Content.ReadAsStringAsync())!, "id");
    }

    private static Task<JsonNode> PostAsync(HttpClient client, string path, object body) => SendAsync(client, path, body, HttpMethod.Post);

    private static async Task<JsonNode> SendAsync(HttpClient client, string path, object body, HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    private static async Task<string> CodeAsync(HttpClient client, string path, object body, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return JsonNode.Parse(text)?["error"]?["code"]?.GetValue<string>() ?? $"{(int)response.StatusCode} {text}";
    }

    private static async Task<JsonNode> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}

/// <summary>A host of its own: these journeys change the counties.</summary>
[CollectionDefinition(Governance_Tests.Name)]
public sealed class GovernanceCollection : ICollectionFixture<DemoHostFixture>;
