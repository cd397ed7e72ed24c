using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CountyCloud.Counties;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Hosting;

/// <summary>How often a request goes to the database.</summary>
public sealed class Statements_Tests
{
    private const int PageSize = 10;

    // One tells who asks, one what he may do when nothing is kept of that, one reads the rows.
    private const int MostOfSection = 3;

    // One tells who asks and as whom, one reads the page, one what stands beside it; how many there are is asked besides when the page is full.
    private const int MostOfDocuments = 3;

    // Put together from many tables: texts of every section, papers of every kind, figures of all of the products' registers; names of whatever was changed; people, their roles and for whom they work.
    private static readonly Dictionary<string, int> Compilations = new(StringComparer.Ordinal)
    {
        ["api/app/programme-archive"] = 30, ["api/app/translation"] = 60, ["api/app/product-figure"] = 9,
        ["api/app/audit-log"] = 6, ["api/app/county-engagement"] = 5, ["api/app/member"] = 4,
    };

    [Theory]
    [Trait("Req", "PLAT-08")]
    [InlineData("milin.office")]
    [InlineData("milin.audit")]
    public async Task A_list_takes_few_statements_however_many_rows_there_are(string person)
    {
        await using var host = new TestHost(await DemoDatabase.Traced.CopyAsync(TestProvider.Sqlite)) { Clock = new StillClock() };

        // Before the client is made: what the server does for a request is counted with the test.
        host.Server.PreserveExecutionContext = true;
        var client = await host.SignInAsync(person);
        var lists = host.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>().ApiDescriptionGroups.Items.SelectMany(g => g.Items)
            .Where(a => a.HttpMethod == "GET" && a.RelativePath is { } path && path.StartsWith("api/app/", StringComparison.Ordinal) && !path.Contains('{', StringComparison.Ordinal)
                && a.ActionDescriptor.DisplayName?.Contains("GetListAsync", StringComparison.Ordinal) == true)
            .Select(a => a.RelativePath!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        lists.Count.ShouldBeGreaterThan(50);
        var sections = ConfigurationSections.All.Select(section => "api/app/" + section.Name).ToHashSet(StringComparer.Ordinal);
        var (asked, tooMany) = (0, new List<string>());
        foreach (var list in lists)
        {
            var address = new Uri($"/{list}?maxResultCount={PageSize}", UriKind.Relative);
            using (var first = await client.GetAsync(address))
            {
                if (first.StatusCode != HttpStatusCode.OK)
                {
                    continue;
                }
            }

            asked++;
            using var counter = StatementCounter.Start();
            using var answer = await client.GetAsync(address);
            var page = await answer.Content.ReadFromJsonAsync<JsonElement>();
            var isFull = page.GetProperty("items").GetArrayLength() == PageSize;
            var most = sections.Contains(list) ? MostOfSection : Compilations.GetValueOrDefault(list, MostOfDocuments) + (isFull ? 1 : 0);
            if (counter.Count == 0 || counter.Count > most)
            {
                tooMany.Add($"{list}: {counter.Count}{Environment.NewLine}{string.Join(Environment.NewLine, counter.Statements.Select(s => "    " + s.ReplaceLineEndings(" ")))}");
            }
        }

        asked.ShouldBeGreaterThan(40);
        tooMany.ShouldBeEmpty(string.Join(Environment.NewLine, tooMany));
    }

    /// <summary>Nothing that is kept for a second grows old during the test.</summary>
    private sealed class StillClock : TimeProvider
    {
        public override long GetTimestamp() => 1;
    }
}
