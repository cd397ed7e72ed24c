using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Isolation;

/// <summary>
/// A random program by people of several counties on one database leaves each county as if it had been alone: what each sees is compared with a model
/// of its own after every step.
/// </summary>
[Collection(IsolationCollection.Name)]
public sealed class CountyModels_Tests(DemoHostFixture counties)
{
    private const int Steps = 60;
    private const string Section = "/api/app/kpi-target";

    [ProviderTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Trait("Req", "PLAT-03")]
    [Trait("Req", "PLAT-04")]
    public async Task Counties_on_one_database_are_as_many_separate_ones(TestProvider provider, int seed)
    {
        var host = await counties.GetAsync(provider);
        var random = new Random(seed);
        var mark = $"MODEL-{seed}-";
        var all = new List<County>();
        foreach (var code in new[] { "milin", "zeku", "cangyuan", "kazuo" })
        {
            all.Add(new County(code, await host.SignInAsync(code + ".office")));
        }

        for (var step = 0; step < Steps; step++)
        {
            var county = all[random.Next(all.Count)];
            var other = all[random.Next(all.Count)];

            // The same codes in every county: what one has made must not be in the way of another.
            var code = mark + random.Next(8);
            switch (random.Next(6))
            {
                case 0 or 1:
                    await county.CreateAsync(code, random.Next(1000));
                    break;
                case 2:
                    await county.ChangeAsync(code, random.Next(1000));
                    break;
                case 3:
                    await county.DeleteAsync(code);
                    break;
                case 4 when other != county && other.IdOf(code) is { } id:
                    await county.ReachesNothingOfAsync(id);
                    break;
                default:
                    await county.ShouldBeItsModelAsync(mark);
                    break;
            }

            await other.ShouldBeItsModelAsync(mark);
        }

        foreach (var county in all)
        {
            await county.ShouldBeItsModelAsync(mark);
        }
    }

    /// <summary>A county as its people see it, and what it should be.</summary>
    private sealed class County(string code, HttpClient client)
    {
        private readonly SortedDictionary<string, (Guid Id, decimal Value)> _rows = new(StringComparer.Ordinal);

        public Guid? IdOf(string rowCode) => _rows.TryGetValue(rowCode, out var row) ? row.Id : null;

        public async Task CreateAsync(string rowCode, decimal value)
        {
            var values = new { code = rowCode, name = new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-Hans"] = code }, @operator = "equal", value };
            using var answer = await client.PostAsJsonAsync(Section, new { values });
            if (_rows.ContainsKey(rowCode))
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{code} has {rowCode}");
                return;
            }

            answer.IsSuccessStatusCode.ShouldBeTrue($"{code} makes {rowCode}: {await answer.Content.ReadAsStringAsync()}");
            _rows.Add(rowCode, (Guid.Parse((await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<string>()), value));
        }

        public async Task ChangeAsync(string rowCode, decimal value)
        {
            if (IdOf(rowCode) is not { } id)
            {
                return;
            }

            var row = await client.GetFromJsonAsync<JsonNode>($"{Section}/{id}");
            row!["values"]!["value"] = value;
            using var answer = await client.PutAsJsonAsync($"{Section}/{id}", row);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            _rows[rowCode] = (id, value);
        }

        public async Task DeleteAsync(string rowCode)
        {
            if (IdOf(rowCode) is not { } id)
            {
                return;
            }

            using var answer = await client.DeleteAsync(new Uri($"{Section}/{id}", UriKind.Relative));
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
            _rows.Remove(rowCode);
        }

        public async Task ReachesNothingOfAsync(Guid foreign)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Delete })
            {
                using var answer = await client.SendAsync(new HttpRequestMessage(method, $"{Section}/{foreign}"));
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{method} by {code}");
            }
        }

        public async Task ShouldBeItsModelAsync(string mark)
        {
            var list = await client.GetFromJsonAsync<JsonNode>($"{Section}?maxResultCount=1000&filter={mark}");
            var seen = list!["items"]!.AsArray().Select(i => (i!["values"]!["code"]!.GetValue<string>(), Guid.Parse(i["id"]!.GetValue<string>()), i["values"]!["value"]!.GetValue<decimal>()))
                .OrderBy(i => i.Item1, StringComparer.Ordinal);
            seen.ShouldBe(_rows.Select(r => (r.Key, r.Value.Id, r.Value.Value)), $"what {code} sees");
        }
    }
}
