using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CountyCloud.Documents;
using CountyCloud.Framework.Blobs;
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
        }
        finally
        {
            comeBack();
        }

        using var answer = await UploadAsync(office);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
        (await office.GetByteArrayAsync(new Uri($"/api/downloads/attachment/{id}", UriKind.Relative))).ShouldBe(Png);
        (await host.InCountyAsync("milin", db => db.Set<Attachment>().CountAsync())).ShouldBe(rows + 1);
        (await ReadyAsync(office)).ShouldBe((HttpStatusCode.OK, "ok"));
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
