using CountyCloud.TestBase;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests.Browsing;

/// <summary>A person at the screen. An error that the browser reports fails the test.</summary>
[Collection(BrowserCollection.Name)]
public abstract class Journey(BrowserFixture fixture) : IAsyncLifetime
{
    /// <summary>How long a page may take before it counts as broken, milliseconds.</summary>
    private const float Patience = 20_000;

    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<string> _errors = [];

    /// <summary>Browser and hosts.</summary>
    protected BrowserFixture Fixture { get; } = fixture;

    static Journey() => Assertions.SetDefaultExpectTimeout(Patience);

    /// <summary>A phone's screen.</summary>
    protected static ViewportSize Phone { get; } = new() { Width = 390, Height = 844 };

    /// <inheritdoc />
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc />
    public virtual async Task DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        _errors.ShouldBeEmpty("errors that scripts of the pages threw");
    }

    /// <summary>A browser of its own in which nobody is signed in.</summary>
    protected async Task<IPage> OpenAsync(TestProvider provider, string path, ViewportSize? screen = null, bool scripts = true) =>
        await OpenAsync(await ContextAsync(provider, screen, scripts), path);

    /// <summary>Signs in by the API, as quick as can be, and opens a page.</summary>
    protected async Task<IPage> OpenAsAsync(TestProvider provider, string userName, string path, ViewportSize? screen = null)
    {
        var context = await ContextAsync(provider, screen);
        await SignInAsync(context, userName);
        return await OpenAsync(context, path);
    }

    /// <summary>A further tab of the same person.</summary>
    protected async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await BlankAsync(context);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>An empty tab.</summary>
    protected async Task<IPage> BlankAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => _errors.Add(error);
        return page;
    }

    /// <summary>Fills the sign-in form and sends it.</summary>
    protected static async Task FillSignInAsync(IPage page, string userName, string password)
    {
        await page.Locator("#login-input-user-name-or-email-address").FillAsync(userName);
        await page.Locator("#login-input-password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
    }

    /// <summary>How far the page can be scrolled sideways, pixels; zero on a page that fits.</summary>
    protected static Task<int> OverflowAsync(IPage page) =>
        page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth");

    /// <summary>Shorthand of Playwright's waiting assertion.</summary>
    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>Shorthand of Playwright's waiting assertion.</summary>
    protected static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    /// <summary>A browser of its own.</summary>
    protected Task<IBrowserContext> ContextAsync(Uri address, ViewportSize? screen) => ContextAsync(address, screen, scripts: true);

    private async Task<IBrowserContext> ContextAsync(TestProvider provider, ViewportSize? screen, bool scripts = true) => await ContextAsync(await Fixture.AddressAsync(provider), screen, scripts);

    /// <summary>A browser of its own, with or without scripts.</summary>
    protected async Task<IBrowserContext> ContextAsync(Uri address, ViewportSize? screen, bool scripts)
    {
        var context = await Fixture.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = screen ?? new ViewportSize { Width = 1360, Height = 900 },
            Locale = "zh-CN",
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(Patience);
        _contexts.Add(context);
        return context;
    }

    /// <summary>Signs in by the API, as quick as can be.</summary>
    protected static async Task SignInAsync(IBrowserContext context, string userName)
    {
        await context.APIRequest.GetAsync("/api/abp/application-configuration?includeLocalizationResources=false");
        var token = (await context.CookiesAsync()).Single(c => c.Name == "XSRF-TOKEN").Value;
        var answer = await context.APIRequest.PostAsync("/api/account/login", new APIRequestContextOptions
        {
            DataObject = new { userNameOrEmailAddress = userName, password = TestHost.DemoPassword, rememberMe = false },
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["RequestVerificationToken"] = Uri.UnescapeDataString(token), ["X-Requested-With"] = "XMLHttpRequest" },
        });
        var result = await answer.JsonAsync();
        result?.GetProperty("result").GetInt32().ShouldBe(1, $"sign-in of {userName}");
    }
}
