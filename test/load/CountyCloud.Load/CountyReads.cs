using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CountyCloud.Load;

/// <summary>
/// What is asked for most: a page of a list by somebody who is signed in, against a minimal API that reads the same rows (of the session, the roles and the list) with plain Npgsql in one round trip,
/// and the county's public page as it is kept, against a minimal API that answers with the same bytes. wrk asks both by turns.
/// </summary>
internal static class CountyReads
{
    private const double JsonTarget = 0.5;
    private const double PageTarget = 0.7;
    private const int MaxStatements = 3;
    private const string List = "/api/app/station?maxResultCount=20";
    private const string Page = "/milin";

    // Who asks: the rows by which the session and its person's roles hold today.
    private const string Session = """
        SELECT s."Id", s."LastSeenAt", s."CountyId", u."TwoFactorEnabled", r."Name", r."IsStatic",
               EXISTS (SELECT 1 FROM "Settings" v WHERE v."TenantId" = $1 AND v."Name" = 'CountyCloud.Accounts.TwoFactorDemanded' AND v."Value" = 'true'),
               EXISTS (SELECT 1 FROM "RoleDelegations" d WHERE d."TenantId" = $1 AND d."ToUserId" = $3 AND d."From" <= $4 AND d."To" >= $4)
        FROM "Users" u JOIN "AccountSessions" s ON s."UserId" = u."Id" JOIN "Memberships" m ON m."TenantId" = $1 AND m."UserId" = u."Id"
        LEFT JOIN "MembershipRoles" x ON x."TenantId" = $1 AND x."MembershipId" = m."Id" LEFT JOIN "Roles" r ON r."TenantId" = $1 AND r."Id" = x."RoleId"
        WHERE u."Id" = $3 AND u."IsActive" AND s."Id" = $2 AND s."EndedAt" IS NULL AND m."From" <= $4 AND (m."To" IS NULL OR m."To" >= $4)
          AND (m."EngagementId" IS NULL OR EXISTS (SELECT 1 FROM "Engagements" e WHERE e."TenantId" = $1 AND e."Id" = m."EngagementId" AND e."From" <= $4 AND (e."To" IS NULL OR e."To" >= $4)))
          AND EXISTS (SELECT 1 FROM "Counties" c WHERE c."Id" = $1 AND c."IsActive")
        """;

    // The rows of the list.
    private const string Rows = """
        SELECT * FROM "Stations" WHERE "TenantId" = $1 ORDER BY "Key" LIMIT 5000
        """;

    private const string LastSession = """SELECT s."Id", u."Id" FROM "AccountSessions" s JOIN "Users" u ON u."Id" = s."UserId" WHERE u."UserName" = 'milin.office' ORDER BY s."LastSeenAt" DESC LIMIT 1""";

    public static async Task<ReadsMeasured> MeasureAsync(LoadOptions options)
    {
        await using var database = await DemoDatabase.Template.CopyAsync(TestProvider.PostgreSql);
        var keys = Directory.CreateTempSubdirectory("cct-load-");
        try
        {
            await using var host = new TestHost(database.Kept(), TracePage.MeasuredSettings(keys.FullName));
            var address = host.StartOnPort();
            var cookie = await SignInAsync(address, "milin.office");
            using var client = new HttpClient { BaseAddress = address };
            var page = await client.GetByteArrayAsync(new Uri(Page, UriKind.Relative));
            client.DefaultRequestHeaders.Add("Cookie", cookie);
            var list = await client.GetStringAsync(new Uri(List, UriKind.Relative));
            var statements = await CountAsync(database, keys.FullName);
            await using var raw = await RawReads.StartAsync(host.Database.ConnectionString, await host.CountyIdAsync("milin"), page);
            using var plain = new HttpClient { BaseAddress = raw.Address };
            var same = JsonDocument.Parse(await plain.GetStringAsync(new Uri("/list", UriKind.Relative))).RootElement.GetProperty("totalCount").GetInt32();
            if (same == 0 || same != JsonDocument.Parse(list).RootElement.GetProperty("totalCount").GetInt32())
            {
                throw new InvalidOperationException($"The raw list has {same} rows.");
            }

            var (json, kept) = (new Rates(), new Rates());
            for (var round = options.ReadWarmUps > 0 ? -1 : 0; round < options.ReadRounds; round++)
            {
                var seconds = round < 0 ? options.ReadWarmUps : options.ReadSeconds;
                await json.RoundAsync(round >= 0, () => Wrk.AskAsync(new Uri(address, List), seconds, cookie), () => Wrk.AskAsync(new Uri(raw.Address, "/list"), seconds));
                await kept.RoundAsync(round >= 0, () => Wrk.AskAsync(new Uri(address, Page), seconds), () => Wrk.AskAsync(new Uri(raw.Address, "/page"), seconds));
            }

            return new ReadsMeasured(json.Measured(JsonTarget), statements, MaxStatements, kept.Measured(PageTarget), page.Length);
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }

    // In the process itself: a counter does not see through a socket.
    private static async Task<int> CountAsync(TestDatabase database, string keys)
    {
        await using var host = new TestHost(database.Kept(), TracePage.MeasuredSettings(keys));
        host.Server.PreserveExecutionContext = true;
        using var client = await host.SignInAsync("milin.office");
        await client.GetStringAsync(new Uri(List, UriKind.Relative));
        using var counter = StatementCounter.Start();
        await client.GetStringAsync(new Uri(List, UriKind.Relative));
        LoadRun.Explain(counter);
        return counter.Count;
    }

    /// <summary>Signs in as a browser does.</summary>
    /// <returns>The Cookie header of the session.</returns>
    internal static async Task<string> SignInAsync(Uri address, string userName)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var client = new HttpClient(handler) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");
        (await client.GetAsync(new Uri("/api/abp/application-configuration?includeLocalizationResources=false", UriKind.Relative))).EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Add("RequestVerificationToken", Uri.UnescapeDataString(cookies.GetCookies(address)["XSRF-TOKEN"]!.Value));
        using var answer = await client.PostAsJsonAsync(new Uri("/api/account/login", UriKind.Relative), new { userNameOrEmailAddress = userName, password = TestHost.DemoPassword, rememberMe = false });
        answer.EnsureSuccessStatusCode();
        return cookies.GetCookieHeader(address);
    }

