using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.AspNetCore.ApplicationServices;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Funds;
using CountyCloud.HttpApi.Documents;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Isolation;

/// <summary>
/// A fully privileged official of Milin, and anybody at Milin's public addresses, name rows of Zeku wherever a request can name a row: in the
/// address, in the query and in the body. The answer is that of an id nobody has, byte for byte, and the same is written.
/// </summary>
[Collection(PlantedCollection.Name)]
[Trait("Req", "PLAT-04")]
public sealed partial class ForeignIds_Tests(PlantedHostFixture counties)
{
    /// <summary>What says the same of every county to everybody.</summary>
    private static readonly Dictionary<string, string> ToldToEverybody = new(StringComparer.Ordinal)
    {
        ["GET api/abp/multi-tenancy/tenants/by-id/{id:guid}"] = "Which counties there are, and their codes, stands on the portal.",
    };

    // On SQLite, which has no policies: what the application itself lets through shows there. On PostgreSQL the same 7,462 requests answered alike when the walk was written.
    [ProviderTheory(Only = nameof(TestProvider.Sqlite))]
    public async Task A_row_of_another_county_answers_exactly_as_one_that_nobody_has(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        using var asked = new AskedOfTheDatabase();
        var walk = await Walk.BeginAsync(host, asked);
        var before = await CountyRows.PrintAsync(host, "zeku");

        await walk.DiscoverAsync();
        await walk.CompareAsync();

        if (Environment.GetEnvironmentVariable("WALK_REPORT") is { Length: > 0 } report)
        {
            await File.WriteAllTextAsync(report + provider, walk.Report());
        }

        walk.Failures.ShouldBeEmpty();
        walk.NotLookedUp.Where(n => !NotLookedUp.Contains(n)).ShouldBeEmpty("these requests end before anybody looks for the row: give the probe what they need, or say here why not");
        walk.TakenUnseen.ShouldBeEmpty("these take an id that nobody has");
        walk.NeverNamed.Select(t => t.Name).ShouldBeEmpty("no request named a row of these");
        (await CountyRows.PrintAsync(host, "zeku")).ShouldBe(before);
    }

    [ProviderTheory]
    public async Task Every_type_of_a_county_is_planted_and_every_entity_has_an_id(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);

