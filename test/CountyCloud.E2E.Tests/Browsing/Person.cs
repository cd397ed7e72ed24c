using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Shouldly;

namespace CountyCloud.E2E.Tests.Browsing;

/// <summary>
/// Somebody with a browser: what is the subject of a test is clicked on the page; what only leads there goes through the API, as the same
/// person.
/// </summary>
/// <param name="context">The browser.</param>
/// <param name="page">Its page.</param>
public sealed class Person(IBrowserContext context, IPage page)
{
    /// <summary>A photograph, small enough to be quick.</summary>
    public static FilePayload Photograph { get; } = new()
    {
        Name = "现场.png", MimeType = "image/png",
        Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="),
    };

    /// <summary>The page.</summary>
    public IPage Page => page;

    private ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    /// <summary>Opens a page of the administration.</summary>
    public async Task OpenAsync(string path) => await page.GotoAsync("/admin/" + path);

    /// <summary>Opens the form of an action, fills it and sends it; the form closes when the server agrees.</summary>
    /// <param name="action">Name on the button.</param>
    /// <param name="fill">Fills the form.</param>
    public async Task ActAsync(string action, Func<Form, Task>? fill = null)
    {
        await OfferAsync(action, fill);
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }

    /// <summary>The same, but the server refuses with these words and the form stays.</summary>
    public async Task RefusedAsync(string action, string words, Func<Form, Task> fill)
    {
        await OfferAsync(action, fill);
        await Assertions.Expect(Dialog.GetByRole(AriaRole.Alert).First).ToContainTextAsync(words);
    }

    /// <summary>Fills and sends the open form; the server refuses with these words and the form stays.</summary>
    public async Task RefusedFormAsync(string action, string words, Func<Form, Task> fill)
    {
        await fill(new Form(Dialog));
        await Dialog.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        await Assertions.Expect(Dialog.GetByRole(AriaRole.Alert).First).ToContainTextAsync(words);
    }

    /// <summary>Changes something in the open form and sends it again.</summary>
    /// <param name="action">Name on the button.</param>
    /// <param name="fill">Changes it.</param>
    public async Task SendAgainAsync(string action, Func<Form, Task> fill)
    {
        await fill(new Form(Dialog));
        await Dialog.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Signs the document on the page: opinion, decision, confirmation.</summary>
    /// <param name="opinion">Opinion.</param>
    /// <param name="decision">Name on the button.</param>
    public async Task SignAsync(string opinion, string decision = "同意")
    {
        await PressAsync(opinion, decision);
        await Assertions.Expect(page.Locator(".cc-history").GetByText(opinion).First).ToBeVisibleAsync();
    }

    /// <summary>The same, but the server refuses with these words.</summary>
    public async Task RefusedSignAsync(string opinion, string words, string decision = "同意")
    {
        await PressAsync(opinion, decision);
        await Assertions.Expect(page.Locator(".cc-decide").GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
    }

    /// <summary>Reads through the API.</summary>
    public async Task<JsonNode> GetAsync(string path) => await OkAsync(path, await context.APIRequest.GetAsync(path));

    /// <summary>Reads a file through the API.</summary>
    public async Task<string> TextAsync(string path) => await (await context.APIRequest.GetAsync(path)).TextAsync();

    /// <summary>Writes through the API.</summary>
    public async Task<JsonNode> PostAsync(string path, object body) => await OkAsync(path, await context.APIRequest.PostAsync(path, new() { DataObject = body, Headers = await HeadersAsync() }));

    /// <summary>Changes through the API.</summary>
    public async Task<JsonNode> PutAsync(string path, object body) => await OkAsync(path, await context.APIRequest.PutAsync(path, new() { DataObject = body, Headers = await HeadersAsync() }));

    /// <summary>Status of a write through the API.</summary>
    public async Task<int> StatusAsync(string path, object body) => (await context.APIRequest.PostAsync(path, new() { DataObject = body, Headers = await HeadersAsync() })).Status;

    /// <summary>Uploads the photograph.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> UploadAsync()
    {
        var form = context.APIRequest.CreateFormData();
        form.Set("file", Photograph);
        return (await OkAsync("upload", await context.APIRequest.PostAsync("/api/uploads/attachment", new() { Multipart = form, Headers = await HeadersAsync() })))["id"]!.GetValue<string>();
    }

    /// <summary>Signs a document through the API.</summary>
    public async Task DecideAsync(string documentType, string documentId, string kind = "approve", string opinion = "同意")
    {
        var approval = (await GetAsync($"/api/app/approval/of-document?documentType={documentType}&documentId={documentId}"))["items"]![0]!;
        await PostAsync($"/api/app/approval/{approval["id"]}/decide", new { kind, opinion, concurrencyStamp = approval["concurrencyStamp"]!.GetValue<string>() });
    }

    private async Task PressAsync(string opinion, string decision)
    {
        await page.GetByLabel("意见", new() { Exact = true }).FillAsync(opinion);
        await page.GetByRole(AriaRole.Button, new() { Name = decision, Exact = true }).ClickAsync();
        await page.Locator("abp-confirmation #confirm").ClickAsync();
    }

    private async Task OfferAsync(string action, Func<Form, Task>? fill)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).First.ClickAsync();
        await Assertions.Expect(Dialog).ToBeVisibleAsync();
        if (fill is not null)
        {
            await fill(new Form(Dialog));
        }

        await Dialog.Locator(".modal-footer button[type=submit]").ClickAsync();
    }

