using System.Globalization;
using System.Text.Json.Nodes;
using CountyCloud.Funds;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CountyCloud.E2E.Tests.Browsing;

/// <summary>A journey of several people through a county's money, on a host where days can pass.</summary>
public abstract class MoneyJourney(BrowserFixture fixture) : Journey(fixture)
{
    private readonly Dictionary<(string UserName, bool IsOnPhone), Person> _people = [];
    private TestHost? _host;
    private TestHost? _ownHost;

    /// <summary>Time of the host.</summary>
    protected MovingClock Clock => Fixture.Clock;

    /// <summary>The host; <see cref="BeginAsync"/> chose it.</summary>
    protected TestHost Host => _host!;

    /// <summary>Chooses the host that all money journeys share.</summary>
    protected async Task BeginAsync(TestProvider provider) => _host = await Fixture.MoneyHostAsync(provider);

    /// <summary>Chooses a host of its own, for what a county may do only once.</summary>
    protected async Task BeginOnOwnHostAsync(TestProvider provider)
    {
        _ownHost = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Clock = Clock };
        _ownHost.StartOnPort();
        _host = _ownHost;
    }

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (_ownHost is not null)
        {
            await _ownHost.DisposeAsync();
        }
    }

    /// <summary>Opens what somebody has to do, from the own list.</summary>
    /// <param name="person">Who.</param>
    /// <param name="title">Words of the task.</param>
    protected static async Task OpenTaskAsync(Person person, string title)
    {
        await person.OpenAsync("tasks");
        await person.Page.Locator(".cc-task", new() { HasText = title }).First.ClickAsync();
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>Somebody at a desk, signed in once.</summary>
    protected Task<Person> AtDeskAsync(string userName, string? county = null) => PersonAsync(userName, county, isOnPhone: false);

    /// <summary>Somebody on the way, signed in once.</summary>
    protected Task<Person> OnPhoneAsync(string userName) => PersonAsync(userName, county: null, isOnPhone: true);

    /// <summary>Lets days pass; whoever is needed afterwards signs in again by being asked for.</summary>
    protected void Pass(int days)
    {
        Clock.Add(days);
        _people.Clear();
    }

    /// <summary>A citizen, whom nobody knows.</summary>
    protected async Task<IPage> CitizenAsync(string path, ViewportSize? screen = null) => await OpenAsync(await ContextAsync(BrowserFixture.AddressOf(Host), screen), path);

    /// <summary>What the worker does every night.</summary>
    protected Task<int> EndNoticesAsync(string county) => Host.InCountyAsync(county, sp => sp.GetRequiredService<NoticeDesk>().ClearExpiredAsync(CancellationToken.None));

    /// <summary>The money of a source is there and on its lines; does nothing when an earlier journey saw to it.</summary>
    protected async Task GrantAsync(string county, string source, decimal amount, string? instalment = null)
    {
        var finance = await AtDeskAsync(county + ".finance");
        if ((await finance.GetAsync("/api/app/fund-receipt"))["totalCount"]!.GetValue<int>() > 0)
        {
            return;
        }

        await finance.PostAsync("/api/app/fund-receipt", new { fundSourceCode = source, instalmentCode = instalment, amount, receivedOn = "2020-05-01", document = "财办建〔2017〕30号" });
        var lines = (await finance.GetAsync("/api/app/fund-allocation/proposal?fundSourceCode=" + source))["items"]!.AsArray();
        var allocation = Id(await finance.PostAsync("/api/app/fund-allocation", new
        {
            fundSourceCode = source, reason = "按资金预算表", lines = lines.Select(l => new { budgetItemCode = Text(l, "budgetItemCode"), amount = l!["amount"]!.GetValue<decimal>() }).ToArray(),
        }));
        await (await AtDeskAsync(county + ".group")).DecideAsync("fundAllocation", allocation);
    }

    /// <summary>Id of a document, however the server groups it.</summary>
    protected static string Id(JsonNode document) => (document["id"] ?? document["summary"]?["id"] ?? document["document"]!["id"])!.GetValue<string>();

    /// <summary>A text of a document.</summary>
    protected static string Text(JsonNode? document, string name) => document![name]!.GetValue<string>();

    /// <summary>A day as forms take it.</summary>
    protected static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Id of the document on the page.</summary>
    protected static string IdOf(IPage page) => page.Url.Split('/')[^1];

    private async Task<Person> PersonAsync(string userName, string? county, bool isOnPhone)
    {
        if (_people.TryGetValue((userName, isOnPhone), out var known))
        {
            return known;
        }

        var context = await ContextAsync(BrowserFixture.AddressOf(Host), isOnPhone ? Phone : null);
        await SignInAsync(context, userName);

        // The first configuration brings the antiforgery token of who is signed in.
        await context.APIRequest.GetAsync("/api/abp/application-configuration?includeLocalizationResources=false");
        var person = new Person(context, await BlankAsync(context));
        if (county is not null)
        {
            await person.PostAsync("/api/account/switch-county", new { countyId = await Host.CountyIdAsync(county) });
            await context.APIRequest.GetAsync("/api/abp/application-configuration?includeLocalizationResources=false");
        }

        _people.Add((userName, isOnPhone), person);
        return person;
    }
}
