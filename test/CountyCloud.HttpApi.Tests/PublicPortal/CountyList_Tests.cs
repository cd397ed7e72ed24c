using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.TestBase;
using CountyCloud.Web.Public.Counties;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.PublicPortal;

/// <summary>On each database a portal with more counties than a page holds, some of which write far too much.</summary>
public sealed class ManyCounties : IAsyncLifetime
{
    /// <summary>Counties besides the portal's own five: of Tibet, Liaoning and Qinghai.</summary>
    public const int Tibetan = 30, Liaoning = 30, Qinghai = 24;

    /// <summary>Open counties in all.</summary>
    public const int Total = Tibetan + Liaoning + Qinghai + 5;

    private readonly Dictionary<TestProvider, PortalHost> _hosts = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await host.DisposeAsync();
        }
    }

    public async Task<PortalHost> HostAsync(TestProvider provider)
    {
        if (!_hosts.TryGetValue(provider, out var host))
        {
            host = new PortalHost(provider);
            await host.InitializeAsync();
            _hosts[provider] = host;
            await SeedAsync(host.Services);
        }

        return host;
    }

    private static async Task SeedAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        using var _ = scope.ServiceProvider.GetRequiredService<ICurrentTenant>().Change(TenantIds.Host);
        var guids = scope.ServiceProvider.GetRequiredService<IGuidGenerator>();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>();
        var provinces = await db.Set<Region>().Include(r => r.Placements).Where(r => r.Level == RegionLevel.Province).ToDictionaryAsync(r => r.Code);

        // Half of Tibet's lie under a prefecture, as counties do, the others directly under the region.
        var prefecture = new Region(guids.Create(), "542600", RegionLevel.Prefecture, LocalizedText.Chinese("林芝市"), provinces["540000"]);
        db.Add(prefecture);
        for (var i = 0; i < Tibetan; i++)
        {
            var name = new LocalizedText([new("zh-Hans", $"藏{i:00}县", IsDraft: false), new("en", $"Highland {i:00} County", IsDraft: false), new("bo", $"མཐོ་རྫོང་{i:00}", IsDraft: true)]);
            db.Add(new Tenant(guids.Create(), $"tibet-{i:00}", name, i % 2 == 0 ? prefecture.Id : provinces["540000"].Id, _ => false));
        }

        for (var i = 0; i < Liaoning; i++)
        {
            db.Add(new Tenant(guids.Create(), $"plain-{i:00}", new LocalizedText([new("zh-Hans", $"辽{i:00}县", IsDraft: false), new("en", $"Ürgüp {i:00}", IsDraft: false)]), provinces["210000"].Id, _ => false));
        }

        for (var i = 0; i < Qinghai; i++)
        {
            LocalizedTextEntry Long(string culture, string letter) => new(culture, string.Concat(Enumerable.Repeat(letter, LocalizedText.MaxLength)), IsDraft: true);
            db.Add(new Tenant(guids.Create(), $"long-{i:00}-{new string('x', 54)}", new LocalizedText([Long("zh-Hans", "长"), Long("en", "&"), Long("bo", "ཀ"), Long("mn-Mong", "ᠠ"), Long("ug", "ئ")]), provinces["630000"].Id, _ => false));
        }

        await db.SaveChangesAsync();
    }
}

/// <summary>The list of counties when there are many: a search, the provinces, pages.</summary>
[Trait("Req", "DATA-12")]
public sealed partial class CountyList_Tests(ManyCounties counties) : IClassFixture<ManyCounties>
{
    [ProviderTheory]
    public async Task The_pages_show_every_open_county_once_by_province_and_code(TestProvider provider)
    {
        var client = await ClientAsync(provider);
        var pages = new List<string>();
        for (var page = 1; page <= 4; page++)
        {
            pages.Add(await client.GetStringAsync(page == 1 ? "/" : $"/?page={page}"));
        }

        var codes = pages.SelectMany(Codes).ToList();
        codes.Count.ShouldBe(ManyCounties.Total);
        codes.ShouldBeUnique();
        codes.Take(3).ShouldBe(["kazuo", "plain-00", "plain-01"], "Liaoning is 210000");
        codes.IndexOf("cangyuan").ShouldBe(31);
        codes.GetRange(32, 2).ShouldBe(["milin", "tibet-00"]);
        codes[^1].ShouldBe("blank", "it lies nowhere");
        pages.ForEach(p => p.ShouldContain($"共 {ManyCounties.Total} 个县"));
        pages[0].ShouldNotContain("rel=\"prev\"");
        pages[1].ShouldContain("<a rel=\"prev\" href=\"/\">上一页</a>");
        pages[1].ShouldContain("<a rel=\"next\" href=\"/?page=3\">下一页</a>");
        pages[1].ShouldContain("<link rel=\"canonical\" href=\"http://localhost:5300/?page=2\">");
        pages[3].ShouldNotContain("rel=\"next\"");
        pages[3].ShouldNotContain("关闭县");
    }

