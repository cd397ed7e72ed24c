using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Web.Public.Assets;
using CountyCloud.Web.Public.Text;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.PublicPortal;

public sealed partial class PublicPortal_Tests(PortalHost host) : IClassFixture<PortalHost>
{
    /// <summary>What a slow line in a mountain county carries in a few seconds.</summary>
    private const int MaxPageBytes = 60_000;

    public static TheoryData<string> Pages => new()
    {
        "/", "/?lang=en", "/?lang=bo",
        "/milin", "/milin?lang=en", "/milin?lang=bo",
        "/zeku", "/zeku?lang=en", "/zeku?lang=bo",
        "/cangyuan", "/cangyuan?lang=en", "/kazuo", "/kazuo?lang=en", "/blank",
    };

    [Theory, MemberData(nameof(Pages)), Trait("Req", "DATA-12")]
    public async Task A_page_is_small_and_needs_neither_script_nor_cookie(string address)
    {
        var response = await host.CreateClient().GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        bytes.Length.ShouldBeLessThan(MaxPageBytes);
        var html = System.Text.Encoding.UTF8.GetString(bytes);
        html.ShouldNotContain("<script", Case.Insensitive);
        EventHandlerAttribute().IsMatch(html).ShouldBeFalse();
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        response.Headers.CacheControl!.Public.ShouldBeTrue();
        response.Headers.GetValues("Content-Security-Policy").ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Pages)), Trait("Req", "PLAT-06")]
    public async Task Every_text_in_another_language_than_the_page_says_so(string address)
    {
        var html = await GetAsync(address);

        var wrong = TextRuns.Of(html).Where(r => TextRuns.LanguageByScript(r.Text) is { } script && !TextRuns.Fits(r.Text, script, r.Language)).ToList();

        wrong.ShouldBeEmpty(string.Join(Environment.NewLine, wrong.Take(10)));
    }

    [Theory, Trait("Req", "PLAT-06")]
    [InlineData("/milin", "zh-Hans")]
    [InlineData("/milin?lang=en", "en")]
    [InlineData("/milin?lang=bo", "bo")]
    [InlineData("/milin?lang=BO", "bo")]
    [InlineData("/milin?lang=fr", "zh-Hans")]
    [InlineData("/milin?lang=%3Cscript%3E", "zh-Hans")]
    [InlineData("/kazuo?lang=bo", "zh-Hans")]
    [InlineData("/kazuo?lang=mn-Mong", "zh-Hans")]
    public async Task The_address_chooses_among_the_county_s_content_languages_and_English_else_Chinese(string address, string language) =>
        (await GetAsync(address)).ShouldContain($"<html lang=\"{language}\">");

    [Fact, Trait("Req", "PLAT-06")]
    public async Task Name_is_shown_in_both_languages_and_an_unconfirmed_translation_is_marked()
    {
        var html = await GetAsync("/milin");

        html.ShouldContain("<h1>米林县</h1>");
        html.ShouldContain("<span lang=\"bo\">སྨན་གླིང་རྫོང་།</span> <small class=\"draft\">草稿</small>");
    }

    [Fact, Trait("Req", "PLAT-06")]
    public async Task A_Tibetan_page_says_that_its_words_wait_for_a_native_reader_and_content_without_translation_falls_back_to_Chinese()
    {
        var html = await GetAsync("/zeku?lang=bo");

        html.ShouldContain("<p class=\"notice\">ཤོག་ངོས་འདིའི་");
        html.ShouldContain("<h2>ཞབས་ཞུའི་དྲ་བ།</h2>");
        html.ShouldContain("<h2>ཐོན་རྫས།</h2>");
        html.ShouldContain("<span lang=\"zh-Hans\">");
    }

    [Theory, Trait("Req", "PLAT-05")]
    [InlineData("/milin", "电商服务站", "乡镇场服务站")]
    [InlineData("/zeku", "乡镇场服务站", "电商服务站")]
    public async Task The_network_bears_the_county_s_own_names(string address, string own, string other)
    {
        var html = await GetAsync(address);

        html.ShouldContain(own);
        html.ShouldNotContain(other);
    }

    [Theory, Trait("Req", "FUND-02"), Trait("Req", "FUND-52")]
    [InlineData("milin")]
    [InlineData("zeku")]
    public async Task The_budget_table_shows_the_sums_of_the_budget(string county)
    {
        BudgetTree? tree = null;
        await host.InCountyAsync(county, async services =>
        {
            var configuration = services.GetRequiredService<ICountyConfiguration>();
            tree = BudgetTree.Build(await configuration.GetAsync<BudgetItemValues>(), (await configuration.GetProfileAsync())!.PlanAmount);
        });

        var html = await GetAsync("/" + county);

        var table = BudgetTable().Match(html).Groups["rows"].Value;
        var shown = AmountCell().Matches(table).Select(m => decimal.Parse(m.Groups["wan"].Value, CultureInfo.InvariantCulture) * 10_000).ToList();
        shown.ShouldBe([.. tree!.Roots.Select(r => r.Values.Amount), tree.Total]);
        html.ShouldContain(tree.IsTied ? "class=\"tie yes\"" : "class=\"tie no\"");
    }

    [Fact, Trait("Req", "FUND-52"), Trait("Req", "FUND-03")]
    public async Task Milin_s_nine_million_and_its_doubtful_figures_are_explained_to_everybody()
    {
        var html = await GetAsync("/milin");

        html.ShouldContain("共 900 万元，与计划资金相符");
        html.ShouldContain("现场定制展柜");
        html.ShouldContain("266.67");
    }

    [Fact, Trait("Req", "FUND-08")]
    public async Task Zeku_s_instalments_are_shown_with_their_condition()
    {
        var html = await GetAsync("/zeku");

        html.ShouldContain("二期拨付");
        html.ShouldContain("中期绩效评估通过后拨付");
    }

    [Fact, Trait("Req", "FUND-52")]
    public async Task The_chart_has_a_title_and_a_description()
    {
        var html = await GetAsync("/milin");

        html.ShouldContain("role=\"img\" aria-labelledby=\"chart-title chart-desc\"");
        html.ShouldContain("<title id=\"chart-title\">");
        html.ShouldContain("<desc id=\"chart-desc\">");
    }

    [Fact]
    public async Task The_list_names_the_open_counties_under_their_provinces_and_no_closed_one()
    {
        var html = await GetAsync("/");

        foreach (var (code, (_, province)) in PortalHost.Provinces)
        {
            html.ShouldContain($"href=\"/{code}\"");
            html.ShouldContain(province);
        }

        html.ShouldContain("空白县");
        html.ShouldNotContain("关闭县");
        html.ShouldNotContain("<form", customMessage: "what fits on a page needs no search");
        html.ShouldNotContain("class=\"pages\"");
    }

    [Fact]
    public async Task A_county_that_has_published_nothing_has_a_page_that_says_so() =>
        (await GetAsync("/blank")).ShouldContain("尚未公布内容");

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/closed")]
    [InlineData("/milin/nothing")]
    public async Task An_address_that_leads_nowhere_gets_a_friendly_page_in_both_languages(string address)
    {
        var response = await host.CreateClient().GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldContain("没有找到这个页面");
        html.ShouldContain("<div lang=\"en\"><h2>Page not found</h2>");
        html.ShouldNotContain("<script");
    }

    [Fact, Trait("Req", "PLAT-01")]
    public async Task A_county_s_own_host_name_shows_its_page_and_the_same_under_its_path()
    {
        var client = host.CreateClient("milin.localhost");

        var root = await client.GetStringAsync("/");
        var path = await client.GetStringAsync("/milin");

        root.ShouldContain("<h1>米林县</h1>");
        root.ShouldContain("<link rel=\"canonical\" href=\"http://milin.localhost:5300/\">");
        root.ShouldContain("hreflang=\"bo\" href=\"http://milin.localhost:5300/?lang=bo\"");
        root.ShouldContain("href=\"http://localhost:5300/\"");
        path.ShouldContain("<h1>米林县</h1>");
    }

    [Fact, Trait("Req", "PLAT-01")]
    public async Task Host_name_and_path_of_two_counties_contradict_each_other_and_are_refused()
    {
        var response = await host.CreateClient("milin.localhost").GetAsync("/zeku");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("泽库");
    }

    [Fact, Trait("Req", "PLAT-01")]
    public async Task A_page_takes_its_county_from_no_header_query_or_cookie()
    {
        var client = host.CreateClient();
        client.DefaultRequestHeaders.Add("__tenant", "zeku");
        client.DefaultRequestHeaders.Add("Cookie", "__tenant=zeku");

        var page = await client.GetStringAsync("/milin?__tenant=zeku");

        page.ShouldContain("<h1>米林县</h1>");
        page.ShouldNotContain("泽库");
        (await host.CreateClient().GetStringAsync("/milin")).ShouldNotContain("泽库", customMessage: "nor does it stay in the cache");
    }

    [Fact, Trait("Req", "PLAT-01")]
    public async Task No_county_s_data_stands_on_another_county_s_page()
    {
        var milin = await GetAsync("/milin");
        var zeku = await GetAsync("/zeku");

        milin.ShouldNotContain("泽库");
        zeku.ShouldNotContain("米林");
        (await GetAsync("/milin")).ShouldBe(milin);
    }

    [Fact, Trait("Req", "PLAT-01")]
    public async Task A_page_is_kept_by_county_and_language_and_forgotten_when_the_county_changes()
    {
        var client = host.CreateClient();
        var before = await client.GetAsync("/kazuo?lang=en");
        var again = await client.GetAsync("/kazuo?lang=en&utm_source=x");
        var chinese = await client.GetAsync("/kazuo");
        var other = await client.GetAsync("/zeku");
        again.Headers.Age.ShouldNotBeNull("served from the cache");
        again.Headers.ETag.ShouldBe(before.Headers.ETag);
        chinese.Headers.ETag.ShouldNotBe(before.Headers.ETag);
        other.Headers.ETag.ShouldNotBe(chinese.Headers.ETag);

        await host.InCountyAsync("kazuo", async services =>
        {
            var profiles = services.GetRequiredService<ICountyProfileRepository>();
            var profile = (await profiles.FindAsync(CancellationToken.None))!;
            profile.Update(profile.Values with { OfficeSeat = LocalizedText.Of("利州街道新址", "New seat in Lizhou") });
            await profiles.SaveAsync(CancellationToken.None);
        });
        var after = await client.GetAsync("/kazuo?lang=en");
        var untouched = await client.GetAsync("/zeku");

        after.Headers.Age.ShouldBeNull("made anew");
        (await after.Content.ReadAsStringAsync()).ShouldContain("New seat in Lizhou");
        (await client.GetStringAsync("/kazuo")).ShouldContain("利州街道新址");
        untouched.Headers.Age.ShouldNotBeNull("another county's page stays");
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_leaves_the_page_as_it_is()
    {
        var client = host.CreateClient();
        var before = await client.GetAsync("/cangyuan");

        await Should.ThrowAsync<InvalidOperationException>(() => host.InCountyAsync("cangyuan", services =>
            services.GetRequiredService<IUnitOfWork>().RunAsync(
                suppressRowAudit: false,
                async () =>
                {
                    var profiles = services.GetRequiredService<ICountyProfileRepository>();
                    var profile = (await profiles.FindAsync(CancellationToken.None))!;
                    profile.Update(profile.Values with { OfficeSeat = LocalizedText.Chinese("不会出现") });
                    await profiles.SaveAsync(CancellationToken.None);
                    throw new InvalidOperationException("undone");
                },
                CancellationToken.None)));

        var after = await client.GetAsync("/cangyuan");
        after.Headers.ETag.ShouldBe(before.Headers.ETag);
        after.Headers.Age.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_made_up_language_never_fills_the_cache()
    {
        var client = host.CreateClient();

        await client.GetAsync("/milin?lang=xx");
        var again = await client.GetAsync("/milin?lang=xx");

        again.Headers.Age.ShouldBeNull();
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_told_so()
    {
        var client = host.CreateClient();
        var first = await client.GetAsync("/milin?lang=en");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/milin?lang=en");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await client.SendAsync(request);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_and_style_travel_compressed(string encoding)
    {
        foreach (var address in new[] { "/milin", "/css/portal.css" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd(encoding);

            var response = await host.CreateClient().SendAsync(request);

            response.Content.Headers.ContentEncoding.ShouldBe([encoding]);
            await using var body = await response.Content.ReadAsStreamAsync();
            await using Stream plain = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
            using var reader = new StreamReader(plain);
            (await reader.ReadToEndAsync()).Length.ShouldBeGreaterThan(1000);
        }
    }

    [Fact, Trait("Req", "GOV-19")]
    public async Task The_phase_of_today_in_China_is_marked()
    {
        // 30 June 2020, 23:30 in China, is still the phase of May and June; 40 minutes later it is over.
        PhaseValues[] phases =
        [
            new() { Code = "a", Start = new DateOnly(2020, 5, 1), End = new DateOnly(2020, 6, 30) },
            new() { Code = "b", Start = new DateOnly(2020, 7, 1), End = new DateOnly(2020, 8, 31) },
        ];

        CountyOverview.Phases(phases, new DateOnly(2020, 6, 30)).Select(p => p.Status).ShouldBe(["current", "future"]);
        CountyOverview.Phases(phases, new DateOnly(2020, 7, 1)).Select(p => p.Status).ShouldBe(["past", "current"]);
        CurrentPhase().Matches(await GetAsync("/milin")).Select(m => m.Groups["name"].Value).ShouldBe(["重点实施阶段"]);
    }

    [Fact]
    public async Task Files_of_the_portal_may_be_kept_for_good_under_the_hash_of_their_content()
    {
        foreach (var path in PublicAssets.All.Keys)
        {
            var response = await host.CreateClient().GetAsync(PublicAssets.Url(path));

            response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            response.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }
    }

    [Fact]
    public async Task Robots_are_kept_out_of_the_staff_s_pages() =>
        (await GetAsync("/robots.txt")).ShouldContain("Disallow: /admin/");

    [Fact]
    public void Every_label_exists_in_Chinese_and_English()
    {
        var store = host.Services.GetRequiredService<LocalizationStore>();
        var chinese = store.GetOwnTexts(PageText.Resource, "zh-Hans").Keys.Where(k => k != "DraftNotice").Order(StringComparer.Ordinal);

        store.GetOwnTexts(PageText.Resource, "en").Keys.Order(StringComparer.Ordinal).ShouldBe(chinese);
        store.GetOwnTexts(PageText.Resource, "bo").Keys.ShouldBeSubsetOf(store.GetOwnTexts(PageText.Resource, "zh-Hans").Keys);
    }

    [Theory]
    [InlineData("#ffffff")]
    [InlineData("#f0c000")]
    [InlineData("#c00000")]
    [InlineData("#101010")]
    public void Any_brand_colour_gives_readable_text(string colour)
    {
        var palette = BrandPalette.From([colour]);

        Contrast.Of(palette.OnBrand, palette.Brand).ShouldBeGreaterThanOrEqualTo(4.5);
        Contrast.Of(palette.Ink, "#fbf9f4").ShouldBeGreaterThanOrEqualTo(4.5);
    }

    [Fact]
    public void A_colour_that_is_none_is_never_written_into_a_page() =>
        BrandPalette.From(["red;}</style>", "url(x)"]).ShouldBe(BrandPalette.Default);

    private Task<string> GetAsync(string address) => host.CreateClient().GetStringAsync(address);

    [GeneratedRegex("\\son[a-z]+\\s*=\\s*\"", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex EventHandlerAttribute();

    [GeneratedRegex("<caption>.*?</caption>(?<rows>.*?)</table>", RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex BudgetTable();

    [GeneratedRegex("<h4>\\s*(?<name>[^<\\s]+)\\s*<span class=\"badge\">当前</span>", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex CurrentPhase();

    [GeneratedRegex("<td class=\"number\">(?<wan>[0-9,.]+)</td>", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex AmountCell();
}
