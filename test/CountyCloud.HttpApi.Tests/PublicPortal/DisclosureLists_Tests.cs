using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.Framework.Localization;
using CountyCloud.Oversight;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.TestBase;
using CountyCloud.Tenders;
using CountyCloud.Web.Public.Caching;
using CountyCloud.Web.Public.Disclosure;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.PublicPortal;

/// <summary>The portal with several years' rows in every list of Milin's disclosure, over Milin's own budget and rules.</summary>
public sealed class LongDisclosureHost : IAsyncLifetime
{
    /// <summary>Rows of each list: some years of a busy county.</summary>
    public const int Rows = 365;

    internal PortalHost Portal { get; } = new(TestProvider.Sqlite)
    {
        Configure = services =>
        {
            var real = services.Last(s => s.ServiceType == typeof(IPublicDisclosure));
            services.AddSingleton<Switch>();
            services.AddScoped<IPublicDisclosure>(sp => new Years((IPublicDisclosure)ActivatorUtilities.CreateInstance(sp, real.ImplementationType!), sp.GetRequiredService<Switch>()));
        },
    };

    public Task InitializeAsync() => Portal.InitializeAsync();

    public Task DisposeAsync() => Portal.DisposeAsync();

    internal sealed class Switch
    {
        public int Extra { get; set; }
    }

    // Names and texts as long as the counties' own documents write them.
    private sealed class Years(IPublicDisclosure inner, Switch extra) : IPublicDisclosure
    {
        private const string Name = "县级电子商务公共服务中心及仓储物流配送中心建设与运营服务（第二批）";
        private const string Company = "某某电子商务产业发展（集团）有限责任公司";
        private static readonly string Words = string.Concat(Enumerable.Repeat("按照实施方案要求，子项目建设内容、资金使用和绩效情况公开如下，接受社会监督。", 20));

        public async Task<PublicDisclosureDto?> GetAsync(CancellationToken cancellationToken = default)
        {
            if (await inner.GetAsync(cancellationToken) is not { } data)
            {
                return null;
            }

            var last = new DateOnly(2020, 5, 1);
            var rows = Enumerable.Range(0, Rows + extra.Extra).Select(i => (Number: Rows + extra.Extra - i, Day: last.AddDays(-i))).ToList();
            return data with
            {
                Notices = [.. rows.Take(40).Select(r => new DisclosedNotice($"NOT-2020-{r.Number:0000}", Name, Company, 1_234_567.89m, "M105", r.Day, r.Day.AddDays(7), 3, 2))],
                Tenders = [.. rows.Select(r => new DisclosedTender($"TEND-2020-{r.Number:0000}", Name, TenderMode.EntrustedTender, TenderState.Awarded, 9_000_000m, Words, r.Day, "县人民政府网站、公共资源交易平台", r.Day, 5, Company, "91540000MA7ABCDE1X", 8_900_000m, r.Day, null, ["S1"], r.Day))],
                Contracts = [.. rows.Select(r => new DisclosedContract($"CON-2020-{r.Number:0000}", Name, null, Company, "91540000MA7ABCDE1X", 8_900_000m, r.Day, r.Day, r.Day.AddYears(2), ContractState.Running, []))],
                Progress = [.. rows.Select(r => new DisclosedSubProject($"SUB-2020-{r.Number:0000}", LocalizedText.Chinese(Name), LocalizedText.Of("实施中", "in progress"), 1_234_567m, 55))],
                Payments = [.. rows.Select(r => new DisclosedPayment($"PAY-2020-{r.Number:0000}", Name + r.Number, Company, 10_000m, r.Day, null))],
                Items = [.. Enum.GetValues<DisclosureKind>().SelectMany(k => rows.Select(r => new DisclosedItem(k, $"DIS-{k}-{r.Number:0000}", LocalizedText.Chinese(Name), LocalizedText.Chinese(Words), r.Day)))],
            };
        }
    }
}

/// <summary>Long lists of the disclosure: the county's page stays small, the rest has pages of its own.</summary>
public sealed class DisclosureLists_Tests(LongDisclosureHost host) : IClassFixture<LongDisclosureHost>
{
    private const int Budget = 50_000;

    [Theory, Trait("Req", "FUND-52"), Trait("Req", "DATA-12")]
    [InlineData("/milin/disclosure")]
    [InlineData("/milin/disclosure?lang=en")]
    [InlineData("/milin/disclosure?lang=bo")]
    [InlineData("/milin/disclosure/budget")]
    [InlineData("/milin/disclosure/payments?page=2")]
    [InlineData("/milin/disclosure/tenders?lang=en")]
    public async Task With_several_years_rows_a_page_stays_under_fifty_kilobytes(string address)
    {
        var html = await host.Portal.CreateClient().GetStringAsync(new Uri(address, UriKind.Relative));

        Encoding.UTF8.GetByteCount(html).ShouldBeLessThan(Budget);
        html.ShouldNotContain("<script", Case.Insensitive);
        html.ShouldContain("<h1>");
        TextRuns.Of(html).Where(r => TextRuns.LanguageByScript(r.Text) is { } script && !TextRuns.Fits(r.Text, script, r.Language)).ShouldBeEmpty();
    }

