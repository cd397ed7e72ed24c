using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Blobs;
using CountyCloud.Framework.Localization;
using CountyCloud.HttpApi.Tests.Hosting;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Blobs;

/// <summary>An upload while the store of files is down, on the file system.</summary>
[Collection(DemoHostCollection.Name)]
public sealed class FileSystemOutage_Tests(DemoHostFixture fixture)
{
    [ProviderTheory]
    public async Task An_upload_while_the_folder_is_gone_answers_clearly_writes_nothing_and_the_next_one_works(TestProvider provider)
    {
        var host = await fixture.GetAsync(provider);
        var root = host.Services.GetRequiredService<FileSystemBlobOptions>().RootPath;

        await BlobOutage.PlayAsync(host, () => TestStore.BreakFolder(root), () => TestStore.MendFolder(root));
    }
}

/// <summary>The same on Azure Storage.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AzureOutage_Tests(Azurite azurite)
{
    [ProviderTheory(Only = nameof(TestProvider.Sqlite))]
    public async Task An_upload_while_Azure_is_gone_answers_clearly_writes_nothing_and_the_next_one_works(TestProvider provider)
    {
        using var gate = new Gate(azurite.Port);
        var log = new LogCapture();
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Blobs:Provider"] = "Azure", ["Blobs:Azure:ConnectionString"] = azurite.ConnectionString(gate.Port) };
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider), settings) { Configure = log.Listen };

        await BlobOutage.PlayAsync(host, gate.Close, gate.Open);

        log.Lines.ShouldContain(l => l.Contains("AzureBlobContainer failed", StringComparison.Ordinal), "the operator reads why");
        log.Lines.ShouldAllBe(l => !l.Contains(azurite.Key, StringComparison.Ordinal) && !l.Contains("AccountKey", StringComparison.Ordinal));
    }
}

internal static class BlobOutage
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 1, 2, 3];

    public static async Task PlayAsync(TestHost host, Action goDown, Action comeBack)
    {
        var office = await host.SignInAsync("milin.office");
        using (var before = await UploadAsync(office))
        {
            before.StatusCode.ShouldBe(HttpStatusCode.OK, await before.Content.ReadAsStringAsync());
        }

        (await ReadyAsync(office)).ShouldBe((HttpStatusCode.OK, "ok"));
        var rows = await host.InCountyAsync("milin", db => db.Set<Attachment>().CountAsync());
        using var visitor = host.CreateAnonymousClient();
        var picture = await PublishPictureAsync(host);
        (await visitor.GetByteArrayAsync(picture)).ShouldBe(Png);
        goDown();
        try
        {
            using var refused = await UploadAsync(office);
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            refused.Headers.RetryAfter.ShouldNotBeNull();
            var error = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["error"]!;
            error["code"]!.GetValue<string>().ShouldBe("CountyCloud:BlobStoreUnavailable");
            error["message"]!.GetValue<string>().ShouldContain("文件没有保存");
            (await host.InCountyAsync("milin", db => db.Set<Attachment>().CountAsync())).ShouldBe(rows);
            (await ReadyAsync(office)).ShouldBe((HttpStatusCode.OK, "degraded"), "everything that needs no file goes on");
            (await office.GetAsync(new Uri("/api/app/county-home", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

            // The public is told the same, as a page of the portal: not "not found", which would be kept, and not a broken picture for good.
            using var missing = await visitor.GetAsync(picture);
            missing.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            missing.Headers.RetryAfter.ShouldNotBeNull();
            missing.Headers.CacheControl!.ToString().ShouldBe("no-cache");
            missing.Headers.ETag.ShouldBeNull();
            missing.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
            (await missing.Content.ReadAsStringAsync()).ShouldContain("暂时无法显示");
            using var page = await visitor.GetAsync(new Uri("/milin/disclosure", UriKind.Relative));
            page.StatusCode.ShouldBe(HttpStatusCode.OK, "a page without pictures needs no file");
        }
        finally
        {
            comeBack();
        }

        (await visitor.GetByteArrayAsync(picture)).ShouldBe(Png);

        using var answer = await UploadAsync(office);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
        (await office.GetByteArrayAsync(new Uri($"/api/downloads/attachment/{id}", UriKind.Relative))).ShouldBe(Png);
        (await host.InCountyAsync("milin", db => db.Set<Attachment>().CountAsync())).ShouldBe(rows + 1);
        (await ReadyAsync(office)).ShouldBe((HttpStatusCode.OK, "ok"));
    }

    /// <summary>A brand's picture as a blueprint brings it: in a county of its own, so that no other test's county changes.</summary>
    private static async Task<Uri> PublishPictureAsync(TestHost host)
    {
        var code = "b" + Guid.CreateVersion7().ToString("N")[20..];
        await using var scope = host.Services.CreateAsyncScope();
        var files = new Dictionary<string, byte[]>(scope.ServiceProvider.GetRequiredService<IBlueprintService>().Blank(code, LocalizedText.Chinese("图县"), null).Files, StringComparer.Ordinal)
        {
            ["brands.csv"] = System.Text.Encoding.UTF8.GetBytes("code,kind,name.zh-Hans,logo-file\nB1,localBrand,品牌,logo.png\n"),
            ["assets/logo.png"] = Png,
        };
        await scope.ServiceProvider.GetRequiredService<CountyCreator>().CreateAsync(code, LocalizedText.Chinese("图县"), null, new BlueprintFiles(files), administrator: null, progress: null, default);
        return new Uri($"/{code}/brand/logo.png", UriKind.Relative);
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client)
    {
        using var file = new ByteArrayContent(Png) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        using var form = new MultipartFormDataContent { { file, "file", "site.png" } };
        return await client.PostAsync(new Uri("/api/uploads/attachment", UriKind.Relative), form);
    }

    private static async Task<(HttpStatusCode, string)> ReadyAsync(HttpClient client)
    {
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (ready.StatusCode, JsonNode.Parse(await ready.Content.ReadAsStringAsync())!["status"]!.GetValue<string>());
    }
}
