using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using CountyCloud.Web.Public.Disclosure;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests;

/// <summary>
/// Every page there is, opened at the width of a desk and of a phone by somebody who may see it, on the demo with its year: it is the page that was asked for, nothing failed, nothing is
/// out of reach sideways, and no text is a key. What is wide scrolls in its own box. With COUNTYCLOUD_TEST_PICTURES every page is also kept in that folder as a picture.
/// </summary>
public sealed partial class EveryPage_E2E(BrowserFixture fixture) : Journey(fixture)
{
    private const int Desk = 1360;
    private const int Height = 900;
    private const string Office = "milin.office";
    private const string Citizen = "";

    private const string Look = """
        () => {
          const root = document.documentElement;
          const isSeen = e => e.getClientRects().length > 0;
          const seen = selector => [...document.querySelectorAll(selector)].filter(isSeen);
          const wide = Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth;
          const keys = document.body.innerText.match(/(?<![\w/.:#-])(?:::)?(?:Column|County|Documents|Enum|Field|Help|Home|Menu|Permission|Role|Section|Tasks?|Trace|Unit):[A-Za-z][\w:]*/g) ?? [];
          return JSON.stringify({
            wrong: [
              ...(wide > 0 ? [`${wide} pixels out of reach`] : []),
              ...(seen('h1, h2, h3, h4, h5').length ? [] : ['no heading']),
              ...seen('.abp-toast, .confirmation, .modal, abp-http-error-wrapper, .cc-empty[role=alert]').map(e => e.innerText),
              ...new Set(keys),
              ...[...document.images].filter(i => isSeen(i) && i.complete && !i.naturalWidth).map(i => `no picture: ${i.getAttribute('src')}`),
            ],
            links: [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href').split(/[?#]/)[0]),
          });
        }
        """;

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("COUNTYCLOUD_TEST_PICTURES") is { Length: > 0 } folder ? folder : null;

    // The first who may see a page opens it; each has a home of its own.
    private static readonly string[] People = [Office, "platform", "province.xizang", "contractor", "milin.grower"];

    // What somebody before could open, too, but has nothing on.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal) { ["trace/recalls"] = "milin.grower", ["trace/recalls/:id"] = "milin.grower", ["trace/record"] = "milin.grower", ["supervision"] = "province.xizang", ["supervision/:id"] = "province.xizang" };

    // What is on screen while the county changes is no page.
    private static readonly string[] NoPages = ["switching"];

    // The pages that packages bring.
    private static readonly Dictionary<string, (string Path, string Who)[]> PackagePages = new(StringComparer.Ordinal)
    {
        ["account"] = [("account/manage", Office), ("account/login", Citizen), ("account/forgot-password", Citizen), ("account/reset-password?userId=x&resetToken=x", Citizen)],
        ["identity"] = [("identity/users", Office), ("identity/roles", Office), ("identity/users", "platform"), ("identity/roles", "platform")],
        ["tenant-management"] = [("tenant-management/tenants", "platform")],
        ["setting-management"] = [("setting-management", "platform")],
    };

    private readonly Dictionary<string, Visitor> _visitors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly List<string> _wrong = [];
    private Uri _address = null!;
    private int _count;

    [SqliteBrowserTheory, Trait("Req", "PLAT-12")]
    public async Task Every_page_of_the_administration_opens_whole_at_a_desk_and_on_a_phone(TestProvider provider)
    {
        _address = BrowserFixture.AddressOf(await Fixture.YearHostAsync(provider));
        var routes = Sources.Routes().Where(r => !NoPages.Contains(r.Path, StringComparer.Ordinal)).ToList();
        foreach (var person in People)
        {
            await VisitAsync(string.Empty, await AsAsync(person));
        }

        foreach (var route in routes.Where(r => r.Path.Length > 0 && !r.HasChildren && !r.Path.Contains(':', StringComparison.Ordinal)))
        {
            await VisitAsync(route.Path, await WhoMayAsync(route));
        }

        foreach (var (path, who) in routes.Where(r => r.HasChildren).SelectMany(r => PackagePages[r.Path]))
        {
            await VisitAsync(path, await AsAsync(who));
        }

        // Lists before what they lead to.
        foreach (var route in routes.Where(r => r.Path.Contains(':', StringComparison.Ordinal)).OrderBy(r => r.Path.Count(c => c == ':')))
        {
            foreach (var path in await AddressesAsync(route))
            {
                await VisitAsync(path, await WhoMayAsync(route));
            }
        }

        _wrong.ShouldBeEmpty();
    }