        await host.InCountyAsync("zeku", async (CountyCloudDbContext db) =>
        {
            foreach (var type in CountyRows.Types(db))
            {
                (await CountyRows.Rows(db, type).AnyAsync()).ShouldBeTrue(type.ClrType.Name);
            }

            CountyRows.Types(db).Where(t => t.ClrType.IsAssignableTo(typeof(Entity)) && CountyRows.IdOf(t) is null).Select(t => t.ClrType.Name).ShouldBeEmpty();
            return true;
        });
    }

    /// <summary>Receipts are kept as hashes, so that no walk finds them; what they are for is asked here.</summary>
    [ProviderTheory]
    public async Task A_receipt_of_another_county_answers_exactly_as_one_that_nobody_has(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        using var anybody = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(anybody);
        using var received = await anybody.PostAsJsonAsync("/api/public/zeku/complaints", new { kind = "complaint", subject = "项目公示", text = "公示的金额与现场的牌子不一致" });
        var complaint = (await received.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("receipt").GetString()!;
        const string objection = "ABCDEFGHJKLMNPQRSTUVWXY23";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(objection)));
        (await host.InCountyAsync("zeku", async (CountyCloudDbContext db) =>
        {
            var planted = await db.Set<Objection>().OrderBy(o => o.Id).Select(o => o.Id).FirstAsync();
            return await db.Set<Objection>().Where(o => o.Id == planted).ExecuteUpdateAsync(o => o.SetProperty(x => x.ReceiptHash, hash));
        })).ShouldBe(1);

        foreach (var (method, path, receipt) in new[]
        {
            ("GET", "/api/public/{0}/complaints/{1}", complaint), ("POST", "/api/public/{0}/complaints/{1}/judgement", complaint), ("GET", "/api/public/{0}/objections/{1}", objection),
        })
        {
            var unknown = new string([.. receipt.Reverse()]);
            (await AskAsync(method, path, "zeku", receipt)).ShouldNotStartWith("404", Case.Sensitive, "the receipt holds where it was given");
            (await AskAsync(method, path, "milin", receipt)).ShouldStartWith("404");
            (await AskAsync(method, path, "milin", receipt)).ShouldBe(await AskAsync(method, path, "milin", unknown));
        }

        async Task<string> AskAsync(string method, string path, string county, string receipt)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(string.Format(CultureInfo.InvariantCulture, path, county, receipt), UriKind.Relative));
            request.Content = method == "POST" ? JsonContent.Create(new { isSettled = true }) : null;
            using var answer = await anybody.SendAsync(request);
            return $"{(int)answer.StatusCode} {(await answer.Content.ReadAsStringAsync()).Replace(receipt, "RECEIPT", StringComparison.Ordinal)}";
        }
    }

    [ProviderTheory]
    public async Task No_list_export_or_search_of_a_county_holds_an_id_of_another(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var foreign = await AllIdsAsync(host, "zeku");
        foreign.Count.ShouldBeGreaterThan(400);

        // From a county with nothing planted: its lists have to answer, not only to keep silent.
        var client = await host.SignInAsync("cangyuan.office");
        var failures = new List<string>();
        foreach (var endpoint in EndpointWalk_Tests.Endpoints(host).Where(e => EndpointWalk_Tests.IsApi(e) && EndpointWalk_Tests.Methods(e).Contains("GET") && e.RoutePattern.Parameters.All(p => p.Name is "section" or "list")))
        {
            foreach (var path in Paths(host, endpoint))
            {
                foreach (var query in new[] { "?maxResultCount=1000", "?filter=%E6%B3%BD%E5%BA%93&maxResultCount=1000" })
                {
                    using var response = await client.GetAsync(new Uri(path + query, UriKind.Relative));
                    var bytes = await response.Content.ReadAsByteArrayAsync();
                    var text = path.EndsWith(".zip", StringComparison.Ordinal) || path.EndsWith(".xlsx", StringComparison.Ordinal) ? Unpack(bytes) : Encoding.UTF8.GetString(bytes);
                    ((int)response.StatusCode).ShouldBeLessThan(500, path);
                    if (foreign.FirstOrDefault(id => text.Contains(id, StringComparison.OrdinalIgnoreCase)) is { } found)
                    {
                        failures.Add($"{path}{query} holds {found} of zeku");
                    }
                }
            }
        }

        failures.ShouldBeEmpty();
    }

    private static IEnumerable<string> Paths(TestHost host, RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        return endpoint.RoutePattern.Parameters.SingleOrDefault()?.Name switch
        {
            null => [path],
            "list" => ListExportEndpoint.Lists(host.Services.GetRequiredService<ApplicationServiceRegistry>()).Select(l => path.Replace("{list}", l, StringComparison.Ordinal)),
            _ => global::CountyCloud.Counties.ConfigurationSections.All.Select(x => path.Replace("{section}", x.Name, StringComparison.Ordinal)),
        };
    }

    private static Task<HashSet<string>> AllIdsAsync(TestHost host, string county) => host.InCountyAsync(county, async (CountyCloudDbContext db) =>
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in CountyRows.Types(db))
        {
            if (CountyRows.IdOf(type) is { } id)
            {
                ids.UnionWith((await CountyRows.Rows(db, type).ToListAsync()).Select(r => id.GetGetter().GetClrValue(r)!.ToString()!));
            }
        }

        return ids;
    });

    private static string Unpack(byte[] bytes)
    {
        if (bytes is not [0x50, 0x4B, ..])
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var text = new StringBuilder();
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }

    /// <summary>What two answers to the same differ in: times, ids and stamps made on the way, and the running number of a document.</summary>
    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+Z?|[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}|\b[A-Z]+-\d{4}-\d+\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Changing();

    [GeneratedRegex(" [IUD]:", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Writes();

    private sealed class Walk(TestHost host, AskedOfTheDatabase asked, HttpClient official, HttpClient visitor, Known own, Known foreign, ILookup<string, Type> tables, IReadOnlyDictionary<string, string> codes)
    {
        // How many types that a place was not seen to ask for are tried there besides, in turn.
        private const int Others = 2;

        private readonly Dictionary<(Probe, int), Reached> _reached = [];
        private readonly List<Probe> _probes = [.. Probe.All(host, "milin").Where(p => p.Slots.Count > 0 && IsForCounties(host, p.Endpoint))];
        private readonly HashSet<Type> _named = [];
        private int _request;
        private int _turn;
        private readonly Stopwatch _time = Stopwatch.StartNew();

        public List<string> Failures { get; } = [];

        /// <summary>Places whose value reached no table.</summary>
        public IEnumerable<string> NotLookedUp => _probes.SelectMany(p => p.Slots.Where((_, i) => !_reached.ContainsKey((p, i))).Select(s => $"{p.Name} {s.Name}"));

        /// <summary>Places where an id that nobody has was saved.</summary>
        public List<string> TakenUnseen { get; } = [];

        /// <summary>Types no row of which was named anywhere.</summary>
        public IEnumerable<Type> NeverNamed => foreign.Types.Except(_named);


        public static async Task<Walk> BeginAsync(TestHost host, AskedOfTheDatabase asked)
        {
            var tables = await host.InCountyAsync("milin", (CountyCloudDbContext db) => Task.FromResult(
                db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null).ToLookup(t => t.GetTableName()!, t => t.ClrType, StringComparer.Ordinal)));
            var official = await host.SignInAsync("milin.office");
            var visitor = host.CreateAnonymousClient();
            await TestHost.RefreshAntiforgeryAsync(visitor);
            return new Walk(host, asked, official, visitor, await Known.OfAsync(host, "milin"), await Known.OfAsync(host, "zeku"), tables, await Probe.CodesAsync(official));
        }

        /// <summary>Finds for every place which tables are asked with what stands there; twice, as what one place is about helps to fill it for another.</summary>
        public async Task DiscoverAsync()
        {
            for (var round = 0; round < 2; round++)
            {
                foreach (var probe in _probes)
                {
                    for (var slot = 0; slot < probe.Slots.Count; slot++)
                    {
                        foreach (var full in (bool[])[false, true])
                        {
                            if (!_reached.ContainsKey((probe, slot)))
                            {
                                await TryAsync(probe, slot, full);
                            }
                        }
                    }
                }
            }
        }

        public async Task CompareAsync()
        {
            foreach (var probe in _probes.Where(p => !ToldToEverybody.ContainsKey(p.Name)))
            {
                for (var slot = 0; slot < probe.Slots.Count; slot++)
                {
                    var reached = _reached.GetValueOrDefault((probe, slot));
                    var values = reached?.Values ?? Fill(probe, slot, full: true);
                    var candidates = probe.Slots[slot].IsId
                        ? foreign.IdsOf(reached?.Types ?? []).Concat(Enumerable.Range(0, Others).SelectMany(_ => foreign.IdsOf([foreign.Types[_turn++ % foreign.Types.Count]]).Take(1)))
                        : foreign.TextsOf(reached?.Types ?? []);
                    values[slot] = Unknown(probe.Slots[slot]);
                    string? unknown = null;
                    foreach (var (type, value) in candidates)
                    {
                        if (unknown is null)
                        {
                            unknown = (await AskAsync(probe, values, slot)).Told;
                            if (probe.Slots[slot].IsId && unknown.StartsWith('2') && probe.Method != "GET" && Writes().IsMatch(unknown))
                            {
                                TakenUnseen.Add($"{probe.Name} {probe.Slots[slot].Name}");
                            }
                        }

                        values[slot] = value;
                        _named.Add(type);
                        var answer = (await AskAsync(probe, values, slot)).Told;
                        if (answer != unknown)
                        {
                            Failures.Add($"{probe.Name} {probe.Slots[slot].Name} with a {type.Name}: {answer} instead of {unknown}");
                        }
                    }
                }
            }
        }

        public string Report()
        {
            var text = new StringBuilder();
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"probes {_probes.Count} slots {_probes.Sum(p => p.Slots.Count)} reached {_reached.Count} requests {_request} time {_time.Elapsed}");
            foreach (var probe in _probes)
            {
                for (var slot = 0; slot < probe.Slots.Count; slot++)
                {
                    text.AppendLine(_reached.GetValueOrDefault((probe, slot)) is { } r ? $"OK   {probe.Name} {probe.Slots[slot].Name}: {string.Join(',', r.Types.Select(t => t.Name))}: {r.Told}" : $"MISS {probe.Name} {probe.Slots[slot].Name}: {_missed.GetValueOrDefault((probe, slot))}");
                }
            }

            Failures.ForEach(f => text.AppendLine("FAIL " + f));
            return text.ToString();
        }

        private readonly Dictionary<(Probe, int), string> _missed = [];

        private async Task TryAsync(Probe probe, int slot, bool full)
        {
            var values = Fill(probe, slot, full);
            var (told, statements) = await AskAsync(probe, values, slot);
            var types = statements.Where(s => s.Values.Contains(values[slot]!, StringComparison.OrdinalIgnoreCase)).SelectMany(s => AskedOfTheDatabase.TablesOf(s.Text)).SelectMany(t => tables[t]).Distinct().ToList();
            if (types.Count > 0)
            {
                _reached[(probe, slot)] = new Reached(values, types, told);
            }
            else
            {
                _missed[(probe, slot)] = told;
            }
        }

        // An unknown id in the place itself. In the others a row of one's own, once it is known what they ask for.
        private string?[] Fill(Probe probe, int slot, bool full) => [.. probe.Slots.Select((s, i) =>
            i == slot || _reached.GetValueOrDefault((probe, i)) is not { } known ? (i != slot && s.IsOptional && !full ? null : Unknown(s))
            : s.IsOptional && !full ? null
            : (s.IsId ? own.IdsOf(known.Types) : own.TextsOf(known.Types)).Select(o => o.Value).FirstOrDefault() ?? Unknown(s))];

        private string Unknown(Slot slot) => slot.IsId ? Guid.CreateVersion7().ToString() : $"walk-{_request}";

        private async Task<(string Told, IReadOnlyList<(string Text, string Values)> Statements)> AskAsync(Probe probe, string?[] values, int slot)
        {
            var number = (++_request).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var stamp = probe.HasStamp && probe.Slots[0] is { IsInPath: true, IsId: true } && slot != 0 && _reached.GetValueOrDefault((probe, 0)) is { } named
                ? await CountyRows.StampAsync(host, "milin", named.Types, values[0]!) : null;
            using var request = probe.Request(values, stamp ?? "x", codes);
            request.Headers.Add(AskedOfTheDatabase.Header, number);
            using var response = await (probe.Endpoint.Metadata.GetMetadata<OpenToEverybodyAttribute>() is null ? official : visitor).SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            var statements = asked.Take(number);
            text = Changing().Replace(text.Replace(values[slot]!, "ASKED", StringComparison.OrdinalIgnoreCase), m => foreign.Has(m.Value) ? m.Value : "NEW");
            return ($"{(int)response.StatusCode} {text} {string.Join(' ', statements.SelectMany(s => AskedOfTheDatabase.WrittenBy(s.Text)))}", statements);
        }

        private static bool IsForCounties(TestHost host, RouteEndpoint endpoint)
        {
            var permissions = host.Services.GetRequiredService<PermissionDefinitionManager>();
            return endpoint.Metadata.GetMetadata<RequiresPermissionAttribute>() is not { } needed || needed.AnyOf.Any(n => permissions.Find(n)!.Side.HasFlag(MultiTenancySides.Tenant));
        }

        private sealed record Reached(string?[] Values, IReadOnlyList<Type> Types, string Told);
    }

    /// <summary>Rows of a county: of every type the newest, which is the planted one, and the oldest, and what texts name the planted one.</summary>
    private sealed class Known
    {
        private readonly Dictionary<Type, List<string>> _ids = [];
        private readonly Dictionary<Type, List<string>> _texts = [];
        private readonly HashSet<string> _all = new(StringComparer.OrdinalIgnoreCase);

        public List<Type> Types => [.. _ids.Keys];

        public bool Has(string id) => _all.Contains(id);

        public static Task<Known> OfAsync(TestHost host, string county) => host.InCountyAsync(county, async (CountyCloudDbContext db) =>
        {
            var known = new Known();
            foreach (var type in CountyRows.Types(db))
            {
                var id = CountyRows.IdOf(type);
                var rows = await CountyRows.Rows(db, type).ToListAsync();
                var planted = rows[^1];
                if (id is not null)
                {
                    var ids = rows.Select(r => (Guid)id.GetGetter().GetClrValue(r)!).Order().ToList();
                    planted = rows.Single(r => (Guid)id.GetGetter().GetClrValue(r)! == ids[^1]);
                    known._all.UnionWith(ids.Select(i => i.ToString()));
                    known._ids[type.ClrType] = [.. new[] { ids[^1], ids[0] }.Distinct().Select(i => i.ToString())];
                }

                known._texts[type.ClrType] = [.. type.GetProperties().Where(p => p.ClrType == typeof(string) && !p.IsShadowProperty()).Select(p => (string?)p.GetGetter().GetClrValue(planted)).OfType<string>().Where(t => t.Length > 1).Distinct()];
            }

            // Contractors are known to all; the ones that work for the county are what its requests name.
            known._ids[typeof(Administration.Contractors.Contractor)] = [.. (await db.Set<Administration.Contractors.Engagement>().OrderBy(e => e.Id).Select(e => e.ContractorId).ToListAsync()).Select(i => i.ToString()).Distinct()];
            known._ids[typeof(Administration.Tenants.Tenant)] = [(await host.CountyIdAsync(county)).ToString()];
            return known;
        });

        public IEnumerable<(Type Type, string Value)> IdsOf(IEnumerable<Type> types) => types.Where(_ids.ContainsKey).SelectMany(t => _ids[t].Select(i => (t, i)));

        public IEnumerable<(Type Type, string Value)> TextsOf(IEnumerable<Type> types) => types.Where(_texts.ContainsKey).SelectMany(t => _texts[t].Select(i => (t, i)));
    }
}
