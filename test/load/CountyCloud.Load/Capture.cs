using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CountyCloud.Administration.Integration;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using CountyCloud.Traceability.Epcis;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Load;

/// <summary>
/// Another system sends documents of a hundred events over HTTP, one after another: every event is read, checked against the rules of the
/// county, moves the stock of a lot and is stored with its identifiers, and every document is one transaction.
/// </summary>
internal static class Capture
{
    private const int Events = 100;
    private const int Lots = 20;
    private const double Target = 1000;
    private const int MaxStatements = 30;

    /// <returns>Events a second (median of the rounds), and the statements of a document.</returns>
    public static async Task<CaptureMeasured> MeasureAsync(TestHost host, LoadOptions options)
    {
        // Statements are counted in the flow of the request.
        host.Server.PreserveExecutionContext = true;
        var office = await host.SignInAsync("milin.office");
        using var made = await office.PostAsJsonAsync("/api/app/integration-account", new { name = "load", scopes = new[] { "epcis.capture" } });
        made.EnsureSuccessStatusCode();
        var credential = await made.Content.ReadFromJsonAsync<IntegrationSecretDto>(JsonSerializerOptions.Web) ?? throw new InvalidOperationException("No credential.");
        using var client = host.CreateDefaultClient(new Uri("https://localhost"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.ClientId}:{credential.Secret}")));

        // Lots with enough in them for all that is sold.
        await SendAsync(client, Document(Enumerable.Range(0, Lots).Select(i => Event("ADD", "commissioning", i, 1_000_000, -1))));
        var number = 0;
        string Next()
        {
            var first = number;
            number += Events;
            return Document(Enumerable.Range(first, Events).Select(i => Event("OBSERVE", i % 2 == 0 ? "retail_selling" : "storing", i % Lots, i % 2 == 0 ? 1 : null, i)));
        }

        // Until the runtime has compiled for good what takes a document in: with twenty of them the figures of two runs differed by half.
        for (var i = 0; i < options.WarmUps * 20; i++)
        {
            await SendAsync(client, Next());
        }

        await LoadRun.AnalyzeAsync(host);
        int statements;
        using (var counter = StatementCounter.Start())
        {
            await SendAsync(client, Next());
            statements = counter.Count;
            LoadRun.Explain(counter);
        }

        var own = new Stopwatches();
        for (var round = 0; round < options.Rounds; round++)
        {
            // Writing the documents is not what is measured.
            var documents = Enumerable.Range(0, options.Each).Select(_ => Next()).ToList();
            await own.RoundAsync([[.. documents.Select(d => (Func<Task>)(() => SendAsync(client, d)))]]);
        }

        // What was measured also has to be right.
        var county = await County.OpenAsync(host, "milin");
        var found = await county.AsAsync(null, s => s.GetRequiredService<ITraceEventVerifier>().VerifyAsync(CancellationToken.None));
        if (found.EventCount != number + Lots || found.Changed.Count > 0)
        {
            throw new InvalidOperationException($"{found.EventCount} events are stored instead of {number + Lots}.");
        }

        return new CaptureMeasured(own.Timing with { PerSecond = own.Timing.PerSecond * Events }, Target, statements, MaxStatements);
    }

    private static async Task SendAsync(HttpClient client, string document)
    {
        using var content = new StringContent(document, Encoding.UTF8, "application/ld+json");
        using var response = await client.PostAsync(new Uri("/api/epcis/capture", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
    }

    private static string Document(IEnumerable<string> events) =>
        $$$"""{"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-05-01T09:00:00+08:00","epcisBody":{"eventList":[{{{string.Join(',', events)}}}]}}""";

    private static string Event(string action, string step, int lot, int? quantity, int number)
    {
        var time = new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var amount = quantity is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $",\"quantity\":{quantity},\"uom\":\"KGM\"");
        return $$$"""{"type":"ObjectEvent","action":"{{{action}}}","bizStep":"{{{step}}}","eventTime":"{{{time}}}","eventTimeZoneOffset":"+08:00","quantityList":[{"epcClass":"{{{TraceIdentifiers.Of("milin", TraceIdentifierKind.Lot, $"LOAD-{lot}")}}}"{{{amount}}}}],"readPoint":{"id":"urn:epc:id:sgln:0614141.07346.1234"}}""";
    }
}

/// <summary>How fast events are taken in.</summary>
/// <param name="Product">Times of a document; how many events a second.</param>
/// <param name="Target">Least events a second on a machine of its own.</param>
/// <param name="Statements">SQL statements of a document.</param>
/// <param name="MaxStatements">Most of them.</param>
public sealed record CaptureMeasured(Timing Product, double Target, int Statements, int MaxStatements)
{
    /// <summary>True when the targets are reached.</summary>
    public bool IsReached => Product.PerSecond >= Target && Statements <= MaxStatements;
}