    [ProviderTheory]
    [InlineData("藏07", "tibet-07")]
    [InlineData("མཐོ་རྫོང་12", "tibet-12")]
    [InlineData("highland 08 county", "tibet-08")]
    [InlineData("Ürgüp 05", "plain-05")]
    [InlineData("TIBET-03", "tibet-03")]
    [InlineData(" 米林县 ", "milin")]
    [InlineData("Blank", "blank")]
    public async Task A_county_is_found_by_code_or_by_a_name_in_any_of_its_languages(TestProvider provider, string search, string code)
    {
        var html = await (await ClientAsync(provider)).GetStringAsync("/?q=" + Uri.EscapeDataString(search));

        Codes(html).ShouldBe([code]);
        html.ShouldContain("共 1 个县");
        html.ShouldContain("<meta name=\"robots\" content=\"noindex\">");
    }

    [ProviderTheory]
    [InlineData("zh-Hans")]
    [InlineData("~draft")]
    [InlineData("mn-Mong")]
    [InlineData("藏%07")]
    [InlineData("关闭县")]
    [InlineData("\0")]
    [InlineData("'\"\\<script>")]
    public async Task What_is_no_part_of_a_name_finds_nothing_and_leads_back_to_all(TestProvider provider, string search)
    {
        var response = await (await ClientAsync(provider)).GetAsync("/?q=" + Uri.EscapeDataString(search));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await response.Content.ReadAsStringAsync();
        Codes(html).ShouldBeEmpty();
        html.ShouldContain("没有符合条件的县。 <a href=\"/\">全部示范县</a>");
        html.ShouldNotContain("<script");
    }

    [ProviderTheory]
    public async Task A_province_shows_its_own_counties_and_every_province_says_how_many_it_has(TestProvider provider)
    {
        var client = await ClientAsync(provider);

        var first = await client.GetStringAsync("/?province=540000");
        var second = await client.GetStringAsync("/?province=540000&page=2&lang=en");
        var both = await client.GetStringAsync("/?q=0&province=540000");

        Codes(first).Concat(Codes(second)).ShouldBe(["milin", .. Enumerable.Range(0, ManyCounties.Tibetan).Select(i => $"tibet-{i:00}")]);
        first.ShouldContain("<option value=\"540000\" selected=\"selected\">西藏自治区 (31)</option>");
        first.ShouldContain("<option value=\"210000\">辽宁省 (31)</option>");
        first.ShouldContain("<option value=\"530000\">云南省 (1)</option>");
        first.ShouldContain("href=\"/?province=540000&amp;page=2\"");
        first.ShouldContain("<title>西藏自治区 · ");
        first.ShouldNotContain("noindex");
        second.ShouldContain("<input type=\"hidden\" name=\"lang\" value=\"en\">");
        second.ShouldContain("href=\"/?province=540000&amp;lang=en\"");
        Codes(both).ShouldBe(["tibet-00", "tibet-01", "tibet-02", "tibet-03", "tibet-04", "tibet-05", "tibet-06", "tibet-07", "tibet-08", "tibet-09", "tibet-10", "tibet-20"]);
    }

    [ProviderTheory]
    [InlineData("/?page=99", 24)]
    [InlineData("/?page=0", 24)]
    [InlineData("/?page=-1", 24)]
    [InlineData("/?page=99999999999", 24)]
    [InlineData("/?page=two", 24)]
    [InlineData("/?page=1&page=2", 24)]
    [InlineData("/?province=999999", 0)]
    [InlineData("/?province=540000&province=630000", 0)]
    [InlineData("/?province=%00&page=2", 0)]
    [InlineData("/?q=tibet-1&page=9", 10)]
    [InlineData("/?q=&province=", 24)]
    public async Task A_page_or_province_that_is_not_there_is_answered_kindly(TestProvider provider, string address, int shown)
    {
        var response = await (await ClientAsync(provider)).GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Codes(await response.Content.ReadAsStringAsync()).Count.ShouldBe(shown);
    }

    [ProviderTheory]
    [InlineData("/")]
    [InlineData("/?lang=bo")]
    [InlineData("/?province=630000")]
    [InlineData("/?province=630000&lang=bo")]
    [InlineData("/?province=630000&lang=en")]
    public async Task However_much_the_counties_write_a_page_is_below_50_kB(TestProvider provider, string address)
    {
        var html = await (await ClientAsync(provider)).GetStringAsync(address);

        Codes(html).Count.ShouldBe(CountyList.PageSize);
        Encoding.UTF8.GetByteCount(html).ShouldBeLessThan(50_000);
    }

    [ProviderTheory]
    public async Task However_many_counties_there_are_a_page_takes_four_statements_and_reads_no_others(TestProvider provider)
    {
        var host = await counties.HostAsync(provider);
        await using var scope = host.Services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<IPublicCountyQueries>();
        using var counter = StatementCounter.Start();

        var page = await queries.GetCountiesAsync(new PublicCountyFilter("县", null, 2, CountyList.PageSize));

        page.Counties.Count.ShouldBe(CountyList.PageSize);
        page.Count.ShouldBeGreaterThan(2 * CountyList.PageSize);
        counter.Count.ShouldBe(4);
        counter.Statements[^1].ShouldContain("LIMIT");
    }

