using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests;

/// <summary>Checks, records, supervision, stage plans and the report over HTTP, with those who may not.</summary>
[Collection(Governance_Tests.Name)]
public sealed class GovernanceRecords_Tests(DemoHostFixture counties)
{
    [ProviderTheory]
    [Trait("Req", "GOV-29")]
    [Trait("Req", "GOV-49")]
    [Trait("Req", "DATA-05")]
    [Trait("Req", "DATA-18")]
    [Trait("Req", "DATA-25")]
    public async Task Targets_are_reviewed_a_phase_closes_with_rectifications_and_the_report_is_made_from_it(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        (await CodeAsync(office, "/api/app/programme-check", new { title = "阶段", kind = "phaseClosing", from = "2020-01-01", to = "2020-05-31" })).ShouldBe("Governance:CheckSubject");

        var review = await PostAsync(office, "/api/app/programme-check", new { title = "年度目标对照", kind = "targetReview", goalCode = "goal-2019", from = "2019-10-01", to = "2020-09-30" });
        var lines = review["lines"]!.AsArray();
        lines.Count.ShouldBe(4);
        var id = Text(review, "id");
        (await CodeAsync(office, $"/api/app/programme-check/{id}/answer", new { lineId = Text(lines[0]!, "id"), content = new { actual = 100, outcome = "met" } })).ShouldBe("Governance:ValueWithoutSource");
        foreach (var (line, actual) in lines.Zip([100m, 85m, 20m, 2100m]))
        {
            // The value decides, whatever was chosen.
            await PostAsync(office, $"/api/app/programme-check/{id}/answer", new { lineId = Text(line!, "id"), content = new { actual, dataSource = "统计局", outcome = "met", explanation = actual == 20 ? "疫情影响销售" : null } });
        }

        var reviewed = await PostAsync(office, $"/api/app/programme-check/{id}/finish", new { });
        (reviewed["met"]!.GetValue<int>(), reviewed["missed"]!.GetValue<int>()).ShouldBe((3, 1));
        (await CodeAsync(office, $"/api/app/programme-check/{id}", new { }, HttpMethod.Delete)).ShouldBe("Governance:CheckFinished");

        var closing = await PostAsync(office, "/api/app/programme-check", new { title = "前期准备阶段收尾", kind = "phaseClosing", phaseCode = "phase-1" });
        (Text(closing, "from"), Text(closing, "to"), closing["lines"]!.AsArray().Count).ShouldBe(("2019-10-01", "2020-05-31", 2));
        id = Text(closing, "id");
        closing["blockedActions"]!.AsArray().ShouldContain(b => Text(b!, "action") == "finish" && b!["reasons"]!.ToJsonString().Contains("Z165"));
        await PostAsync(office, $"/api/app/programme-check/{id}/answer", new { lineId = Text(closing["lines"]![0]!, "id"), content = new { outcome = "met" } });
        await PostAsync(office, $"/api/app/programme-check/{id}/answer", new { lineId = Text(closing["lines"]![1]!, "id"), content = new { outcome = "missed", explanation = "招标推迟", responsibleUnit = "电商办" } });
        await PostAsync(office, $"/api/app/programme-check/{id}/finish", new { });
        (await GetAsync(office, "/api/app/rectification?onlyOpen=true"))["items"]!.AsArray().Select(r => Text(r!, "title")).ShouldContain(t => t.Contains("招标推迟"));

        var self = await PostAsync(office, "/api/app/programme-check", new { title = "验收前自查", kind = "selfCheck", from = "2021-05-01", to = "2021-08-31" });
        self["lines"]!.AsArray().Select(l => Text(l!, "part")).Distinct().ShouldBe(["building", "operation", "indicators"]);

        var report = await GetAsync(office, "/api/app/programme-report?from=2019-10-01&to=2026-12-31");
        Part(report, "targets").ShouldContain(l => l!["remark"] != null && Text(l, "remark") == "疫情影响销售");
        Part(report, "rectifications").ShouldContain(l => Text(l!, "label") == "Report:open" && l!["value"]!.GetValue<decimal>() >= 1);
        (await CodeAsync(office, "/api/app/programme-report?from=2020-02-01&to=2020-01-01", null, HttpMethod.Get)).ShouldBe("Governance:RecordPeriod");
    }