    // The token belongs to who is signed in; the cookie with it is renewed by the configuration that every page reads first.
    private async Task<Dictionary<string, string>> HeadersAsync() => new(StringComparer.Ordinal)
    {
        ["RequestVerificationToken"] = Uri.UnescapeDataString((await context.CookiesAsync()).Single(c => c.Name == "XSRF-TOKEN").Value),
        ["X-Requested-With"] = "XMLHttpRequest",
    };

    private static async Task<JsonNode> OkAsync(string path, IAPIResponse response)
    {
        var text = await response.TextAsync();
        response.Ok.ShouldBeTrue($"{path}: {response.Status} {text}");
        return JsonNode.Parse(text.Length == 0 ? "{}" : text)!;
    }
}

/// <summary>The form of an action, filled by its labels.</summary>
/// <param name="dialog">Dialog.</param>
public sealed class Form(ILocator dialog)
{
    /// <summary>Types a value.</summary>
    public Task FillAsync(string label, string value) => Field(label).FillAsync(value);

    /// <summary>Chooses by the text that contains these words.</summary>
    public async Task ChooseAsync(string label, string words)
    {
        var field = Field(label);
        var option = field.Locator("option", new() { HasText = words }).First;
        await Assertions.Expect(option).ToBeAttachedAsync();
        await field.SelectOptionAsync(new SelectOptionValue { Value = await option.GetAttributeAsync("value") });
    }

    /// <summary>Ticks a box.</summary>
    public Task TickAsync(string label) => dialog.GetByLabel(label).CheckAsync();

    /// <summary>Uploads a file and waits until it is listed.</summary>
    public async Task UploadAsync(string label, string? kind = null)
    {
        var listed = dialog.Locator(".cc-files li");
        var before = await listed.CountAsync();
        await Field(label).SetInputFilesAsync(Person.Photograph);
        await Assertions.Expect(listed).ToHaveCountAsync(before + 1);
        if (kind is not null)
        {
            await listed.Nth(before).GetByRole(AriaRole.Combobox).SelectOptionAsync(new SelectOptionValue { Label = kind });
        }
    }

    /// <summary>Adds a row to a list and gives it back.</summary>
    /// <param name="label">Label of the list.</param>
    public async Task<Form> AddRowAsync(string label)
    {
        var field = dialog.Locator(".cc-field", new() { HasText = label });
        var rows = field.Locator(".cc-form-row");
        var before = await rows.CountAsync();
        await field.GetByRole(AriaRole.Button, new() { Name = "添加一行" }).ClickAsync();
        return new Form(rows.Nth(before));
    }

    /// <summary>A row that is there.</summary>
    public Form Row(string label, int index) => new(dialog.Locator(".cc-field", new() { HasText = label }).Locator(".cc-form-row").Nth(index));

    // Labels of required fields end with an asterisk, those of rows with a unit.
    private ILocator Field(string label) => dialog.GetByLabel(label).First;
}