    [SqliteBrowserTheory, Trait("Req", "PLAT-12")]
    public async Task Every_public_page_opens_whole_at_a_desk_and_on_a_phone_in_every_language(TestProvider provider)
    {
        _address = BrowserFixture.AddressOf(await Fixture.YearHostAsync(provider));
        var citizen = await AsAsync(Citizen);
        var templates = Sources.PublicPages();
        foreach (var (county, languages) in (Dictionary<string, string[]>)new(StringComparer.Ordinal) { ["milin"] = ["zh-Hans", "bo", "en"], ["zeku"] = ["bo"], ["cangyuan"] = ["en"], ["kazuo"] = ["zh-Hans", "mn-Mong"] })
        {
            var code = await CodeAsync(county);

            // Every page in Milin; of the others what has a county in its address, and the lists but once.
            foreach (var template in templates.OrderBy(t => t.Count(c => c == '{')).Where(t => county == "milin" || (t.Contains("{county", StringComparison.Ordinal) && !t.Contains("{list", StringComparison.Ordinal))))
            {
                foreach (var path in AddressesOf(template, county, code))
                {
                    foreach (var language in languages)
                    {
                        await VisitPublicAsync($"{path}?lang={language}", citizen);
                    }
                }
            }
        }

        await VisitPublicAsync("/no-such-county", citizen, isThere: false);

        _wrong.ShouldBeEmpty();
    }

    [SqliteBrowserTheory, Trait("Req", "PLAT-12")]
    public async Task The_menu_leads_to_the_budget_on_a_phone(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, Office, "/admin/", Phone);

