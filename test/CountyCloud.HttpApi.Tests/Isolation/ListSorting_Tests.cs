using System.Net;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Isolation;

/// <summary>Lists of every context are paged and sorted by the same code: by the names of their allow-list, both ways, and by nothing else.</summary>
[Collection(IsolationCollection.Name)]
public sealed class ListSorting_Tests(DemoHostFixture counties)
{
    private static readonly (string List, string[] Columns)[] Lists =
    [
        ("tender", ["number", "title", "amount", "state", "noticePublishedOn"]), ("contract", ["number", "title", "amount", "state", "signedOn", "endsOn"]), ("contract-amendment", ["number", "title", "creationTime", "signedOn", "decidedOn"]),
        ("asset", ["number", "name", "value", "acquiredOn"]), ("online-account", ["name"]), ("deposit", ["name"]), ("intellectual-property", ["name"]), ("handover", []),
        ("payment", ["number", "requestedOn", "amount", "state"]), ("reallocation", ["number", "proposedOn"]), ("fund-receipt", ["number", "receivedOn"]), ("fund-allocation", ["number", "proposedOn"]), ("invoice", ["invoiceNumber", "issuedOn"]),
        ("violation-case", ["number", "reportedOn"]), ("fund-inspection", ["number", "scheduledOn"]), ("subsidy", ["number", "claimedOn"]), ("objection", ["number", "raisedOn"]), ("plan-change", ["number", "title", "creationTime"]),
    ];

    [ProviderTheory]
    public async Task Every_list_is_sorted_by_each_name_of_its_allow_list_and_refuses_any_other(TestProvider provider)
    {
        var client = await (await counties.GetAsync(provider)).SignInAsync("milin.office");
        foreach (var (list, columns) in Lists)
        {
            foreach (var query in columns.SelectMany(c => new[] { $"?sorting={c}", $"?sorting={c}%20desc&filter=a" }).Prepend("?filter=x&skipCount=1&maxResultCount=2"))
            {
                using var response = await client.GetAsync(new Uri($"/api/app/{list}{query}", UriKind.Relative));
                response.StatusCode.ShouldBe(HttpStatusCode.OK, list + query);
            }

            foreach (var query in new[] { "?sorting=tenantId", "?sorting=number%20sideways" })
            {
                using var refused = await client.GetAsync(new Uri($"/api/app/{list}{query}", UriKind.Relative));
                refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, list + query);
                JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["error"]!["code"]!.GetValue<string>().ShouldBe("CountyCloud:InvalidInput");
            }
        }
    }
}