    private sealed class Rates
    {
        private readonly List<(double Own, double Raw)> _rounds = [];

        public async Task RoundAsync(bool counts, Func<Task<double>> own, Func<Task<double>> raw)
        {
            var round = (await own(), await raw());
            if (counts)
            {
                _rounds.Add(round);
            }
        }

        public RateMeasured Measured(double target) => new(Median(_rounds.Select(r => r.Own)), Median(_rounds.Select(r => r.Raw)), Math.Round(_rounds.Select(r => r.Own / r.Raw).Order().ElementAt(_rounds.Count / 2), 3), target);

        private static double Median(IEnumerable<double> values) => Math.Round(values.Order().ElementAt(values.Count() / 2), 1);
    }

    /// <summary>The minimal API.</summary>
    private sealed class RawReads : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly NpgsqlDataSource _source;
        private readonly Guid _county;
        private readonly byte[] _page;
        private Guid _session;
        private Guid _user;

        private RawReads(string connectionString, Guid county, byte[] page)
        {
            _source = NpgsqlDataSource.Create(connectionString);
            (_county, _page) = (county, page);
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            _app = builder.Build();
            _app.MapGet("/list", ListAsync);
            _app.MapGet("/page", PageAsync);
        }

        public Uri Address => new(_app.Urls.First());

        public static async Task<RawReads> StartAsync(string connectionString, Guid county, byte[] page)
        {
            var raw = new RawReads(connectionString, county, page);
            await using var command = raw._source.CreateCommand(LastSession);
            await using (var reader = await command.ExecuteReaderAsync())
            {
                await reader.ReadAsync();
                (raw._session, raw._user) = (reader.GetGuid(0), reader.GetGuid(1));
            }

            await raw._app.StartAsync();
            return raw;
        }

        public async ValueTask DisposeAsync()
        {
            await _app.DisposeAsync();
            await _source.DisposeAsync();
        }

        private Task PageAsync(HttpContext context)
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = _page.Length;
            return context.Response.Body.WriteAsync(_page, 0, _page.Length);
        }

        private async Task ListAsync(HttpContext context)
        {
            await using var connection = await _source.OpenConnectionAsync();
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"SET app.tenant='{_county:D}'"));
            Add(batch, Session, _county, _session, _user, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
            Add(batch, Rows, _county);
            await using var reader = await batch.ExecuteReaderAsync();
            var roles = new List<string>();
            while (await reader.ReadAsync())
            {
                roles.Add(reader.GetString(4));
            }

            if (roles.Count == 0)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            await reader.NextResultAsync();
            var items = new List<Dictionary<string, object?>>(20);
            while (await reader.ReadAsync())
            {
                var item = new Dictionary<string, object?>(reader.FieldCount, StringComparer.Ordinal);
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    item[reader.GetName(i)] = reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture);
                }

                items.Add(item);
            }

            await context.Response.WriteAsJsonAsync(new { totalCount = items.Count, items });
        }

        [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The statements are the measurement's own.")]
        private static void Add(NpgsqlBatch batch, string sql, params object[] values)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            batch.BatchCommands.Add(command);
        }
    }
}
