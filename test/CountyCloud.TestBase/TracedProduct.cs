using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;

namespace CountyCloud.TestBase;

/// <summary>A product of a county with plot, picture, harvest, grading, packing, cold chain, signed test and codes, made as its people make it.</summary>
public sealed class TracedProduct(HttpClient office)
{
    /// <summary>Title of the household that holds the plot; never public.</summary>
    public const string Household = "甲户";

    /// <summary>Number of the lot that the codes are for.</summary>
    public const string LotNumber = "SR-2026-2";

    /// <summary>Id of the product.</summary>
    public string ProductId { get; private set; } = string.Empty;

    /// <summary>Id of the lot that the codes are for.</summary>
    public string LotId { get; private set; } = string.Empty;

    /// <summary>Id of the plot.</summary>
    public string SiteId { get; private set; } = string.Empty;

    /// <summary>Picture of the product.</summary>
    public string PhotoId { get; private set; } = string.Empty;

    /// <summary>A file that is nobody's picture.</summary>
    public string PrivateFileId { get; private set; } = string.Empty;

    /// <summary>Id of the signed test.</summary>
    public string TestId { get; private set; } = string.Empty;

    /// <summary>Id of the batch of codes.</summary>
    public string BatchId { get; private set; } = string.Empty;

    /// <summary>Codes; the first ten are activated.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Makes it.</summary>
    /// <param name="extraReadings">Further days of readings and moves, for a long history.</param>
    public async Task MakeAsync(int extraReadings = 0)
    {
        var household = await FiledAsync(Household, "growerBreeder", null, "plot");
        var company = await FiledAsync("林芝菌类加工有限公司", "processor", "91350100M000100Y43", "plant");
        SiteId = household.Site;
        PhotoId = await UploadAsync("p.png", Picture);
        PrivateFileId = await UploadAsync("合同.pdf", Encoding.ASCII.GetBytes("%PDF-1.4 private"));
        var plotPhoto = await UploadAsync("plot.png", Picture);
        await PostAsync($"/api/app/trace-site/{SiteId}/photo", new { attachmentIds = new[] { plotPhoto } });
        var product = await PostAsync("/api/app/product", new
        {
            name = Words("林芝松茸", "Nyingchi matsutake"),
            content = new { kind = "produce", category = "食用菌", grade = "特级", processing = "raw", pull = "none", netContent = "500 g", unit = "KGM", shelfLifeDays = 365, storage = "0–4 °C 冷藏", photoId = PhotoId, description = Words("海拔三千米林下采集，当日分级装盒。", "Gathered under trees at 3,000 m, graded and packed the same day.") },
            producers = new[] { new { name = "林芝菌类加工有限公司" } },
        });
        ProductId = (string)product["id"]!;
        await PostAsync($"/api/app/product/{ProductId}/publish", new { });
        var code = (string)product["number"]!;
        await RecordAsync("1", new { step = "harvest", siteId = household.Site, newLots = new[] { new { number = "SR-2026-1", productCode = code, quantity = 40 } } }, "2026-09-01T07:30:00+08:00");
        await RecordAsync("2", new { step = "shipping", siteId = household.Site, toSubjectId = company.Subject, lots = new[] { new { code = "SR-2026-1", quantity = 40 } } }, "2026-09-01T11:00:00+08:00");
        await RecordAsync("3", new { step = "receiving", siteId = company.Site, lots = new[] { new { code = "SR-2026-1", quantity = 40 } } }, "2026-09-01T13:00:00+08:00");
        await RecordAsync("4", new { step = "grading", siteId = company.Site, lots = new[] { new { code = "SR-2026-1", quantity = 40 } }, newLots = new[] { new { number = LotNumber, productCode = code, quantity = 38 } } }, "2026-09-01T15:00:00+08:00");
        await RecordAsync("5", new { step = "packing", siteId = company.Site, packages = 76, lots = new[] { new { code = LotNumber, quantity = 38 } } }, "2026-09-01T17:00:00+08:00");
        await RecordAsync("6", new { step = "storing", siteId = company.Site, lots = new[] { new { code = LotNumber, quantity = 38 } } }, "2026-09-01T18:00:00+08:00");
        var csv = new StringBuilder();
        for (var hour = 0; hour < 48; hour++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"2026-09-02T{hour % 24:00}:{(hour >= 24 ? 30 : 0):00}:00+08:00,{2 + Math.Sin(hour / 3.0):0.0}\n");
        }

        await PostAsync("/api/app/trace-record/record-readings", new { idempotencyKey = "page-readings", siteId = company.Site, lots = new[] { new { code = LotNumber } }, csv = csv.ToString() });
        for (var i = 0; i < extraReadings; i++)
        {
            await RecordAsync($"x{i}", new { step = i % 2 == 0 ? "testing" : "storing", siteId = i % 3 == 0 ? household.Site : company.Site, lots = new[] { new { code = LotNumber, quantity = 1 } } }, new DateTime(2026, 9, 3, 8, 0, 0, DateTimeKind.Unspecified).AddHours(i).ToString("yyyy-MM-ddTHH:mm:ss+08:00", CultureInfo.InvariantCulture));
        }

