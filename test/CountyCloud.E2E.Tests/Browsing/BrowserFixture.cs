using CountyCloud.TestBase;
using Microsoft.Playwright;
using Xunit;

namespace CountyCloud.E2E.Tests.Browsing;

/// <summary>One browser for the run and one host on a port a provider.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly PortHosts _hosts = new();
    private readonly MoneyHosts _money = new();
    private readonly TracedHosts _traced = new();
    private readonly YearHosts _year = new();
    private IPlaywright? _playwright;

    /// <summary>The browser; every test opens a context of its own in it.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Time of <see cref="MoneyHostAsync"/>.</summary>
    public MovingClock Clock => _money.Clock;

    /// <summary>Address of the host on a provider.</summary>
    public async Task<Uri> AddressAsync(TestProvider provider) => AddressOf(await _hosts.GetAsync(provider));

    /// <summary>The host on a provider.</summary>
    public Task<TestHost> HostAsync(TestProvider provider) => _hosts.GetAsync(provider);

    /// <summary>What it mailed.</summary>
    public Mailbox Mails => _hosts.Mails;

    /// <summary>The host on which money is spent and days pass.</summary>
    public Task<TestHost> MoneyHostAsync(TestProvider provider) => _money.GetAsync(provider);

    /// <summary>The host on which the demo's goods are traced.</summary>
    public Task<TestHost> TracedHostAsync(TestProvider provider) => _traced.GetAsync(provider);

    /// <summary>The host with everything that a demo start makes; its journeys only look.</summary>
    public Task<TestHost> YearHostAsync(TestProvider provider) => _year.GetAsync(provider);

    /// <summary>Address of a host.</summary>
    public static Uri AddressOf(TestHost host)
    {
        // The kernel's name for the loopback, so that counties can stand before it as host names.
        var address = new UriBuilder(host.ClientOptions.BaseAddress) { Host = "localhost" };
        return address.Uri;
    }

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        if (Chromium.SkipReason is not null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.ExecutablePath, Args = Chromium.Arguments });
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_playwright is not null)
        {
            await Browser.DisposeAsync();
            _playwright.Dispose();
        }

        await _hosts.DisposeAsync();
        await _money.DisposeAsync();
        await _traced.DisposeAsync();
        await _year.DisposeAsync();
    }

    private sealed class PortHosts() : TestHostFixture(DemoDatabase.Template)
    {
        public Mailbox Mails { get; } = new();

        protected override TestHost Create(TestDatabase database) => new(database) { Emails = Mails };

        protected override void Start(TestHost host) => host.StartOnPort();
    }

    private sealed class TracedHosts() : TestHostFixture(DemoDatabase.Traced)
    {
        protected override void Start(TestHost host) => host.StartOnPort();
    }

    private sealed class YearHosts() : TestHostFixture(DemoDatabase.Year)
    {
        // With the files that the year left, so that its pictures are seen.
        protected override TestHost Create(TestDatabase database) => new(database, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Blobs:RootPath"] = DemoDatabase.Files });

        protected override void Start(TestHost host) => host.StartOnPort();
    }

    private sealed class MoneyHosts() : TestHostFixture(DemoDatabase.Template)
    {
        public MovingClock Clock { get; } = new();

        protected override TestHost Create(TestDatabase database) => new(database) { Clock = Clock };

        protected override void Start(TestHost host) => host.StartOnPort();
    }
}

/// <summary>All journeys share the browser and the hosts.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    /// <summary>Name.</summary>
    public const string Name = "browser";
}
