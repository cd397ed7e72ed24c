using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyCloud.Chaos;

/// <summary>An answer of the product.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Body.</param>
/// <param name="Location">Where what was made is found.</param>
internal sealed record Answer(HttpStatusCode Status, string Body, Uri? Location)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The answer, or what it refused.</summary>
    /// <exception cref="InvalidOperationException">It is a refusal.</exception>
    public Answer Expected(string what) => IsSuccess ? this : throw new InvalidOperationException($"{what}: {(int)Status} {Body}");
}

/// <summary>Somebody who works with whichever host answers. One session holds at both: they share the key ring.</summary>
internal sealed class Caller : IDisposable
{
    private const string Password = "CountyCloud-Demo-2026";

    private readonly IReadOnlyList<Uri> _hosts;
    private readonly Tally _tally;
    private readonly Random _random;
    private readonly string? _user;
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public Caller(IReadOnlyList<Uri> hosts, Tally tally, Random random, string? user)
    {
        (_hosts, _tally, _random, _user) = (hosts, tally, random, user);
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, PooledConnectionLifetime = TimeSpan.FromSeconds(30) }) { Timeout = TimeSpan.FromSeconds(60) };
        _client.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <summary>Basic authentication instead of a session.</summary>
    public string? Credential { get; init; }

    /// <summary>Signs in, or fetches the antiforgery token where nobody signs in.</summary>
    public async Task BeginAsync()
    {
        await RefreshAsync();
        if (_user is not null)
        {
            var answer = await AgainAsync(() => Request(HttpMethod.Post, "/api/account/login", new { userNameOrEmailAddress = _user, password = Password, rememberMe = false }));
            if (!answer.IsSuccess || (int?)answer.Json["result"] != 1)
            {
                throw new InvalidOperationException($"Sign-in of {_user}: {(int)answer.Status} {answer.Body}");
            }

            await RefreshAsync();
        }
    }

    /// <summary>Sends again and again until the product has answered: for what may be said twice.</summary>
    public async Task<Answer> AgainAsync(Func<HttpRequestMessage> make)
    {
        while (true)
        {
            if (await OnceAsync(make) is { } answer)
            {
                return answer;
            }

            await RestAsync();
        }
    }

    /// <summary>The same for JSON.</summary>
    public Task<Answer> PostAgainAsync(string path, object body) => AgainAsync(() => Request(HttpMethod.Post, path, body));

    /// <summary>Reads.</summary>
    public Task<Answer> GetAsync(string path) => AgainAsync(() => Request(HttpMethod.Get, path, null));

    /// <summary>Sends once; null when there is no answer, or one that says "not now".</summary>
    /// <param name="make">Makes the request.</param>
    /// <param name="wasSent">Set to true when the product may have acted although nobody knows.</param>
    public async Task<Answer?> OnceAsync(Func<HttpRequestMessage> make, Action? wasSent = null)
    {
        using var request = make();
        request.RequestUri = new Uri(_hosts[_random.Next(_hosts.Count)], request.RequestUri!);
        if (Credential is not null)
        {
            request.Headers.Authorization = new("Basic", Credential);
        }
        else if (request.Method != HttpMethod.Get && _cookies.GetCookies(request.RequestUri)["XSRF-TOKEN"] is { } token)
        {
            request.Headers.Add("RequestVerificationToken", Uri.UnescapeDataString(token.Value));
        }

        try
        {
            using var response = await _client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            if ((int)response.StatusCode < 500)
            {
                _tally.CountAnswered();
                return new Answer(response.StatusCode, body, response.Headers.Location);
            }

            // Whether it acted is not known: the connection to the database may have been lost while it committed.
            wasSent?.Invoke();
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable && response.Headers.RetryAfter is not null && IsSaid(body))
            {
                _tally.CountUnavailable();
            }
            else
            {
                _tally.Unclear.Enqueue($"{request.Method} {request.RequestUri.AbsolutePath}: {(int)response.StatusCode} {body[..Math.Min(body.Length, 300)]}");
            }
        }
        catch (HttpRequestException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            _tally.CountRefused();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            wasSent?.Invoke();
            _tally.CountCut();
        }

        return null;
    }

    /// <summary>What was on its way is done or undone by then: the server of a killed client ends its transaction.</summary>
    public static Task SettleAsync() => Task.Delay(TimeSpan.FromSeconds(2));

    /// <summary>A request with a body of JSON.</summary>
    public static HttpRequestMessage Request(HttpMethod method, string path, object? body) => new(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task RefreshAsync() => (await GetAsync("/api/abp/application-configuration?includeLocalizationResources=false")).Expected("configuration");

    private Task RestAsync() => Task.Delay(_random.Next(50, 300));

    // ABP's error document, or the problem of the EPCIS interface: a sentence either way.
    private static bool IsSaid(string body)
    {
        try
        {
            var json = JsonNode.Parse(body);
            return ((string?)json?["error"]?["message"] ?? (string?)json?["title"]) is { Length: > 10 };
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
