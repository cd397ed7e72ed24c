using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.HttpApi.Tests.Isolation;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Counties;

/// <summary>Uploads: how far an import is, and pictures of brands.</summary>
[Collection(IsolationCollection.Name)]
public sealed class Uploads_Tests(DemoHostFixture counties)
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 1, 2, 3];

    [ProviderTheory]
    [Trait("Req", "PLAT-13")]
    public async Task Who_asks_for_lines_is_told_every_section_and_the_result_last(TestProvider provider)
    {
        var client = await (await counties.GetAsync(provider)).SignInAsync("kazuo.office");
        var zip = await client.GetByteArrayAsync(new Uri("/api/downloads/blueprint.zip", UriKind.Relative));

        using var response = await UploadAsync(client, zip, "application/x-ndjson");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        var lines = await LinesAsync(response);
        var steps = lines[..^1];
        steps.Select(l => l["done"]!.GetValue<int>()).ShouldBe(Enumerable.Range(1, steps.Count));
        steps.ShouldAllBe(l => l["total"]!.GetValue<int>() == steps.Count && l["section"]!.GetValue<string>().Length > 0);
        lines[^1]["isDryRun"]!.GetValue<bool>().ShouldBeTrue();
        lines[^1]["isUnchanged"]!.GetValue<bool>().ShouldBeTrue();
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-13")]
    public async Task Who_asks_for_nothing_gets_one_document_as_before(TestProvider provider)
    {
        var client = await (await counties.GetAsync(provider)).SignInAsync("kazuo.office");
        var zip = await client.GetByteArrayAsync(new Uri("/api/downloads/blueprint.zip", UriKind.Relative));

        using var response = await UploadAsync(client, zip, "application/json");

        (await response.Content.ReadFromJsonAsync<JsonNode>())!["isUnchanged"]!.GetValue<bool>().ShouldBeTrue();
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-13")]
    public async Task An_error_is_the_last_line_with_its_status_and_its_text(TestProvider provider)
    {
        var client = await (await counties.GetAsync(provider)).SignInAsync("kazuo.office");
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var writer = new StreamWriter(zip.CreateEntry("county.yaml").Open());
            await writer.WriteAsync("schemaVersion: 1\ncode: kazuo\nname: {zh-Hans: 县}\nprogrammeYear: soon\n");
        }

        using var response = await UploadAsync(client, stream.ToArray(), "application/x-ndjson", dryRun: false);
        using var early = await UploadAsync(client, [1, 2, 3, 4], "application/x-ndjson");

        var last = (await LinesAsync(response))[^1];
        last["status"]!.GetValue<int>().ShouldBe(400);
        last["error"]!["code"]!.GetValue<string>().ShouldBe("Blueprints:Invalid");
        last["error"]!["message"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        last["error"]!["details"]!.GetValue<string>().ShouldContain("county.yaml:4 [programmeYear]");
        early.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await early.Content.ReadFromJsonAsync<JsonNode>())!["error"]!["code"]!.GetValue<string>().ShouldBe("Blueprints:MalformedZip");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-08")]
    public async Task A_picture_is_kept_told_in_the_audit_log_and_shown_for_good_under_its_version(TestProvider provider)
    {
        var client = await (await counties.GetAsync(provider)).SignInAsync("cangyuan.office");
        byte[] first = [.. Png, 10], second = [.. Png, 20];

        var kept = await PictureAsync(client, "wa-brand.jpeg", first);
        var file = kept["file"]!.GetValue<string>();
        await ShowAsync(client, file);
        var page = await client.GetStringAsync(new Uri("/cangyuan", UriKind.Relative));
        var address = System.Text.RegularExpressions.Regex.Match(page, "/cangyuan/brand/" + file + @"\?v=[0-9a-f]{16}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        using var shown = await client.GetAsync(new Uri(address, UriKind.Relative));
        var other = await PictureAsync(client, "wa-brand.png", second);
        await ShowAsync(client, other["file"]!.GetValue<string>());
        var pageAfter = await client.GetStringAsync(new Uri("/cangyuan", UriKind.Relative));

        file.ShouldBe("wa-brand.png", "named by what it holds");
        (await shown.Content.ReadAsByteArrayAsync()).ShouldBe(first);
        shown.Headers.CacheControl!.ToString().ShouldContain("max-age=31536000");
        other["file"]!.GetValue<string>().ShouldNotBe(file, "a picture that is shown is not replaced behind its back");
        pageAfter.ShouldContain("/cangyuan/brand/" + other["file"]!.GetValue<string>());
        pageAfter.ShouldNotContain(address);
        var log = await client.GetFromJsonAsync<JsonNode>("/api/app/audit-log?action=BrandPictureUploaded");
        log!["items"]!.AsArray().Select(e => e!["entityName"]!.GetValue<string>()).ShouldContain(file);
    }

    [ProviderTheory]
    public async Task A_name_in_Chinese_letters_becomes_a_plain_one(TestProvider provider)
    {
        var client = await (await counties.GetAsync(provider)).SignInAsync("cangyuan.office");

        (await PictureAsync(client, "../标志 1.png", Png))["file"]!.GetValue<string>().ShouldMatch("^brand-[0-9a-f]{12}\\.png$");
    }

    [ProviderTheory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", 400, "Brands:PictureFormat")]
    [InlineData("", 400, "Brands:PictureMissing")]
    public async Task What_is_no_picture_is_refused(TestProvider provider, string content, int status, string code)
    {
        var client = await (await counties.GetAsync(provider)).SignInAsync("cangyuan.office");

        using var response = await client.PostAsync(new Uri("/api/uploads/brand-picture", UriKind.Relative), Form("logo.png", System.Text.Encoding.UTF8.GetBytes(content)));

        await ShouldBeErrorAsync(response, status, code);
    }

    [ProviderTheory]
    public async Task A_picture_that_is_too_large_or_from_who_may_not_edit_is_refused(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var client = await host.SignInAsync("cangyuan.office");
        var auditor = await host.SignInAsync("cangyuan.audit");

        using var large = await client.PostAsync(new Uri("/api/uploads/brand-picture", UriKind.Relative), Form("a.png", [.. Png, .. new byte[1024 * 1024]]));
        using var forbidden = await auditor.PostAsync(new Uri("/api/uploads/brand-picture", UriKind.Relative), Form("a.png", Png));

        await ShouldBeErrorAsync(large, 400, "Brands:PictureTooLarge");
        await ShouldBeErrorAsync(forbidden, 403, "CountyCloud:PermissionMissing");
    }

    private static async Task ShouldBeErrorAsync(HttpResponseMessage response, int status, string code)
    {
        ((int)response.StatusCode).ShouldBe(status);
        var error = (await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!;
        error["code"]!.GetValue<string>().ShouldBe(code);
        error["message"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
    }

    private static async Task<JsonNode> PictureAsync(HttpClient client, string name, byte[] content)
    {
        using var response = await client.PostAsync(new Uri("/api/uploads/brand-picture", UriKind.Relative), Form(name, content));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static async Task ShowAsync(HttpClient client, string file)
    {
        var row = (await client.GetFromJsonAsync<JsonNode>("/api/app/brand?maxResultCount=1"))!["items"]![0]!;
        row["values"]!["logoFile"] = file;
        using var saved = await client.PutAsJsonAsync($"/api/app/brand/{row["id"]!.GetValue<string>()}", row);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] zip, string accept, bool dryRun = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/uploads/blueprint?dryRun={(dryRun ? "true" : "false")}", UriKind.Relative)) { Content = Form("b.zip", zip) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        return await client.SendAsync(request);
    }

    private static MultipartFormDataContent Form(string name, byte[] content) => new() { { new ByteArrayContent(content), "file", name } };

    private static async Task<List<JsonNode>> LinesAsync(HttpResponseMessage response) =>
        [.. (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)];
}
