using System.IO.Compression;
using System.Text;
using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests;

/// <summary>The county as a file.</summary>
public sealed class Blueprint_E2E(BrowserFixture fixture) : Journey(fixture)
{
    [BrowserTheory, Trait("Req", "PLAT-13")]
    public async Task An_exported_blueprint_changes_nothing_when_it_is_imported_again(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "milin.office", "/admin/blueprint");
        var file = await DownloadAsync(page);

        await page.Locator("input[type=file]").SetInputFilesAsync(file);

        await Expect(page.GetByText("文件内容与现有配置完全一致，无需导入")).ToBeVisibleAsync();
        File.Delete(file);
    }

    [SqliteBrowserTheory, Trait("Req", "PLAT-13")]
    public async Task What_is_no_zip_is_refused_in_plain_words(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "milin.office", "/admin/blueprint");

        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "broken.zip", MimeType = "application/zip", Buffer = "PK no archive"u8.ToArray() });

        await Expect(page.Locator("[role=alert]").First).ToHaveTextAsync("这不是有效的 zip 文件。请重新打包后上传。");
    }

    [BrowserTheory, Trait("Req", "PLAT-13")]
    public async Task A_broken_blueprint_is_refused_with_file_line_and_reason_of_every_fault(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "milin.office", "/admin/blueprint");
        var file = await DownloadAsync(page);
        Break(file, "kpi-targets.csv", "M-KPI-04", "M-KPI-03");
        Break(file, "budget.csv", ",2000,个,2,", ",zweitausend,个,2,");

        await page.Locator("input[type=file]").SetInputFilesAsync(file);

        await Expect(page.Locator(".cc-banner-bad")).ToContainTextAsync("校验未通过");
        await Expect(page.Locator(".cc-table tbody tr", new() { HasText = "kpi-targets.csv" }).First).ToContainTextAsync("M-KPI-03");
        await Expect(page.Locator(".cc-table tbody tr", new() { HasText = "budget.csv" }).First).ToContainTextAsync("zweitausend");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "确认导入" })).ToHaveCountAsync(0);
        File.Delete(file);
    }

    private static async Task<string> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载蓝本" }).ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".zip");
        var file = Path.Combine(Path.GetTempPath(), Guid.CreateVersion7().ToString("N") + ".zip");
        await download.SaveAsAsync(file);
        return file;
    }

    private static void Break(string file, string name, string what, string with)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = zip.Entries.Single(e => e.Name == name);
        using var stream = entry.Open();
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var text = reader.ReadToEnd();
        text.ShouldContain(what);
        var bytes = Encoding.UTF8.GetBytes(text.Replace(what, with, StringComparison.Ordinal));
        stream.SetLength(0);
        stream.Write(bytes);
    }
}