        await page.Locator(".lpx-mobile-navbar .bi-list").ClickAsync();
        await page.Locator(".lpx-mobile-nav-items").GetByText("资金管理").ClickAsync();
        await page.Locator(".lpx-mobile-nav-items").GetByText("资金预算").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "资金预算" })).ToBeVisibleAsync();
    }

    /// <summary>Addresses of a route with something variable in it: lists by what there is of them, the rest by the first link that led there.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync(AdminRoute route)
    {
        var office = await AsAsync(Office);
        switch (route.Path)
        {
            case "configuration/:section":
                return [.. (await office.ReadAsync("/api/app/configuration-section"))["items"]!.AsArray().Select(s => "configuration/" + s!["name"]!.GetValue<string>())];
            case "documents/:kind":
                return [.. Sources.DocumentKinds().Select(k => "documents/" + k)];
            case "documents/:kind/:id":
                return [.. Sources.DocumentKinds().Select(k => FirstLink($"/admin/documents/{k}/[^/]+")).OfType<string>()];
            case "user-security/:id":
                return ["user-security/" + (await office.ReadAsync("/api/identity/users?maxResultCount=1"))["items"]![0]!["id"]!.GetValue<string>()];
            case "go/:county/:type/:id":
                return [FirstLink("/admin/documents/sub-projects/[^/]+")!.Replace("documents/sub-projects", "go/milin/subProject", StringComparison.Ordinal)];
        }

        if (FirstLink("/admin/" + Variable().Replace(route.Path, "[^/]+")) is { } link)
        {
            return [link];
        }

        _wrong.Add($"{route.Path}: no page leads there");
        return [];
    }

    private string? FirstLink(string pattern) => _links.FirstOrDefault(l => IsMatch(l, pattern) && !Sources.Routes().Any(r => "/admin/" + r.Path == l))?["/admin/".Length..];

    private static bool IsMatch(string address, string pattern) => Regex.IsMatch(address, $"^{pattern}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private IEnumerable<string> AddressesOf(string template, string county, string code)
    {
        var path = template.Replace("{county:county}", county, StringComparison.Ordinal);
        if (path.Contains("{list:disclosurelist}", StringComparison.Ordinal))
        {
            return DisclosureList.Names.Select(n => path.Replace("{list:disclosurelist}", n, StringComparison.Ordinal));
        }

        if (path.Contains("{code?}", StringComparison.Ordinal))
        {
            return [path.Replace("/{code?}", string.Empty, StringComparison.Ordinal), path.Replace("{code?}", code, StringComparison.Ordinal)];
        }

        if (!path.Contains('{', StringComparison.Ordinal))
        {
            return [path];
        }

        if (_links.FirstOrDefault(l => IsMatch(l, Braces().Replace(path, "[^/]+"))) is { } link)
        {
            return [link];
        }

        // Only Milin's year has one of everything.
        if (county == "milin")
        {
            _wrong.Add($"{path}: no page leads there");
        }

        return [];
    }

    private async Task<string> CodeAsync(string county)
    {
        var office = await AsAsync(county + ".office");
        var batch = (await office.ReadAsync("/api/app/trace-code?sorting=number&maxResultCount=1"))["items"]![0]!["id"]!.GetValue<string>();
        return Code().Match(await (await office.Page.APIRequest.GetAsync($"/api/downloads/trace-codes/{batch}.csv?first=1&last=1")).TextAsync()).Value;
    }

    private async Task<Visitor> WhoMayAsync(AdminRoute route)
    {
        if (!route.IsGuarded)
        {
            return await AsAsync(Citizen);
        }

        foreach (var person in People.Where(p => !Others.TryGetValue(route.Path, out var other) || p == other))
        {
            var visitor = await AsAsync(person);
            if (route.Policies.Count == 0 || route.Policies.Any(visitor.Granted.Contains))
            {
                return visitor;
            }
        }

        throw new ShouldAssertException($"{route.Path}: nobody of the demo may see it");
    }

    private async Task<Visitor> AsAsync(string person)
    {
        if (_visitors.TryGetValue(person, out var known))
        {
            return known;
        }

        var context = await ContextAsync(_address, screen: null);
        if (person != Citizen)
        {
            await SignInAsync(context, person);
        }

        var configuration = JsonNode.Parse(await (await context.APIRequest.GetAsync("/api/abp/application-configuration?includeLocalizationResources=false")).TextAsync())!;
        var granted = configuration["auth"]!["grantedPolicies"]!.AsObject().Where(p => p.Value!.GetValue<bool>()).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        return _visitors[person] = new Visitor(person, await BlankAsync(context), granted);
    }

    private async Task VisitAsync(string path, Visitor visitor)
    {
        await BothWidthsAsync(path, visitor, () => visitor.GoAsync(path));
        var pathname = await visitor.Page.EvaluateAsync<string>("() => location.pathname");
        if (!path.StartsWith("go/", StringComparison.Ordinal) && pathname.TrimEnd('/') != ("/admin/" + path.Split('?')[0]).TrimEnd('/'))
        {
            _wrong.Add($"{path} of {visitor.Name}: led to {pathname}");
        }
    }

    private Task VisitPublicAsync(string path, Visitor citizen, bool isThere = true) => BothWidthsAsync(path, citizen, async () =>
    {
        var answer = await citizen.Page.GotoAsync(path);
        if (answer!.Ok != isThere)
        {
            _wrong.Add($"{path}: {answer.Status}");
        }
    });

    // By turns at the one width and then at the other, so that pages also load on a phone.
    private async Task BothWidthsAsync(string path, Visitor visitor, Func<Task> goAsync)
    {
        var isOpen = false;
        foreach (var width in ++_count % 2 == 0 ? (int[])[Desk, Phone.Width] : [Phone.Width, Desk])
        {
            await visitor.Page.SetViewportSizeAsync(width, width == Desk ? Height : Phone.Height);
            if (!isOpen)
            {
                await goAsync();
                isOpen = true;
            }

            var what = $"{path} of {visitor.Name} at {width}";
            if (!await visitor.SettleAsync())
            {
                _wrong.Add($"{what}: not finished");
            }

            var seen = JsonNode.Parse(await visitor.Page.EvaluateAsync<string>(Look))!;
            _wrong.AddRange(visitor.TakeFailures().Concat(seen["wrong"]!.AsArray().Select(w => w!.GetValue<string>())).Select(w => $"{what}: {w}"));
            _links.UnionWith(seen["links"]!.AsArray().Select(l => l!.GetValue<string>()));
            if (Pictures is not null)
            {
                var name = Unnameable().Replace($"{_count.ToString("000", CultureInfo.InvariantCulture)}-{width}-{(visitor.Name == Office ? string.Empty : visitor.Name + "-")}{path}", "_");
                await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name[..Math.Min(name.Length, 100)] + ".png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
            }
        }
    }

    [GeneratedRegex(":[a-z]+")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"[^\w.-]+")]
    private static partial Regex Unnameable();

    [GeneratedRegex("(?<![0-9A-Z])[0-9A-Z]{20}(?![0-9A-Z])")]
    private static partial Regex Code();

    /// <summary>Somebody who looks at pages, and what their requests came to.</summary>
    private sealed class Visitor
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

        private readonly List<string> _failures = [];
        private int _pending;

        public Visitor(string name, IPage page, IReadOnlySet<string> granted)
        {
            (Name, Page, Granted) = (name, page, granted);
            page.Request += (_, _) => Interlocked.Increment(ref _pending);
            page.RequestFinished += (_, _) => Interlocked.Decrement(ref _pending);
            page.RequestFailed += (_, _) => Interlocked.Decrement(ref _pending);
            page.Response += (_, response) =>
            {
                if (!response.Ok && response.Url.Contains("/api/", StringComparison.Ordinal))
                {
                    lock (_failures)
                    {
                        _failures.Add($"{response.Status} {new Uri(response.Url).PathAndQuery}");
                    }
                }
            };
        }

        public string Name { get; }

        public IPage Page { get; }

        public IReadOnlySet<string> Granted { get; }

        public async Task<JsonNode> ReadAsync(string path) => JsonNode.Parse(await (await Page.APIRequest.GetAsync(path)).TextAsync())!;

        /// <summary>Opens a page of the administration: the first as a browser does, the next without loading the program anew.</summary>
        public async Task GoAsync(string path)
        {
            if (!Page.Url.Contains("/admin/", StringComparison.Ordinal))
            {
                await Page.GotoAsync("/admin/" + path);
                return;
            }

            await Page.EvaluateAsync("path => { history.pushState(null, '', path); dispatchEvent(new PopStateEvent('popstate')); }", "/admin/" + path);
        }

        /// <summary>Waits until nothing is on its way and the page has a heading, in three frames running: between two requests of a page there is none.</summary>
        public async Task<bool> SettleAsync()
        {
            using var end = new CancellationTokenSource(Patience);
            for (var calm = 0; calm < 3;)
            {
                var isDrawn = await Page.EvaluateAsync<bool>("() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(!document.querySelector('.cc-skeleton') && !!document.querySelector('h1, h2, h3, h4, h5')))))");
                calm = isDrawn && Volatile.Read(ref _pending) <= 0 ? calm + 1 : 0;
                if (end.IsCancellationRequested)
                {
                    return false;
                }
            }

            return true;
        }

        public IReadOnlyList<string> TakeFailures()
        {
            lock (_failures)
            {
                string[] taken = [.. _failures];
                _failures.Clear();
                return taken;
            }
        }
    }
}