    [ProviderTheory]
    public async Task Pages_and_provinces_are_kept_apart_and_what_anybody_can_make_up_is_not_kept(TestProvider provider)
    {
        var client = await ClientAsync(provider);
        string[] kept = ["/", "/?page=2", "/?province=540000", "/?province=540000&page=2", "/?province=210000"];
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in kept)
        {
            before[address] = await client.GetStringAsync(address);
        }

        foreach (var address in kept)
        {
            using var again = await client.GetAsync(address);
            again.Headers.Age.ShouldNotBeNull(address);
            (await again.Content.ReadAsStringAsync()).ShouldBe(before[address]);
        }

        before.Values.ShouldBeUnique();
        foreach (var address in new[] { "/?q=tibet-11", "/?q=x&page=2", "/?page=77", "/?province=1", "/?province=540000&province=", "/?province=540000&page=3" })
        {
            using var first = await client.GetAsync(address);
            using var again = await client.GetAsync(address);
            first.StatusCode.ShouldBe(HttpStatusCode.OK);
            again.Headers.Age.ShouldBeNull(address);
        }

        // What is no part of an address's meaning is no part of the key either.
        using var other = await client.GetAsync("/?utm_source=x&q=%20");
        other.Headers.Age.ShouldNotBeNull();
        Codes(await client.GetStringAsync("/?q=tibet-11")).ShouldBe(["tibet-11"]);
    }

    [ProviderTheory]
    public async Task On_a_county_s_own_host_name_the_query_neither_searches_nor_fills_the_cache(TestProvider provider)
    {
        var client = (await counties.HostAsync(provider)).CreateClient("milin.localhost");
        var page = await client.GetStringAsync("/");

        using var again = await client.GetAsync("/?q=zeku&province=630000&page=5");

        again.Headers.Age.ShouldNotBeNull();
        (await again.Content.ReadAsStringAsync()).ShouldBe(page);
    }

    [ProviderTheory]
    [InlineData("tibet-07", "tibet-07")]
    [InlineData("Tibet-07", "tibet-07")]
    [InlineData("藏07县", "tibet-07")]
    [InlineData("མཐོ་རྫོང་07", "tibet-07")]
    [InlineData("HIGHLAND 07 COUNTY", "tibet-07")]
    [InlineData("Ürgüp 07", "plain-07")]
    [InlineData("藏07", null)]
    [InlineData("zh-Hans", null)]
    [InlineData("关闭县", null)]
    [InlineData("%", null)]
    public async Task The_tenant_box_finds_a_county_by_its_whole_code_or_name_only(TestProvider provider, string name, string? code)
    {
        var client = await ClientAsync(provider);

        var found = await client.GetFromJsonAsync<JsonElement>("/api/abp/multi-tenancy/tenants/by-name/" + Uri.EscapeDataString(name));

        found.GetProperty("success").GetBoolean().ShouldBe(code is not null);
        found.GetProperty("name").GetString().ShouldBe(code);
    }

    [ProviderTheory]
    [InlineData("nowhere", 0)]
    [InlineData("藏07县", 1)]
    [InlineData("milin", 1)]
    public async Task The_tenant_box_and_the_platform_s_list_read_no_county_that_was_not_asked_for(TestProvider provider, string asked, int found)
    {
        var host = await counties.HostAsync(provider);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>();
        using var counter = StatementCounter.Start();

        var lookup = await ActivatorUtilities.CreateInstance<TenantLookupController>(scope.ServiceProvider, db).FindByNameAsync(asked, default);
        var lookups = counter.Count;
        var list = await ActivatorUtilities.CreateInstance<TenantController>(scope.ServiceProvider, db).GetListAsync(new() { Filter = asked, MaxResultCount = 10 }, default);

        lookup.Success.ShouldBe(found == 1);
        list.TotalCount.ShouldBe(found);
        list.Items.Count.ShouldBe(found);
        lookups.ShouldBeLessThanOrEqualTo(2);
        (counter.Count - lookups).ShouldBe(1, "a page that is not full tells how many there are");
        counter.Statements.ShouldAllBe(s => s.Contains("WHERE", StringComparison.Ordinal));
        counter.Statements.Take(lookups).ShouldAllBe(s => s.Contains("LIMIT", StringComparison.Ordinal));
    }

    private async Task<HttpClient> ClientAsync(TestProvider provider) => (await counties.HostAsync(provider)).CreateClient();

    private static List<string> Codes(string html) => [.. Card().Matches(html).Select(m => m.Groups["code"].Value)];

    [GeneratedRegex("<h2><a href=\"/(?<code>[a-z0-9-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Card();
}
