using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Localization;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Governance;

/// <summary>Sub-projects through the API with the people of the demo: from the budget line to acceptance, and what is refused on the way.</summary>
[Collection(ProjectsCollection.Name)]
public sealed partial class Projects_Tests(DemoHostFixture counties)
{
    private static readonly byte[] Photograph = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [ProviderTheory]
    [Trait("Req", "GOV-14")]
    [Trait("Req", "GOV-16")]
    [Trait("Req", "GOV-22")]
    [Trait("Req", "GOV-24")]
    public async Task A_sub_project_goes_from_the_budget_line_over_scheme_work_and_a_returned_acceptance_to_its_end(TestProvider provider)
    {
        var people = await PeopleAsync(provider, "milin");
        var id = await PlanAsync(people, "L001", 600_000);
        await RefusedAsync(people.Contractor, $"/api/app/sub-project/{id}/start", new { financeContact = "财务负责人" }, "Governance:SchemeMissing");
        var scheme = await SchemeAsync(people, id, "L001", 580_000);

        await DecideAsync(people.Office, "designScheme", scheme, "approve");
        await DecideAsync(people.Leader, "designScheme", scheme, "approve");
        var approved = await GetAsync(people.Contractor, $"/api/app/sub-project/{id}");
        approved["state"]!.GetValue<string>().ShouldBe("approved");
        approved["budget"]!.GetValue<decimal>().ShouldBe(580_000);
        Actions(approved).ShouldContain("start");

        await BuildAsync(people, id);
        var acceptance = await AcceptanceAsync(people, id);
        await RefusedAsync(people.Office, $"/api/app/acceptance/{acceptance}/verify", new { text = "一致", departments = "住建局", planCriteria = "方案", attachmentIds = new[] { await UploadAsync(people.Office) } }, "Governance:FundsUseUnanswered");
        await VerifyAsync(people, acceptance);
        await PostAsync(people.Inspector, $"/api/app/acceptance/{acceptance}/sign", new { department = "住建局", opinion = "合格" });
        await PostAsync(people.Office, $"/api/app/acceptance/{acceptance}/give-opinion", new { text = "建议通过验收" });
        await DecideAsync(people.Group, "subProjectAcceptance", acceptance, "return", "补齐消防验收");

        var rectification = (await GetAsync(people.Contractor, $"/api/app/acceptance/{acceptance}"))["rectifications"]![0]!["id"]!.GetValue<string>();
        await RefusedAsync(people.Office, $"/api/app/acceptance/{acceptance}/give-opinion", new { text = "同意" }, "Governance:AcceptanceOutOfTurn");
        await PostAsync(people.Contractor, $"/api/app/rectification/{rectification}/hand-in-measures", new { text = "补办手续" });
        await PostAsync(people.Contractor, $"/api/app/rectification/{rectification}/hand-in-completion", new { text = "已补齐", attachmentIds = new[] { await UploadAsync(people.Contractor) } });
        await PostAsync(people.Office, $"/api/app/rectification/{rectification}/check", new { isGood = true, text = "合格" });
        (await GetAsync(people.Office, $"/api/app/acceptance/{acceptance}"))["state"]!.GetValue<string>().ShouldBe("submitted");
        await VerifyAsync(people, acceptance);
        await PostAsync(people.Office, $"/api/app/acceptance/{acceptance}/give-opinion", new { text = "整改到位，建议通过" });
        await DecideAsync(people.Group, "subProjectAcceptance", acceptance, "approve");
        await PostAsync(people.Office, $"/api/app/sub-project/{id}/close", new { text = "办结" });

        var closed = await GetAsync(people.Office, $"/api/app/sub-project/{id}");
        closed["state"]!.GetValue<string>().ShouldBe("closed");
        closed["progressPercent"]!.GetValue<decimal>().ShouldBe(100);
        closed["schemes"]!.AsArray().Count.ShouldBe(1);
        closed["acceptances"]!.AsArray().Count.ShouldBe(1);
        closed["rectifications"]!.AsArray().Count.ShouldBe(1);
        closed["approvals"]!.AsArray().Count.ShouldBe(2);
        closed["progress"]!.AsArray().Count.ShouldBe(8);
        closed["attachments"]!.AsArray().Count.ShouldBe(4);
    }

