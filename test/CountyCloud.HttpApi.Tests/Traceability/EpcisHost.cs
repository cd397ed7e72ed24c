using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.Domain.Tests.Traceability;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>Tests of the EPCIS interface share a host a provider; each works in a county or with identifiers of its own.</summary>
[CollectionDefinition(Name)]
public sealed class EpcisCollection : ICollectionFixture<EpcisHosts>
{
    public const string Name = "epcis";
}

/// <summary>Hosts with a credential a county.</summary>
public sealed class EpcisHosts() : TestHostFixture(DemoDatabase.Template)
{
    private readonly Dictionary<(TestProvider, string), EpcisSystem> _systems = [];
    private readonly Dictionary<(TestProvider, string), Task> _once = [];

    /// <summary>A system that may send and ask, of a county.</summary>
    public async Task<EpcisSystem> SystemAsync(TestProvider provider, string county)
    {
        if (!_systems.TryGetValue((provider, county), out var system))
        {
            _systems[(provider, county)] = system = await EpcisSystem.CreateAsync(await GetAsync(provider), county);
        }

        return system;
    }

    /// <summary>Prepares something once a provider.</summary>
    public Task OnceAsync(TestProvider provider, string what, Func<Task> work)
    {
        if (!_once.TryGetValue((provider, what), out var done))
        {
            _once[(provider, what)] = done = work();
        }

        return done;
    }
}

/// <summary>Another system that speaks EPCIS with a county.</summary>
public sealed class EpcisSystem(TestHost host, HttpClient client, string clientId, string secret)
{
    public const string Context = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    public TestHost Host => host;

    public HttpClient Client => client;

    public string ClientId => clientId;

    public string Secret => secret;

    public static async Task<EpcisSystem> CreateAsync(TestHost host, string county, bool canCapture = true, bool canQuery = true)
    {
        var office = await host.SignInAsync($"{county}.office");
        using var response = await office.PostAsJsonAsync("/api/app/integration-account", new { name = "ERP", scopes = new[] { canCapture ? "epcis.capture" : null, canQuery ? "epcis.query" : null }.OfType<string>() });
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        var made = JsonNode.Parse(text)!;
        return With(host, (string)made["clientId"]!, (string)made["secret"]!);
    }

    public static EpcisSystem With(TestHost host, string clientId, string secret)
    {
        var client = host.CreateDefaultClient(new Uri("https://localhost"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{secret}")));
        return new(host, client, clientId, secret);
    }

    public static JsonObject Document(JsonNode? context, params JsonNode[] events) => new()
    {
        ["@context"] = context is null ? new JsonArray(Context) : new JsonArray(Context, context.DeepClone()),
        ["type"] = "EPCISDocument",
        ["schemaVersion"] = "2.0",
        ["creationDate"] = "2026-05-01T09:00:00+08:00",
        ["epcisBody"] = new JsonObject { ["eventList"] = new JsonArray([.. events.Select(e => e.DeepClone())]) },
    };

    /// <summary>An event about one item of an outside company.</summary>
    public static JsonObject Seen(string serial, string bizStep = "shipping", string time = "2026-05-01T08:30:00+08:00") => new()
    {
        ["type"] = "ObjectEvent",
        ["action"] = "OBSERVE",
        ["bizStep"] = bizStep,
        ["eventTime"] = time,
        ["eventTimeZoneOffset"] = "+08:00",
        ["epcList"] = new JsonArray($"urn:epc:id:sgtin:0614141.107346.{serial}"),
    };

    public Task<HttpResponseMessage> PostAsync(string path, string body, string type = "application/ld+json", string? behaviour = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/epcis" + path) { Content = new StringContent(body, Encoding.UTF8, type) };
        if (behaviour is not null)
        {
            request.Headers.Add("GS1-EPCIS-Capture-Error-Behaviour", behaviour);
        }

        return client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostEventAsync(JsonObject e, JsonNode? context = null)
    {
        var alone = e.DeepClone().AsObject();
        alone["@context"] = context is null ? new JsonArray(Context) : new JsonArray(Context, context.DeepClone());
        return PostAsync("/events", alone.ToJsonString());
    }

    /// <summary>Sends a document and gives its capture job.</summary>
    public async Task<JsonNode> CaptureAsync(JsonObject document, string? behaviour = null)
    {
        using var response = await PostAsync("/capture", document.ToJsonString(), behaviour: behaviour);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        return await GetAsync(response.Headers.Location!.ToString()["/api/epcis".Length..]);
    }

    /// <summary>Sends events, all of which must be taken.</summary>
    public async Task TakenAsync(params JsonNode[] events)
    {
        var job = await CaptureAsync(Document(null, events));
        ((bool)job["success"]!).ShouldBeTrue(job.ToJsonString());
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using var response = await client.GetAsync("/api/epcis" + path);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}: {text}");
        return JsonNode.Parse(text)!;
    }

    public async Task<List<JsonObject>> EventsAsync(string query) => EventsOf(await GetAsync("/events?" + query));

    /// <summary>Events of a query document, which keeps the standard's schema whatever was asked.</summary>
    public static List<JsonObject> EventsOf(JsonNode document)
    {
        EpcisSchema.Check(document).Where(f => !f.EndsWith("/persistentDisposition does not belong there", StringComparison.Ordinal)).ShouldBeEmpty();
        return [.. document["epcisBody"]!["queryResults"]!["resultsBody"]!["eventList"]!.AsArray().Select(e => e!.AsObject())];
    }

    /// <summary>All pages, by the Link header.</summary>
    public async Task<List<JsonObject>> AllAsync(string path, Func<Task>? between = null)
    {
        var all = new List<JsonObject>();
        for (string? next = "/api/epcis" + path; next is not null;)
        {
            using var response = await client.GetAsync(next);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
            all.AddRange(EventsOf(JsonNode.Parse(await response.Content.ReadAsStringAsync())!));
            next = response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('>')[0][1..] : null;
            if (next is not null && between is not null)
            {
                await between();
            }
        }

        return all;
    }

    /// <summary>Status, type and instance of a refusal in the standard's form.</summary>
    public static async Task<(HttpStatusCode Status, string Type, string? Instance)> ProblemAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", $"{(int)response.StatusCode} {text}");
            var problem = JsonNode.Parse(text)!;
            ((int)problem["status"]!).ShouldBe((int)response.StatusCode);
            ((string?)problem["title"]).ShouldNotBeNullOrWhiteSpace();
            return (response.StatusCode, ((string)problem["type"]!)["epcisException:".Length..], (string?)problem["instance"]);
        }
    }
}