    [Theory, Trait("Req", "FUND-52")]
    [InlineData("", "查看全部 365 项", "合计 365 万元")]
    [InlineData("?lang=en", "See all 365", "365 × 10,000 yuan")]
    public async Task The_county_page_shows_the_newest_rows_the_sum_of_all_and_where_all_stand(string query, string all, string sum)
    {
        var html = WebUtility.HtmlDecode(await host.Portal.CreateClient().GetStringAsync(new Uri("/milin/disclosure" + query, UriKind.Relative)));

        html.ShouldContain("CON-2020-0365");
        html.ShouldContain("CON-2020-0356");
        html.ShouldNotContain("CON-2020-0355");
        html.ShouldContain(all);
        html.ShouldContain(sum);
        foreach (var list in DisclosureList.Names)
        {
            html.ShouldContain($"href=\"/milin/disclosure/{list}{query}\"", Case.Sensitive, list);
        }
    }

    [Theory, Trait("Req", "FUND-52")]
    [InlineData("payments", "PAY", 50)]
    [InlineData("contracts", "CON", 50)]
    [InlineData("tenders", "TEND", 10)]
    public async Task Page_after_page_every_row_is_shown_once_newest_first(string list, string prefix, int size)
    {
        var client = host.Portal.CreateClient();
        var seen = new List<int>();
        var next = $"/milin/disclosure/{list}?lang=en";
        while (next is not null)
        {
            var html = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(next, UriKind.Relative)));
            var numbers = Numbers(html, list == "payments" ? "（第二批）" : prefix + "-2020-");
            numbers.Count.ShouldBeLessThanOrEqualTo(size);
            seen.AddRange(numbers);
            next = html.Split("rel=\"next\" href=\"") is [_, var after, ..] ? after.Split('"')[0] : null;
        }

        seen.ShouldBe(Enumerable.Range(1, LongDisclosureHost.Rows).Reverse());
    }

    [Fact, Trait("Req", "FUND-52")]
    public async Task A_page_that_is_not_there_is_not_found_however_it_is_written()
    {
        var client = host.Portal.CreateClient();
        foreach (var address in new[] { "payments?page=9", "payments?page=0", "payments?page=-1", "payments?page=01", "payments?page=x", "payments?page=1&page=2", "people", "items-nothing", "budget?page=2" })
        {
            (await client.GetAsync(new Uri("/milin/disclosure/" + address, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Fact, Trait("Req", "FUND-52")]
    public async Task Pages_of_a_list_are_kept_apart_and_forgotten_when_the_county_changes()
    {
        var client = host.Portal.CreateClient();
        var extra = host.Portal.Services.GetRequiredService<LongDisclosureHost.Switch>();
        var first = await client.GetStringAsync(new Uri("/milin/disclosure/progress", UriKind.Relative));
        var second = await client.GetStringAsync(new Uri("/milin/disclosure/progress?page=2", UriKind.Relative));
        second.ShouldNotBe(first);
        extra.Extra = 1;
        try
        {
            (await client.GetStringAsync(new Uri("/milin/disclosure/progress?page=2", UriKind.Relative))).ShouldBe(second);
            (await client.GetStringAsync(new Uri("/milin/disclosure/progress?other=3", UriKind.Relative))).ShouldBe(first);
            await host.Portal.InCountyAsync("milin", sp => host.Portal.Services.GetRequiredService<ICountyPageCache>().EvictAsync(sp.GetRequiredService<Framework.MultiTenancy.ICurrentTenant>().Id!.Value));
            (await client.GetStringAsync(new Uri("/milin/disclosure/progress", UriKind.Relative))).ShouldNotBe(first);
        }
        finally
        {
            extra.Extra = 0;
            await host.Portal.InCountyAsync("milin", sp => host.Portal.Services.GetRequiredService<ICountyPageCache>().EvictAsync(sp.GetRequiredService<Framework.MultiTenancy.ICurrentTenant>().Id!.Value));
        }
    }

    [Fact, Trait("Req", "FUND-52")]
    public async Task The_open_data_keep_everything()
    {
        var client = host.Portal.CreateClient();
        JsonNode.Parse(await client.GetStringAsync(new Uri("/milin/disclosure/data/payments.json", UriKind.Relative)))!.AsArray().Count.ShouldBe(LongDisclosureHost.Rows);
        (await client.GetStringAsync(new Uri("/milin/disclosure/data/contracts.csv", UriKind.Relative))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(LongDisclosureHost.Rows + 1);
    }

    private static List<int> Numbers(string html, string after) =>
        [.. html.Split(after).Skip(1).Select(p => int.Parse(new string([.. p.TakeWhile(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture))];
}