    [ProviderTheory]
    [Trait("Req", "GOV-34")]
    [Trait("Req", "GOV-35")]
    [Trait("Req", "GOV-41")]
    [Trait("Req", "GOV-46")]
    public async Task Surveys_are_listed_compared_and_advice_is_linked_to_its_item(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var baseline = await SurveyAsync(office, "baselineSurvey", 40);
        baseline["figures"]!.AsArray().Count.ShouldBe(6);
        var operation = await SurveyAsync(office, "operationSurvey", 50);
        var same = operation["comparison"]!.AsArray().Single(c => Text(c!, "name") == "物流快递网点")!;
        (same["before"]!.GetValue<decimal>(), same["after"]!.GetValue<decimal>(), same["growth"]!.GetValue<decimal>()).ShouldBe((40, 50, 25));

        var experts = await PostAsync(office, "/api/app/programme-record", new { title = "物流指导", content = new { kind = "expertAdvice", date = "2020-06-01", until = "2021-06-01", text = "三级物流" } });
        var id = Text(experts, "id");
        (await CodeAsync(office, $"/api/app/programme-record/{id}/entry", new { content = new { day = "2020-07-01", text = "合并线路" } })).ShouldBe("Governance:AdviceWithoutItem");
        (await CodeAsync(office, $"/api/app/programme-record/{id}/entry", new { content = new { day = "2020-07-01", text = "合并线路", documentId = Guid.CreateVersion7() } })).ShouldBe("Governance:DocumentUnknown");
        var advised = await PostAsync(office, $"/api/app/programme-record/{id}/entry", new { content = new { day = "2020-07-01", text = "合并线路", documentId = Text(operation, "id") } });
        var entry = advised["entries"]!.AsArray().ShouldHaveSingleItem()!;
        (Text(entry, "documentType"), Text(entry, "documentNumber")).ShouldBe(("programmeRecord", Text(operation, "number")));

        var application = Text(await PostAsync(office, "/api/app/programme-record", new { title = "网点申请", content = new { kind = "outletApplication", date = "2020-06-10", text = "设立服务点", parties = "某村", status = "accepted" } }), "id");
        (await CodeAsync(office, $"/api/app/programme-record/{application}/finish", new { })).ShouldBe("Governance:ApplicationUnanswered");
        await PostAsync(office, $"/api/app/programme-record/{application}/entry", new { content = new { day = "2020-06-12", text = "说明建设标准和补助政策" } });
        (await PostAsync(office, $"/api/app/programme-record/{application}/finish", new { }))["isFinal"]!.GetValue<bool>().ShouldBeTrue();
        (await StatusAsync(await host.SignInAsync("milin.office"), $"/api/app/programme-record/{application}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    [Trait("Req", "GOV-36")]
    [Trait("Req", "GOV-37")]
    [Trait("Req", "GOV-39")]
    [Trait("Req", "GOV-42")]
    public async Task A_visit_is_prepared_by_tasks_a_supervision_goes_to_the_leading_group_and_decisions_find_their_document(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var (office, leader, finance) = (await host.SignInAsync("cangyuan.office"), await host.SignInAsync("cangyuan.group"), await host.SignInAsync("cangyuan.finance"));
        var visit = await PostAsync(office, "/api/app/superior-inspection", new { kind = "inspection", title = "市级检查", body = "市商务局", plannedOn = "2018-05-20", checklistText = "台账\n现场\n\n" });
        visit["checklist"]!.AsArray().Select(i => Text(i!, "text")).ShouldBe(["台账", "现场"]);
        var reception = Text(await PostAsync(office, "/api/app/programme-record", new { title = "接待联络", content = new { kind = "coordination", date = "2018-05-18", until = "2018-05-20", text = "行程与现场", documentId = Text(visit, "id") } }), "id");
        (await MineAsync(office)).ShouldContain(t => t.EndsWith("接待联络"));
        (await GetAsync(office, $"/api/app/superior-inspection/{Text(visit, "id")}"))["records"]!.AsArray().Select(r => Text(r!, "id")).ShouldBe([reception]);
        await PostAsync(office, $"/api/app/programme-record/{reception}/finish", new { });
        (await MineAsync(office)).ShouldNotContain(t => t.EndsWith("接待联络"));

        var supervision = Text(await PostAsync(office, "/api/app/superior-inspection", new { kind = "supervision", title = "第二季度督查", body = "县委政府督查室", plannedOn = "2018-06-01" }), "id");
        await PostAsync(office, $"/api/app/superior-inspection/{supervision}/record", new { heldOn = "2018-06-02", attendance = "督查组", result = "withFindings", report = "书面材料", goodPractice = "每日更新台账", findings = new[] { new { text = "村点未开门", responsibleUnit = "某乡" } } });
        (await MineAsync(leader)).ShouldContain(t => t.EndsWith("第二季度督查"));
        (await CodeAsync(finance, $"/api/app/superior-inspection/{supervision}/take-note", new { })).ShouldBe("Governance:NotLeadingGroup");
        (await GetAsync(leader, $"/api/app/superior-inspection/{supervision}"))["allowedActions"]!.AsArray().Select(a => a!.GetValue<string>()).ShouldContain("takeNote");
        Text(await PostAsync(leader, $"/api/app/superior-inspection/{supervision}/take-note", new { }), "notedBy").ShouldBe("cangyuan.group");
        (await MineAsync(leader)).ShouldNotContain(t => t.EndsWith("第二季度督查"));

        var meeting = Text(await PostAsync(office, "/api/app/meeting", new { title = "启动会", content = new { kind = "kickOff", calledBy = "leadingGroupHead", plannedOn = "2017-12-10", agenda = "部署" } }), "id");
        await PostAsync(office, $"/api/app/meeting/{meeting}/record", new { heldOn = "2017-12-10", participants = "成员单位", minutes = "纪要" });
        (await CodeAsync(office, $"/api/app/meeting/{meeting}/finish", new { })).ShouldBe("Governance:NoDecision");
        await PostAsync(office, $"/api/app/meeting/{meeting}/record", new { heldOn = "2017-12-10", participants = "成员单位", minutes = "纪要", decisions = new[] { new { text = "按督查意见整改", documentId = supervision } } });
        var decided = (await PostAsync(office, $"/api/app/meeting/{meeting}/finish", new { }))["decisions"]![0]!;
        (Text(decided, "documentType"), Text(decided, "documentNumber")[..4]).ShouldBe(("superiorInspection", "EVA-"));
        (await GetAsync(office, "/api/app/programme-archive/links"))["items"]!.AsArray().Select(l => Text(l!, "id")).ShouldContain(meeting);
    }

    [ProviderTheory]
    [Trait("Req", "GOV-48")]
    [Trait("Req", "GOV-54")]
    public async Task A_stage_plan_names_what_has_not_begun_and_an_issued_plan_its_recipients(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var milin = await host.SignInAsync("milin.office");
        var content = new { phaseCode = "phase-2", summary = "第二阶段", from = "2020-04-01", to = "2021-12-31", budget = 9000000m };
        var plan = await PostAsync(milin, "/api/app/implementation-plan", new { title = "第二阶段实施方案", content, attachmentIds = new[] { await UploadAsync(milin) } });
        var open = plan["notStarted"]!.AsArray();
        open.Count.ShouldBe(6);
        plan["blockedActions"]!.AsArray().ShouldContain(b => Text(b!, "action") == "submit" && b!["reasons"]!.ToJsonString().Contains("M13"));
        (await CodeAsync(milin, $"/api/app/implementation-plan/{Text(plan, "id")}/submit", new { })).ShouldBe("Governance:OpenWorkMissing");
        var openWork = string.Join("；", open.Select(s => Text(s!["name"]!, "zh-Hans")));
        await SendAsync(milin, $"/api/app/implementation-plan/{Text(plan, "id")}", new { title = "第二阶段实施方案", content = new { content.phaseCode, content.summary, content.from, content.to, content.budget, openWork } }, HttpMethod.Put);
        Text(await PostAsync(milin, $"/api/app/implementation-plan/{Text(plan, "id")}/submit", new { }), "state").ShouldBe("underApproval");

        var cangyuan = await host.SignInAsync("cangyuan.office");
        var issued = await PostAsync(cangyuan, "/api/app/implementation-plan", new { title = "实施方案", content = new { summary = "方案", from = "2017-12-01", to = "2018-12-31", budget = 3000000m } });
        Text(issued["content"]!, "recipients").Split('\n').Length.ShouldBe(9);
    }

    private static async Task<JsonNode> SurveyAsync(HttpClient office, string kind, decimal value)
    {
        var survey = await PostAsync(office, "/api/app/programme-record", new { title = kind, content = new { kind, date = kind == "baselineSurvey" ? "2019-11-01" : "2021-05-01", text = "调查" } });
        var path = $"/api/app/programme-record/{Text(survey, "id")}";
        (await CodeAsync(office, path + "/finish", new { })).ShouldBe("Governance:SurveyIncomplete");
        var figures = survey["figures"]!.AsArray().Select(f => new { area = Text(f!, "area"), name = Text(f!, "name"), unit = Text(f!, "unit"), value }).ToArray();
        await SendAsync(office, path, new { title = kind, content = survey["content"], figures }, HttpMethod.Put);
        return await PostAsync(office, path + "/finish", new { });
    }

    private static JsonArray Part(JsonNode report, string key) => report["parts"]!.AsArray().Single(p => Text(p!, "key") == key)!["lines"]!.AsArray();

    private static async Task<IReadOnlyList<string>> MineAsync(HttpClient client) => [.. (await GetAsync(client, "/api/app/work-task/mine"))["items"]!.AsArray().Select(t => Text(t!, "title"))];

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

    private static async Task<string> CodeAsync(HttpClient client, string path, object? body, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path);
        request.Content = body is null ? null : JsonContent.Create(body);
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
