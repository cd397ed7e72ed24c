using System.Text.Json.Nodes;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>What was recorded stays as it was recorded: the database refuses to change it, and who gets around that is found by the hash.</summary>
public sealed class TraceTampering_Tests
{
    [ProviderTheory]
    [Trait("Req", "TRACE-05")]
    [Trait("Req", "TRACE-25")]
    public async Task An_event_that_was_changed_behind_the_journal_s_back_is_found_by_page_and_command_line(TestProvider provider)
    {
        var database = await DemoDatabase.Template.CopyAsync(provider);
        await using var host = new TestHost(database);
        var story = await RecallStory.MakeAsync(host);
        string[] settings = ["--Logging:LogLevel:Default", "Error", .. database.Settings.SelectMany(s => new[] { "--" + s.Key, s.Value! })];
        var before = await VerifyAsync(story.Office);
        (before["isIntact"]!.GetValue<bool>(), before["eventCount"]!.GetValue<long>() >= 15).ShouldBe((true, true), before.ToJsonString());
        (await DbMigrator.CommandLine.RunAsync(["verify-trace", .. settings])).ShouldBe(0);
        var county = await host.CountyIdAsync(RecallStory.County);
        var sold = await host.InCountyAsync(RecallStory.County, (CountyCloudDbContext db) => db.Set<TraceEvent>().Where(e => e.Step == TraceStep.Selling).Select(e => e.Sequence).SingleAsync());

        // Fifteen kilograms become five: in the text of the event alone, as somebody with the database in hand would do it.
        const string change = "UPDATE \"TraceEvents\" SET \"Document\" = REPLACE(\"Document\", '15', '5') WHERE \"Sequence\" = {0} AND \"TenantId\" = {1}";
        await using var owner = TestServices.Create(database.AsOwner());
        await owner.InCountyAsync(county, async db =>
        {
            await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(change, sold, county));
            await db.Database.ExecuteSqlRawAsync(provider == TestProvider.Sqlite ? "DROP TRIGGER \"TR_TraceEvents_AppendOnly_UPDATE\"" : "ALTER TABLE \"TraceEvents\" DISABLE TRIGGER USER");
            (await db.Database.ExecuteSqlRawAsync(change, sold, county)).ShouldBe(1);
        });

        var after = await VerifyAsync(story.Office);
        after["isIntact"]!.GetValue<bool>().ShouldBeFalse();
        after["changedEvents"]!.AsArray().Select(s => s!.GetValue<long>()).ShouldBe([sold]);
        (await DbMigrator.CommandLine.RunAsync(["verify-trace", "--county", RecallStory.County, .. settings])).ShouldBe(1);
        (await DbMigrator.CommandLine.RunAsync(["verify-trace", "--county", "zeku", .. settings])).ShouldBe(0);
    }

    private static Task<JsonNode> VerifyAsync(HttpClient client) => RecallStory.PostAsync(client, "/api/app/lot/verify", new { });
}
