using System.Text.Json.Nodes;
using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests.Trace;

/// <summary>The county's brand from the application over the approval to a printed label with its mark, and back again (W-29).</summary>
public sealed class BrandLicence_E2E(BrowserFixture fixture) : Journey(fixture)
{
    private const string Product = "米林藏香猪肉";
    private const string Holder = "示例高原食品加工有限公司";

    [SqliteBrowserTheory]
    [Trait("Req", "BRAND-10")]
    [Trait("Req", "BRAND-12")]
    [Trait("Req", "BRAND-26")]
    public async Task A_licence_is_applied_for_approved_on_the_phone_printed_on_labels_then_withdrawn_and_withheld(TestProvider provider)
    {
        var host = await Fixture.TracedHostAsync(provider);
        var (office, context) = await PersonAsync(host, "milin.office", screen: null);
        await GiveTheBrandAMarkAsync(context, office);

        var licence = await ApplyAsync(office);
        var (government, _) = await PersonAsync(host, "milin.government", Phone);
        await government.OpenAsync("documents/brand-licences/" + licence);
        await government.SignAsync("同意使用公共品牌");
        (await OverflowAsync(government.Page)).ShouldBe(0);

        var batch = await IssueAsync(office);
        await office.Page.GotoAsync($"/api/downloads/trace-codes/{batch}/labels.html?layout=thermal");
        await Expect(office.Page.Locator("img.mark")).ToHaveCountAsync(3);
        (await office.Page.Locator("img.mark").First.EvaluateAsync<bool>("i => i.complete && i.naturalWidth > 0")).ShouldBeTrue("the picture of the mark is there");

        await office.OpenAsync("documents/brand-licences/" + licence);
        await office.ActAsync("检查", async form =>
        {
            await form.FillAsync("日期", TimeProvider.System.GetUtcNow().AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            await form.FillAsync("检查情况", "标志用在未授权的产品上");
            await form.ChooseAsync("检查结果", "撤销授权");
            await form.FillAsync("处理措施或奖励", "撤销授权，收回标签");
        });
        await office.Page.GotoAsync($"/api/downloads/trace-codes/{batch}/labels.html?layout=thermal");
        await Expect(office.Page.Locator(".label")).ToHaveCountAsync(3);
        await Expect(office.Page.Locator("img.mark, .brand")).ToHaveCountAsync(0);

        var number = (await ProductAsync(office))["number"]!.GetValue<string>();
        var shopper = await OpenAsync(await ContextAsync(BrowserFixture.AddressOf(host), Phone), $"/milin/products/{number}");
        await Expect(shopper.GetByText("品牌授权已撤销")).ToBeVisibleAsync();
        (await OverflowAsync(shopper)).ShouldBe(0);
    }

    // Holder and product are found by typing and chosen by keyboard.
    private static async Task<string> ApplyAsync(Person office)
    {
        await office.OpenAsync("documents/brand-licences");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "新增" }).First.ClickAsync();
        await office.SendAgainAsync("新建", async form =>
        {
            await form.FillAsync("标题", "藏香猪肉使用公共品牌");
            await form.ChooseAsync("品牌", "米林区域公共品牌");
            await PickAsync(office.Page, "持有人（已备案主体）", "高原食品", Holder);
            await PickAsync(office.Page, "授权产品", "藏香猪", Product);
            await Expect(office.Page.GetByRole(AriaRole.Dialog).GetByText("持有人名称（未备案时填写）")).ToHaveCountAsync(0);
            await form.FillAsync("达到的标准", "藏香猪屠宰分割规范");
            await form.TickAsync("非标农畜产品");
            await form.FillAsync("授权开始", "2020-01-01");
            await form.FillAsync("授权截止", "2099-12-31");
        });
        await Expect(office.Page.GetByText(Holder).First).ToBeVisibleAsync();
        var id = office.Page.Url.Split('/')[^1];
        await office.ActAsync("资质核查", form => form.FillAsync("核查情况", "产品在库，主体已备案"));
        await office.ActAsync("标准核查", async form =>
        {
            await form.TickAsync("已纳入追溯");
            await form.TickAsync("已确认食品安全");
            await form.FillAsync("核查情况", "检测合格");
        });
        await office.ActAsync("提交审批");
        return id;
    }

    private static async Task PickAsync(IPage page, string label, string typed, string expected)
    {
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = label });
        await box.ClickAsync();
        await box.FillAsync(typed);
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = expected })).ToBeVisibleAsync();
        await box.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
    }

    private static async Task<string> IssueAsync(Person office)
    {
        var subject = (await office.GetAsync("/api/app/trace-subject?filter=" + Uri.EscapeDataString(Holder)))["items"]![0]!["id"]!.GetValue<string>();
        var product = (await ProductAsync(office))["id"]!.GetValue<string>();
        return (await office.PostAsync("/api/app/trace-code", new { productId = product, subjectId = subject, kind = "item", quantity = 3, withBrandMark = true }))["summary"]!["id"]!.GetValue<string>();
    }

    private static async Task<JsonNode> ProductAsync(Person office) => (await office.GetAsync("/api/app/product?filter=" + Uri.EscapeDataString(Product)))["items"]![0]!;

    private static async Task GiveTheBrandAMarkAsync(IBrowserContext context, Person office)
    {
        // The first configuration brings the antiforgery token of who is signed in.
        await office.GetAsync("/api/abp/application-configuration?includeLocalizationResources=false");
        var form = context.APIRequest.CreateFormData();
        form.Set("file", new FilePayload { Name = "mark.png", MimeType = "image/png", Buffer = Person.Photograph.Buffer });
        var token = Uri.UnescapeDataString((await context.CookiesAsync()).Single(c => c.Name == "XSRF-TOKEN").Value);
        var answer = await context.APIRequest.PostAsync("/api/uploads/brand-picture", new()
        {
            Multipart = form, Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["RequestVerificationToken"] = token, ["X-Requested-With"] = "XMLHttpRequest" },
        });
        answer.Ok.ShouldBeTrue(await answer.TextAsync());
        var file = JsonNode.Parse(await answer.TextAsync())!["file"]!.GetValue<string>();
        var brand = (await office.GetAsync("/api/app/brand?maxResultCount=100"))["items"]!.AsArray().Single(b => b!["values"]!["code"]!.GetValue<string>() == "milin-public-brand")!;
        brand["values"]!["logoFile"] = file;
        await office.PutAsync($"/api/app/brand/{brand["id"]!.GetValue<string>()}", brand);
    }

    private async Task<(Person Person, IBrowserContext Context)> PersonAsync(TestHost host, string user, ViewportSize? screen)
    {
        var context = await ContextAsync(BrowserFixture.AddressOf(host), screen);
        await SignInAsync(context, user);
        return (new Person(context, await BlankAsync(context)), context);
    }
}