        LotId = (string)(await GetAsync($"/api/app/lot?filter={LotNumber}"))["items"]![0]!["id"]!;
        await PostAsync("/api/app/test-item", new { values = new { code = "page-lead", order = 900, name = Words("铅（以 Pb 计）", "Lead"), kind = "heavyMetal", unit = "mg/kg", limit = 1 } });
        var test = await PostAsync("/api/app/quality-test", new { title = "松茸检测", kind = "thirdParty", lotId = LotId, lotNumber = LotNumber, sampleNumber = "Y-1", sampledOn = "2026-09-01", sampledAt = "加工厂", laboratory = "自治区食品检验所" });
        TestId = (string?)test["id"] ?? (string)test["document"]!["id"]!;
        await PostAsync($"/api/app/quality-test/{TestId}/enter-results", new { testedOn = "2026-09-02", items = new[] { new { itemCode = "page-lead", value = 0.12 } } });
        await PostAsync($"/api/app/quality-test/{TestId}/report", new { hasPassed = true, conclusion = "所检项目符合要求", attachmentIds = new[] { await UploadAsync("报告.pdf", Encoding.ASCII.GetBytes("%PDF-1.4 report")) } });
        await PostAsync("/api/app/trace-promise", new { values = new { code = "page-source", order = 900, name = Words("来源可查", "Its source can be found"), proof = "backwardTrace" } });
        var batch = await PostAsync("/api/app/trace-code", new { productId = ProductId, subjectId = company.Subject, kind = "item", quantity = 20 });
        BatchId = (string)batch["summary"]!["id"]!;
        await PostAsync($"/api/app/trace-code/{BatchId}/mark-printed", null);
        await PostAsync($"/api/app/trace-code/{BatchId}/activate", new { first = 1, last = 10, lotId = LotId });
        Codes = [.. (await office.GetStringAsync(new Uri($"/api/downloads/trace-codes/{BatchId}.csv", UriKind.Relative))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[1])];
    }

    /// <summary>Switches a way of looking up on.</summary>
    public static async Task OpenChannelsAsync(HttpClient office)
    {
        var order = 900;
        foreach (var kind in new[] { "qr", "web", "sms", "touchScreen" })
        {
            await SendAsync(office, "/api/app/trace-channel", new { values = new { code = "page-" + kind.ToLowerInvariant(), order = order++, name = Words(kind, kind), kind, isOn = true } });
        }
    }

    /// <summary>Sends and expects success.</summary>
    public Task<JsonNode> PostAsync(string path, object? body) => SendAsync(office, path, body);

    // 1 × 1 pixel.
    private static byte[] Picture => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static Dictionary<string, string> Words(string chinese, string english) => new(StringComparer.Ordinal) { ["zh-Hans"] = chinese, ["en"] = english };

    private static async Task<JsonNode> SendAsync(HttpClient office, string path, object? body)
    {
        using var response = await office.PostAsJsonAsync(new Uri(path, UriKind.Relative), body ?? new { });
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return string.IsNullOrEmpty(text) ? new JsonObject() : JsonNode.Parse(text)!;
    }

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await office.GetStringAsync(new Uri(path, UriKind.Relative)))!;

    private async Task RecordAsync(string key, object step, string time)
    {
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(step))!.AsObject();
        body["idempotencyKey"] = "page-" + key;
        body["time"] = time;
        await PostAsync("/api/app/trace-record/record", body);
    }

    private async Task<(string Subject, string Site)> FiledAsync(string title, string kind, string? creditCode, string siteKind)
    {
        var department = (string)(await GetAsync("/api/app/department?maxResultCount=1"))["items"]![0]!["values"]!["code"]!;
        var subject = (string)(await PostAsync("/api/app/trace-subject", new { title, content = new { kind, township = "派镇", creditCode, departmentCode = department } }))["document"]!["id"]!;
        var site = (string)(await PostAsync("/api/app/trace-site", new { title = title + "一号", holderId = subject, content = new { kind = siteKind, township = "派镇", village = "吞白村", areaMu = 12.5, latitude = 29.5123, longitude = 94.8765 } }))["document"]!["id"]!;
        await PostAsync($"/api/app/trace-subject/{subject}/check", new { });
        await PostAsync($"/api/app/trace-subject/{subject}/file", new { });
        return (subject, site);
    }

    private async Task<string> UploadAsync(string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        using var response = await office.PostAsync(new Uri("/api/uploads/attachment", UriKind.Relative), form);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return (string)JsonNode.Parse(text)!["id"]!;
    }
}
