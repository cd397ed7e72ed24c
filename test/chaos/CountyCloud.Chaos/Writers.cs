using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.Load;
using CountyCloud.Traceability;

namespace CountyCloud.Chaos;

/// <summary>People and systems of one county who write until they are told to stop. Each finishes what it began, however often it is broken off.</summary>
internal sealed class Writers(County county, string code, IReadOnlyList<Uri> hosts, Tally tally, ChaosOptions options, Acknowledged acknowledged) : IDisposable
{
    private const int Lots = 5;
    private const int LargeDocument = 510;

    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A];
    private static readonly DateTime FirstEvent = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<Caller> _callers = [];
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _eventNumber;
    private Caller _finance = null!;
    private Caller _group = null!;
    private Caller _office = null!;
    private Caller _files = null!;
    private Caller _citizen = null!;
    private Caller _sensor = null!;

    /// <summary>Fails when one of them was refused what should have worked.</summary>
    public Task Failed => _failed.Task;

    /// <summary>Number of an event by its time.</summary>
    public static int NumberOf(DateTime eventTime) => (int)(eventTime - FirstEvent).TotalSeconds;

    /// <summary>Everybody signs in; lots begin.</summary>
    public async Task BeginAsync()
    {
        _finance = await CallAsync($"{code}.finance");
        _group = await CallAsync($"{code}.group");
        _office = await CallAsync($"{code}.office");
        _files = await CallAsync($"{code}.office");
        _citizen = await CallAsync(null);
        var account = (await _office.PostAgainAsync("/api/app/integration-account", new { name = "chaos", scopes = new[] { "epcis.capture" } })).Expected("integration account").Json;
        _sensor = new Caller(hosts, tally, Chance(9), null) { Credential = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account["clientId"]}:{account["secret"]}")) };
        _callers.Add(_sensor);
        (await CaptureAsync(Document(Enumerable.Range(0, Lots).Select(i => Event("ADD", "commissioning", i, 10_000_000, -1 - i))))).Expected("lots");
    }

    /// <summary>All of them work. A county whose plan says no amounts has nothing to allocate to.</summary>
    public Task WorkAsync(CancellationToken stop) => Task.WhenAll(
        county.Lines.Count > 0 ? LoopAsync(MoneyAsync, stop) : Task.CompletedTask, LoopAsync(CaptureAsync, stop), LoopAsync(StepAsync, stop), LoopAsync(ComplaintAsync, stop), LoopAsync(UploadAsync, stop));

    /// <summary>Reads a stored file back.</summary>
    public async Task<bool> IsStoredAsync(Guid file, string content)
    {
        var answer = await _files.GetAsync($"/api/downloads/attachment/{file}");
        return answer.IsSuccess && answer.Body.EndsWith(content, StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public void Dispose() => _callers.ForEach(c => c.Dispose());

    private async Task LoopAsync(Func<int, Task> write, CancellationToken stop)
    {
        // Not all in step.
        var chance = Chance(write.Method.Name.Length);
        try
        {
            for (var i = 1; !stop.IsCancellationRequested; i++)
            {
                await write(i);
                await Task.Delay(options.Pause * (0.5 + chance.NextDouble()), CancellationToken.None);
            }
        }
        catch (Exception e)
        {
            _failed.TrySetException(e);
            throw;
        }
    }

    // A proposal has no key: whoever got no answer looks whether it is there. A decision names the version that was seen: a second one is refused.
    private async Task MoneyAsync(int number)
    {
        var reason = string.Create(CultureInfo.InvariantCulture, $"chaos {number}");
        var line = county.Lines[number % county.Lines.Count].Code;
        JsonNode? made = null;
        while (made is null)
        {
            var isUnknown = false;
            var answer = await _finance.OnceAsync(
                () => Caller.Request(HttpMethod.Post, "/api/app/fund-allocation", new { fundSourceCode = county.Source, reason, lines = new[] { new { budgetItemCode = line, amount = 1 } } }), () => isUnknown = true);
            made = answer?.Expected(reason).Json;
            if (isUnknown)
            {
                await Caller.SettleAsync();
                foreach (var item in (await _finance.GetAsync("/api/app/fund-allocation?maxResultCount=3")).Expected("allocations").Json["items"]!.AsArray())
                {
                    var one = (await _finance.GetAsync($"/api/app/fund-allocation/{item!["id"]}")).Expected("allocation").Json;
                    made = (string?)one["reason"] == reason ? one : made;
                }
            }
            else if (made is null)
            {
                await Task.Delay(200);
            }
        }

        var approval = made["approvals"]![0]!;
        var decided = await _group.PostAgainAsync($"/api/app/approval/{approval["id"]}/decide", new { kind = "approve", opinion = "chaos", concurrencyStamp = (string?)approval["concurrencyStamp"] });
        if (!decided.IsSuccess)
        {
            // Broken off, and done all the same.
            var now = (await _group.GetAsync($"/api/app/approval/{approval["id"]}")).Expected("approval").Json;
            if ((string?)now["state"] != "approved")
            {
                throw new InvalidOperationException($"{code} {reason}: {(int)decided.Status} {decided.Body}");
            }
        }

        acknowledged.Decisions[reason] = Guid.Parse((string)made["summary"]!["id"]!);
    }

    // The hash of an event is its key: a document may be sent again. Every twentieth is so large that it is put aside for a job.
    private async Task CaptureAsync(int number)
    {
        var count = number % 20 == 0 ? LargeDocument : 5;
        var first = _eventNumber;
        _eventNumber += count;
        var numbers = Enumerable.Range(first, count).ToList();
        var answer = (await CaptureAsync(Document(numbers.Select(i => Event("OBSERVE", i % 2 == 0 ? "retail_selling" : "storing", i % Lots, i % 2 == 0 ? 1 : null, i))))).Expected("capture");
        if (count != LargeDocument)
        {
            var job = (await _sensor.GetAsync(answer.Location!.ToString())).Expected("capture job").Json;
            if ((bool?)job["success"] != true)
            {
                throw new InvalidOperationException($"{code} events {first} …: {job.ToJsonString()}");
            }
        }

        numbers.ForEach(n => acknowledged.Events[n] = true);
    }

    private Task<Answer> CaptureAsync(string document) => _sensor.AgainAsync(() => new HttpRequestMessage(HttpMethod.Post, new Uri("/api/epcis/capture", UriKind.Relative))
    {
        Content = new StringContent(document, Encoding.UTF8, "application/ld+json"),
    });

    private async Task StepAsync(int number)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"chaos-{number}");
        var answer = (await _office.PostAgainAsync("/api/app/trace-record/record", new
        {
            idempotencyKey = key, step = "storing", time = FirstEvent.AddDays(1).AddSeconds(number), lots = new[] { new { code = $"CHAOS-{number % Lots}", quantity = 1 } }, note = key,
        })).Expected(key);
        _ = answer.Json["eventId"] ?? throw new InvalidOperationException($"{key}: {answer.Body}");
        acknowledged.Steps[key] = true;
    }

    private async Task ComplaintAsync(int number)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"chaos {number}");
        var isUnknown = false;
        var answer = await _citizen.OnceAsync(() => Caller.Request(HttpMethod.Post, $"/api/public/{code}/complaints", new { kind = "report", subject, text = $"服务站没有开门营业：{subject}" }), () => isUnknown = true);
        if (answer?.Expected(subject).Json["receipt"] is not null)
        {
            acknowledged.Complaints[subject] = true;
        }
        else if (isUnknown)
        {
            acknowledged.UnknownComplaints[subject] = true;
        }
    }

    private async Task UploadAsync(int number)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{code} {number}");
        var answer = (await _files.AgainAsync(() =>
        {
            var file = new ByteArrayContent([.. Png, .. Encoding.UTF8.GetBytes(content)]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
            return new HttpRequestMessage(HttpMethod.Post, new Uri("/api/uploads/attachment", UriKind.Relative)) { Content = new MultipartFormDataContent { { file, "file", string.Create(CultureInfo.InvariantCulture, $"chaos-{number}.png") } } };
        })).Expected(content);
        acknowledged.Files[Guid.Parse((string)answer.Json["id"]!)] = content;
    }

    private async Task<Caller> CallAsync(string? user)
    {
        var caller = new Caller(hosts, tally, Chance(_callers.Count), user);
        _callers.Add(caller);
        await caller.BeginAsync();
        return caller;
    }

    private Random Chance(int salt) => new((options.Seed * 10_000) + (code[0] * 20) + salt);

    private static string Document(IEnumerable<string> events) =>
        $$$"""{"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-05-01T09:00:00+08:00","epcisBody":{"eventList":[{{{string.Join(',', events)}}}]}}""";

    private string Event(string action, string step, int lot, int? quantity, int number)
    {
        var time = FirstEvent.AddSeconds(number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var amount = quantity is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $",\"quantity\":{quantity},\"uom\":\"KGM\"");
        return $$$"""{"type":"ObjectEvent","action":"{{{action}}}","bizStep":"{{{step}}}","eventTime":"{{{time}}}","eventTimeZoneOffset":"+08:00","quantityList":[{"epcClass":"{{{TraceIdentifiers.Of(code, TraceIdentifierKind.Lot, $"CHAOS-{lot}")}}}"{{{amount}}}}]}""";
    }
}
