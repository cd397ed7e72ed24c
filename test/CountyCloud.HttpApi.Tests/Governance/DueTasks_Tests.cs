using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Tasks;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Governance;

/// <summary>What is due is remembered, and what is overdue comes to the programme office.</summary>
[Collection(ProjectsCollection.Name)]
public sealed class DueTasks_Tests(DemoHostFixture counties)
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [ProviderTheory]
    [Trait("Req", "GOV-18")]
    public async Task A_task_is_reminded_of_once_and_escalated_once_when_its_day_has_passed(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var document = Guid.CreateVersion7();
        await host.InCountyAsync("kazuo", sp => OpenAsync(sp, document, Day.AddDays(-1)));

        (await RunAsync(host, "kazuo")).ShouldBe((1, 1));
        (await RunAsync(host, "kazuo")).ShouldBe((0, 0), "a second run does nothing again");

        var office = await host.SignInAsync("kazuo.office");
        var mine = (await office.GetFromJsonAsync<JsonNode>("/api/app/work-task/mine"))!["items"]!.AsArray();
        var others = (await (await host.SignInAsync("zeku.office")).GetFromJsonAsync<JsonNode>("/api/app/work-task/mine"))!["items"]!.AsArray();
        others.ShouldNotContain(t => t!["documentId"]!.GetValue<Guid>() == document);
        mine.ShouldContain(t => t!["documentId"]!.GetValue<Guid>() == document && t["kind"]!.GetValue<string>() == "act");
    }

    private static Task<(int Reminded, int Escalated)> RunAsync(TestHost host, string county) =>
        host.InCountyAsync(county, sp => ActivatorUtilities.CreateInstance<DueTasksJob>(sp).RunForCountyAsync(Day, CancellationToken.None));

    private static async Task<bool> OpenAsync(IServiceProvider services, Guid document, DateOnly due)
    {
        await services.GetRequiredService<TaskDesk>().OpenAsync(new NewWorkTask(WorkTaskKind.Report, DocumentType.MonthlyReport, document, "月度报告", ["Contractor"], DueOn: due), CancellationToken.None);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        return true;
    }
}