    [ProviderTheory]
    [Trait("Req", "GOV-14")]
    public async Task Sub_projects_together_take_no_more_of_a_line_than_the_budget_has(TestProvider provider)
    {
        var people = await PeopleAsync(provider, "milin");
        await PlanAsync(people, "L002", 50_000);

        var error = await RefusedAsync(people.Office, "/api/app/sub-project", Plan("L002", 30_000.01m), "Governance:LineOverspent");

        error["message"]!.GetValue<string>().ShouldContain("M109");
        await PlanAsync(people, "L002", 30_000);
        (await GetAsync(people.Office, "/api/app/sub-project/budget-lines"))["items"]!.AsArray().Single(l => l!["code"]!.GetValue<string>() == "L002")!["left"]!.GetValue<decimal>().ShouldBe(0);
    }

    [ProviderTheory]
    [Trait("Req", "GOV-32")]
    [Trait("Req", "GOV-33")]
    public async Task A_halt_blocks_approvals_until_what_was_ordered_is_corrected_and_the_government_lifts_it(TestProvider provider)
    {
        var people = await PeopleAsync(provider, "milin");
        var id = await PlanAsync(people, "L003", 15_000);
        var scheme = await SchemeAsync(people, id, "L003", 15_000);
        await DecideAsync(people.Office, "designScheme", scheme, "approve");
        using (var forbidden = await people.Leader.PostAsJsonAsync(Address("/api/app/halt-order"), new { subProjectId = id, reason = "departureFromPlan", text = "偏离" }))
        {
            forbidden.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        var halt = (await PostAsync(people.Government, "/api/app/halt-order", new { subProjectId = id, reason = "departureFromPlan", text = "偏离实施方案", finding = "恢复原设计" }))["id"]!.GetValue<string>();

        (await DecideAsync(people.Leader, "designScheme", scheme, "approve", expectRefusal: true)).ShouldBe("Governance:Halted");
        var board = await GetAsync(people.Office, "/api/app/sub-project/board");
        board["columns"]!.AsArray().SelectMany(c => c!["items"]!.AsArray()).Single(c => c!["subProject"]!["id"]!.GetValue<string>() == id)!["blocks"]![0]!.GetValue<string>().ShouldContain("M73");
        await RefusedAsync(people.Government, $"/api/app/halt-order/{halt}/lift", new { text = "恢复" }, "Governance:RectificationOpen");
        (await PostAsync(people.Government, $"/api/app/halt-order/{halt}/cost", new { kind = "alreadyBuilt", amount = 3000, text = "拆除" }))["costTotal"]!.GetValue<decimal>().ShouldBe(3000);
        var rectification = (await GetAsync(people.Government, $"/api/app/halt-order/{halt}"))["rectifications"]![0]!["id"]!.GetValue<string>();
        await PostAsync(people.Contractor, $"/api/app/rectification/{rectification}/hand-in-measures", new { text = "恢复" });
        await PostAsync(people.Contractor, $"/api/app/rectification/{rectification}/hand-in-completion", new { text = "已恢复", attachmentIds = new[] { await UploadAsync(people.Contractor) } });
        await PostAsync(people.Government, $"/api/app/rectification/{rectification}/check", new { isGood = true, text = "合格" });
        await PostAsync(people.Government, $"/api/app/halt-order/{halt}/lift", new { text = "恢复施工" });
        await DecideAsync(people.Leader, "designScheme", scheme, "approve");

        (await GetAsync(people.Office, $"/api/app/sub-project/{id}"))["state"]!.GetValue<string>().ShouldBe("approved");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_contractor_sees_its_own_sub_projects_and_nobody_elses(TestProvider provider)
    {
        var people = await PeopleAsync(provider, "milin");
        var id = await PlanAsync(people, "L004", 5_000);
        var scheme = await SchemeAsync(people, id, "L004", 5_000);
        var stranger = await StrangerAsync(provider);

        (await GetAsync(people.Contractor, "/api/app/sub-project?maxResultCount=1000"))["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>()).ShouldContain(id);
        (await GetAsync(stranger, "/api/app/sub-project?maxResultCount=1000"))["totalCount"]!.GetValue<int>().ShouldBe(0);
        (await GetAsync(stranger, "/api/app/design-scheme"))["totalCount"]!.GetValue<int>().ShouldBe(0);
        (await GetAsync(stranger, "/api/app/sub-project/board"))["total"]!.GetValue<int>().ShouldBe(0);
        foreach (var path in new[] { $"/api/app/sub-project/{id}", $"/api/app/design-scheme/{scheme}" })
        {
            using var response = await stranger.GetAsync(Address(path));
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        using var create = await stranger.PostAsJsonAsync(Address("/api/app/design-scheme"), new { subProjectId = id, scheme = Scheme("L004", 1) });
        create.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    [Trait("Req", "GOV-17")]
    public async Task After_the_contract_the_contractor_has_30_working_days_for_the_scheme_where_the_county_says_so(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        await EngageAsync(host, "cangyuan");
        var office = await host.SignInAsync("cangyuan.office");
        var id = (await PostAsync(office, "/api/app/sub-project", Plan(null, 0, "countyCentre")))["id"]!.GetValue<string>();
        var contractorId = (await GetAsync(office, "/api/app/sub-project/contractors"))["items"]![0]!["id"]!.GetValue<string>();

        var dto = await PutAsync(office, $"/api/app/sub-project/{id}/contract", new { contractorId, contractedOn = "2018-03-15" });

        dto["schemeDueOn"]!.GetValue<string>().ShouldBe("2018-04-27");
        Actions(dto).ShouldContain("start", "no scheme is asked for of the county centre (C45)");
    }

    [ProviderTheory]
    [Trait("Req", "GOV-28")]
    [Trait("Req", "GOV-27")]
    public async Task A_county_allows_three_forms_and_the_whole_project_is_accepted_by_a_team(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");

        (await GetAsync(office, "/api/app/acceptance/modes"))["items"]!.AsArray().Select(m => m!.GetValue<string>()).ShouldBe(["direct", "experts", "thirdParty"]);
        var whole = await PostAsync(office, "/api/app/acceptance", new { level = "project", title = "泽库县项目整体验收" });
        var id = whole["id"]!.GetValue<string>();
        await RefusedAsync(office, $"/api/app/acceptance/{id}/submit", new { }, "Governance:SelfCheckIncomplete");
        var checks = whole["checks"]!.AsArray().Select(c => new { code = c!["code"]!.GetValue<string>(), isReady = true }).ToArray();
        await PutAsync(office, $"/api/app/acceptance/{id}", new { selfCheck = "建设", selfCheckOfOperation = "运营", selfCheckOfIndicators = "指标", checks });
        await PutAsync(office, $"/api/app/acceptance/{id}/team", new { mode = "departmentTeam", requestedBy = "工业信息商务科技局；扶贫开发局", team = "监察；财政；商务；审计" });

        (await PostAsync(office, $"/api/app/acceptance/{id}/submit", new { }))["state"]!.GetValue<string>().ShouldBe("submitted");
    }

    private static object Plan(string? line, decimal amount, string kind = "countyCentre") => new
    {
        name = "县级中心整体装修改造", workKind = kind, plannedStart = "2026-01-01", plannedEnd = "2027-12-31",
        lines = line is null ? [] : new[] { new { budgetItemCode = line, amount } },
        nodes = new[] { new { name = "装修设计", weight = 50 }, new { name = "装修施工", weight = 50 } },
    };

    private static object Scheme(string line, decimal amount) => new { title = "装修设计方案", kinds = new[] { "fitOut" }, text = "方案正文", lines = new[] { new { budgetItemCode = line, amount } } };

    private static async Task<string> PlanAsync(People people, string line, decimal amount, string kind = "countyCentre")
    {
        var id = (await PostAsync(people.Office, "/api/app/sub-project", Plan(line, amount, kind)))["id"]!.GetValue<string>();
        await PutAsync(people.Office, $"/api/app/sub-project/{id}/contract", new { contractorId = people.ContractorId, contractedOn = "2026-01-05" });
        return id;
    }

    private static async Task<string> SchemeAsync(People people, string subProjectId, string line, decimal amount)
    {
        var id = (await PostAsync(people.Contractor, "/api/app/design-scheme", new { subProjectId, scheme = Scheme(line, amount) }))["id"]!.GetValue<string>();
        (await PostAsync(people.Contractor, $"/api/app/design-scheme/{id}/submit", new { }))["state"]!.GetValue<string>().ShouldBe("submitted");
        return id;
    }

    private static async Task BuildAsync(People people, string id)
    {
        await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/start", new { financeContact = "财务负责人" });
        await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/report-progress", new { text = "进场" });
        var nodes = (await GetAsync(people.Contractor, $"/api/app/sub-project/{id}"))["nodes"]!.AsArray().Select(n => n!["id"]!.GetValue<string>()).ToList();
        await RefusedAsync(people.Contractor, $"/api/app/sub-project/{id}/report-progress", new { nodeId = nodes[0], text = "完成" }, "Governance:PhotographMissing");
        foreach (var nodeId in nodes)
        {
            await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/report-progress", new { nodeId, text = "完成", attachmentIds = new[] { await UploadAsync(people.Contractor) } });
            if (nodeId == nodes[0])
            {
                await RefusedAsync(people.Contractor, $"/api/app/sub-project/{id}/complete", new { text = "完工" }, "Governance:NodesOpen");
            }

            await PostAsync(people.Office, $"/api/app/sub-project/{id}/verify-progress", new { nodeId, isFinished = true, text = "属实", attachmentIds = new[] { await UploadAsync(people.Office) } });
        }

        await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/complete", new { text = "完工，自查合格" });
    }

    private static async Task<string> AcceptanceAsync(People people, string subProjectId)
    {
        var acceptance = await PostAsync(people.Contractor, "/api/app/acceptance", new { level = "subProject", subProjectId });
        var id = acceptance["id"]!.GetValue<string>();
        await RefusedAsync(people.Contractor, $"/api/app/acceptance/{id}/submit", new { }, "Governance:SelfCheckIncomplete");
        var checks = new List<object>();
        foreach (var check in acceptance["checks"]!.AsArray())
        {
            checks.Add(new { code = check!["code"]!.GetValue<string>(), isReady = true, attachmentIds = new[] { await UploadAsync(people.Contractor) } });
        }

        await PutAsync(people.Contractor, $"/api/app/acceptance/{id}", new { selfCheck = "自查合格", checks });
        await PostAsync(people.Contractor, $"/api/app/acceptance/{id}/submit", new { });
        return id;
    }

    private static async Task VerifyAsync(People people, string id) => await PostAsync(
        people.Office, $"/api/app/acceptance/{id}/verify",
        new { text = "与方案一致", departments = "住建局；消防", areFundsProperlyUsed = true, planCriteria = "批准的设计方案", attachmentIds = new[] { await UploadAsync(people.Office) } });

    private async Task<People> PeopleAsync(TestProvider provider, string county) => await PeopleAsync(await counties.GetAsync(provider), county);

    private static async Task<People> PeopleAsync(TestHost host, string county, string contractor = "contractor")
    {
        var office = await host.SignInAsync(county + ".office");
        var contractors = (await GetAsync(office, "/api/app/sub-project/contractors"))["items"]!.AsArray();
        return new People(
            office, await host.SignInAsync(county + ".leader"), await host.SignInAsync(county + ".group"), await host.SignInAsync(county + ".government"), await host.SignInAsync(county + ".inspector"),
            await ContractorAsync(host, contractor, county), contractors.Single(c => c!["name"]!["zh-Hans"]!.GetValue<string>().Contains("示范", StringComparison.Ordinal))!["id"]!.GetValue<string>());
    }

    // The contractor works in several counties: it switches to the one it means, as in the UI.
    private static async Task<HttpClient> ContractorAsync(TestHost host, string userName, string county)
    {
        var client = await host.SignInAsync(userName);
        using var response = await client.PostAsJsonAsync(Address("/api/account/switch-county"), new { countyId = await host.CountyIdAsync(county) });
        response.EnsureSuccessStatusCode();
        await TestHost.RefreshAntiforgeryAsync(client);
        return client;
    }

    private async Task<HttpClient> StrangerAsync(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        await host.InCountyAsync("milin", async sp =>
        {
            var accounts = sp.GetRequiredService<AccountSeeder>();
            var contractor = await accounts.EnsureContractorAsync("OTHER-CONTRACTOR", LocalizedText.Chinese("另一家承建单位"));
            var user = await accounts.EnsureAccountAsync(new AccountSeed("other.contractor", TestHost.DemoPassword, "另一家"));
            var county = await host.CountyIdAsync("milin");
            var engagement = await accounts.EnsureEngagementAsync(county, contractor.Id, new DateOnly(2019, 1, 1));
            await accounts.EnsureMembershipAsync(county, user.Id, [CountyRoles.Contractor], new DateOnly(2019, 1, 1), engagementId: engagement.Id);
            return true;
        });
        return await host.SignInAsync("other.contractor");
    }

    private static Task EngageAsync(TestHost host, string county) => host.InCountyAsync(county, async sp =>
    {
        var accounts = sp.GetRequiredService<AccountSeeder>();
        var contractor = await accounts.EnsureContractorAsync("SERVICE-CONTRACTOR", LocalizedText.Chinese("服务商"));
        await accounts.EnsureEngagementAsync(await host.CountyIdAsync(county), contractor.Id, new DateOnly(2019, 1, 1));
        return true;
    });

    private static async Task<string?> DecideAsync(HttpClient client, string type, string documentId, string kind, string? opinion = null, bool expectRefusal = false)
    {
        var approval = (await GetAsync(client, $"/api/app/approval/of-document?documentType={type}&documentId={documentId}"))["items"]![0]!;
        var body = new { kind, opinion, concurrencyStamp = approval["concurrencyStamp"]!.GetValue<string>() };
        var path = $"/api/app/approval/{approval["id"]!.GetValue<string>()}/decide";
        if (!expectRefusal)
        {
            await PostAsync(client, path, body);
            return null;
        }

        using var response = await client.PostAsJsonAsync(Address(path), body);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!["code"]!.GetValue<string>();
    }

    private static async Task<string> UploadAsync(HttpClient client)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Photograph);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "file", "现场.png");
        using var response = await client.PostAsync(Address("/api/uploads/attachment"), form);
        return (await OkAsync(response))["id"]!.GetValue<string>();
    }

    private static IEnumerable<string> Actions(JsonNode document) => document["allowedActions"]!.AsArray().Select(a => a!.GetValue<string>());

    private static async Task<JsonNode> RefusedAsync(HttpClient client, string path, object body, string code)
    {
        using var response = await client.PostAsJsonAsync(Address(path), body);
        var text = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBeInRange(400, 499, text);
        var error = JsonNode.Parse(text)!["error"]!;
        error["code"]!.GetValue<string>().ShouldBe(code, text);
        error["message"]!.GetValue<string>().ShouldNotContain("{");
        return error;
    }

    private static async Task<JsonNode> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(Address(path));
        return await OkAsync(response);
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(Address(path), body);
        return await OkAsync(response);
    }

    private static async Task<JsonNode> PutAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PutAsJsonAsync(Address(path), body);
        return await OkAsync(response);
    }

    private static async Task<JsonNode> OkAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{response.RequestMessage!.RequestUri}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private sealed record People(HttpClient Office, HttpClient Leader, HttpClient Group, HttpClient Government, HttpClient Inspector, HttpClient Contractor, string ContractorId);
}

/// <summary>One host a provider for the journeys of sub-projects.</summary>
[CollectionDefinition(Name)]
public sealed class ProjectsCollection : ICollectionFixture<DemoHostFixture>
{
    public const string Name = "projects";
}
