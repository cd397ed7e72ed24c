using System.Net;
using System.Text.Json;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.Localization;
using CountyCloud.HttpApi.Tests.AbpContract;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Jobs;

/// <summary>The jobs page's service: each county's own work, the platform's own work, who may see it and who may act.</summary>
public sealed class Jobs_Tests(AbpContractFixture fixture) : ContractTest(fixture)
{
    private const string Service = "/api/app/background-job";
    private const string Cleanup = "BackgroundWorkCleanup";

    [ProviderTheory]
    public async Task The_administrator_starts_a_job_of_the_county_and_sees_it_succeed(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");

        await PostAsync(client, Service + "/run-now", new { name = Cleanup });
        var queued = await GetAsync(client, $"{Service}/runs?jobName={Cleanup}");
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, Service + "/run-now", new { name = Cleanup }), HttpStatusCode.Forbidden, "Jobs:AlreadyQueued");
        await (await HostAsync(provider)).RunBackgroundWorkAsync();
        var done = (await GetAsync(client, $"{Service}/runs?jobName={Cleanup}&state=succeeded")).GetProperty("items")[0];

        queued.GetProperty("items")[0].GetProperty("state").GetString().ShouldBe("queued");
        done.GetProperty("progress").GetInt32().ShouldBe(100);
        done.GetProperty("requestedBy").GetString().ShouldBe("milin.admin");
        (await GetAsync(client, "/api/app/audit-log?action=JobRunRequested")).GetProperty("items")[0].GetProperty("entityName").GetString().ShouldBe(Cleanup);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_county_sees_its_own_runs_and_the_platform_its_own(TestProvider provider)
    {
        using var milin = await SignInAsync(provider, "milin.admin");
        using var zeku = await SignInAsync(provider, "zeku.admin");
        using var platform = await SignInAsync(provider, "platform");
        var id = (await PostAsync(zeku, Service + "/run-now", new { name = Cleanup })).GetGuid();
        using var visitor = await AnonymousAsync(provider);
        await PostAsync(visitor, "/api/account/send-password-reset-code", new { email = "nobody@people.example", appName = "Angular" });

        Ids(await GetAsync(zeku, Service + "/runs?maxResultCount=1000")).ShouldContain(id);
        Ids(await GetAsync(milin, Service + "/runs?maxResultCount=1000")).ShouldNotContain(id);
        Ids(await GetAsync(platform, Service + "/runs?maxResultCount=1000")).ShouldNotContain(id);
        (await GetAsync(platform, Service + "/runs?jobName=PasswordResetMail")).GetProperty("totalCount").GetInt64().ShouldBeGreaterThan(0);
        (await GetAsync(zeku, Service + "/runs?jobName=PasswordResetMail")).GetProperty("totalCount").GetInt64().ShouldBe(0);
        await ShouldBeRefusedAsync(SendAsync(milin, HttpMethod.Post, $"{Service}/{id}/retry"), HttpStatusCode.NotFound);
        await (await HostAsync(provider)).RunBackgroundWorkAsync();
    }

    [ProviderTheory]
    public async Task The_office_reads_and_does_not_act_and_a_station_does_not_even_read(TestProvider provider)
    {
        using var office = await SignInAsync(provider, "milin.office");
        using var station = await SignInAsync(provider, "milin.station");

        (await GetAsync(office, Service + "/schedule")).GetProperty("items").EnumerateArray().Select(j => j.GetProperty("name").GetString()).ShouldContain(Cleanup);
        await ShouldBeRefusedAsync(SendAsync(office, HttpMethod.Post, Service + "/run-now", new { name = Cleanup }), HttpStatusCode.Forbidden);
        await ShouldBeRefusedAsync(SendAsync(office, HttpMethod.Post, $"{Service}/{Guid.CreateVersion7()}/discard-event"), HttpStatusCode.Forbidden);
        await ShouldBeRefusedAsync(SendAsync(station, HttpMethod.Get, Service + "/runs"), HttpStatusCode.Forbidden);
    }

    [ProviderTheory]
    public async Task A_parked_event_is_shown_retried_and_discarded_in_its_county_alone(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var milin = await SignInAsync(provider, "milin.admin");
        using var zeku = await SignInAsync(provider, "zeku.admin");
        var id = await ParkAsync(host);

        var parked = (await GetAsync(milin, Service + "/parked-events")).GetProperty("items").EnumerateArray().Single(e => e.GetProperty("id").GetGuid() == id);
        parked.GetProperty("lastError").GetString().ShouldBe("Jobs:UnknownEvent");
        (await GetAsync(zeku, Service + "/parked-events")).GetProperty("totalCount").GetInt64().ShouldBe(0);
        await ShouldBeRefusedAsync(SendAsync(zeku, HttpMethod.Post, $"{Service}/{id}/retry-event"), HttpStatusCode.NotFound);
        await PostAsync(milin, $"{Service}/{id}/retry-event", new { });
        await host.RunBackgroundWorkAsync();
        Ids(await GetAsync(milin, Service + "/parked-events")).ShouldContain(id, "nobody knows it yet");
        await PostAsync(milin, $"{Service}/{id}/discard-event", new { });

        Ids(await GetAsync(milin, Service + "/parked-events")).ShouldNotContain(id);
        await ShouldBeRefusedAsync(SendAsync(milin, HttpMethod.Post, $"{Service}/{id}/discard-event"), HttpStatusCode.Forbidden, "Jobs:EventIsNotParked");
    }

    [ProviderTheory]
    public async Task Every_job_and_its_error_codes_have_a_text_in_both_languages(TestProvider provider)
    {
        var services = (await HostAsync(provider)).Services;
        var texts = services.GetRequiredService<LocalizationStore>();
        var keys = services.GetRequiredService<JobRegistry>().Names.Select(n => "Job:" + n).Concat(services.GetRequiredService<DistributedEventRegistry>().Names.Select(n => "Event:" + n))
            .Concat(["Jobs:UnknownEvent", "Jobs:ServerStopped"]).ToList();

        foreach (var culture in new[] { "zh-Hans", "en" })
        {
            keys.Except(texts.GetOwnTexts("CountyCloud", culture).Keys).ShouldBeEmpty(culture);
        }
    }

    /// <summary>An event that no code knows, parked as the dispatcher parks it.</summary>
    private static async Task<Guid> ParkAsync(TestHost host)
    {
        var id = await host.InCountyAsync("milin", async (EntityFrameworkCore.CountyCloudDbContext db) =>
        {
            var message = (OutboxMessage)AnyRow.Add(db, typeof(OutboxMessage));
            await db.SaveChangesAsync();
            await db.Set<OutboxMessage>().Where(m => m.Id == message.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Attempts, 0).SetProperty(m => m.Deaths, 0));
            return message.Id;
        });
        await host.RunBackgroundWorkAsync();
        return id;
    }

    private static List<Guid> Ids(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid())];
}
