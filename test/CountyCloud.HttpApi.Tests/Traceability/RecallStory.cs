using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using Shouldly;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>
/// Goods with a known whereabouts, made as the county's people make them: 100 kg come from a treated plot and become 90 kg of jars; 20 kg stand at the plant,
/// 30 kg in a box at the second shop, and of 40 kg at the first shop 15 are sold. Another lot of another plot has nothing to do with it.
/// </summary>
internal sealed class RecallStory
{
    public const string County = "milin";

    public required TestHost Host { get; init; }

    public required HttpClient Office { get; init; }

    public required HttpClient Market { get; init; }

    public required HttpClient Leader { get; init; }

    /// <summary>Records for the first shop.</summary>
    public required HttpClient Grower { get; init; }

    /// <summary>Records for the second shop.</summary>
    public required HttpClient Station { get; init; }

    public string Input { get; private set; } = string.Empty;

    public string PlotNumber { get; private set; } = string.Empty;

    public (string Id, string Site, string Name) Plot { get; private set; }

    public (string Id, string Site, string Name) Plant { get; private set; }

    public (string Id, string Site, string Name) Shop1 { get; private set; }

    public (string Id, string Site, string Name) Shop2 { get; private set; }

    public string Field { get; private set; } = string.Empty;

    public string Raw { get; private set; } = string.Empty;

    public string Jars { get; private set; } = string.Empty;

    public string Box { get; private set; } = string.Empty;

    public string Other { get; private set; } = string.Empty;

    public string JarCode { get; private set; } = string.Empty;

    public string OtherCode { get; private set; } = string.Empty;

    public static async Task<RecallStory> MakeAsync(TestHost host)
    {
        var story = new RecallStory
        {
            Host = host, Office = await host.SignInAsync(County + ".office"), Market = await host.SignInAsync(County + ".market"), Leader = await host.SignInAsync(County + ".leader"), Grower = await host.SignInAsync(County + ".grower"),
            Station = await host.SignInAsync(County + ".station"),
        };
        await story.PlayAsync();
        return story;
    }

    public async Task<string> TestAsync(string lot, bool passed)
    {
        var test = await PostAsync(Market, "/api/app/quality-test", new { kind = "spotCheck", lotNumber = lot, lotId = await LotIdAsync(lot), sampleNumber = "S-1", sampledOn = Day(-1), sampledAt = "门店", laboratory = "检测中心" });
        await PostAsync(Market, $"/api/app/quality-test/{Text(test, "id")}/enter-results", new { testedOn = Day(0), items = new[] { new { itemCode = "lead-meat", value = passed ? 0.05 : 0.9 } } });
        await PostAsync(Market, $"/api/app/quality-test/{Text(test, "id")}/report", new { hasPassed = passed, attachmentIds = new[] { await UploadAsync(Market) } });
        return Text(test, "number");
    }

    public Task<JsonNode> OpenAsync(string cause, string target, bool isDrill = false) =>
        PostAsync(Market, "/api/app/recall", new { cause, target, title = "召回问题批次", reason = "抽检铅超标", isDrill });

    public async Task DecideAsync(string recallId, string kind = "approve")
    {
        var approval = (await GetAsync(Leader, $"/api/app/approval/of-document?documentType=recall&documentId={recallId}"))["items"]![0]!;
        await PostAsync(Leader, $"/api/app/approval/{Text(approval, "id")}/decide", new { kind, opinion = "同意", concurrencyStamp = Text(approval, "concurrencyStamp") });
    }

    public async Task<string> LotIdAsync(string number) => Text((await GetAsync(Office, $"/api/app/lot?filter={number}"))["items"]!.AsArray().Single(l => Text(l!, "number") == number)!, "id");

    public async Task<JsonNode> LotAsync(string number) => await GetAsync(Office, "/api/app/lot/" + await LotIdAsync(number));

    public Task<JsonNode> RecordAsync(object step) => RecordAsync(Office, step);

    public static Task<JsonNode> RecordAsync(HttpClient client, object step) => PostAsync(client, "/api/app/trace-record/record", Keyed(step));

    public Task<string> RefusedAsync(object step) => CodeAsync(Office, "/api/app/trace-record/record", Keyed(step));

    public static object[] Some(string code, decimal quantity) => [new { code, quantity }];

    public static object[] One(string code) => [new { code }];

    public static string Text(JsonNode node, string name) => (node[name] ?? throw new InvalidOperationException($"{name} is not in {node.ToJsonString()}")).GetValue<string>();

    public static async Task<JsonNode> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    public static async Task<int> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (int)response.StatusCode;
    }

    public static async Task<JsonNode> PostAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>Code of the refusal; the status when there is none.</summary>
    public static async Task<string> CodeAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        var text = await response.Content.ReadAsStringAsync();
        return !response.IsSuccessStatusCode && JsonNode.Parse(text)?["error"]?["code"]?.GetValue<string>() is { } code && code.Contains(':') ? code : $"{(int)response.StatusCode}";
    }

    private async Task PlayAsync()
    {
        var mark = Guid.CreateVersion7().ToString("N")[^8..];
        Input = "spray-" + mark;
        await PostAsync(Office, "/api/app/input-product", new { values = new { code = Input, order = 900, name = Words("喷剂" + mark), kind = "pesticide" } });
        Plot = await FiledAsync("种植户 " + mark, "growerBreeder", "plot");
        PlotNumber = Text(await GetAsync(Office, "/api/app/trace-site/" + Plot.Site) is { } site ? site["document"] ?? site : throw new InvalidOperationException(), "number");
        Plant = await FiledAsync("加工厂 " + mark, "processor", "plant");
        Shop1 = await FiledAsync("一店 " + mark, "seller", "shop");
        Shop2 = await FiledAsync("二店 " + mark, "seller", "shop");
        await PostAsync(Office, $"/api/app/trace-subject/{Shop1.Id}/member", new { userName = County + ".grower" });
        await PostAsync(Office, $"/api/app/trace-subject/{Shop2.Id}/member", new { userName = County + ".station" });
        var (raw, jar) = (await ProductAsync("菌子" + mark), await ProductAsync("菌酱" + mark));

        Field = await NewAsync(new { step = "sowing", siteId = Plot.Site, time = Ago(90), newLots = new[] { new { productName = "地块" + mark, quantity = 10, inPieces = true } } });
        await RecordAsync(new { step = "inputUse", siteId = Plot.Site, time = Ago(60), lots = One(Field), inputProductCode = Input, inputQuantity = "每亩 1 kg" });
        Raw = await NewAsync(new { step = "harvest", siteId = Plot.Site, time = Ago(20), lots = One(Field), newLots = new[] { new { productCode = raw.Code, quantity = 100 } } });
        await RecordAsync(new { step = "shipping", siteId = Plot.Site, toSubjectId = Plant.Id, time = Ago(19), lots = Some(Raw, 100) });
        await RecordAsync(new { step = "receiving", siteId = Plant.Site, time = Ago(18), lots = Some(Raw, 100) });
        Jars = await NewAsync(new { step = "processing", siteId = Plant.Site, time = Ago(17), lots = Some(Raw, 100), newLots = new[] { new { productCode = jar.Code, quantity = 90 } } });
        await RecordAsync(new { step = "packing", siteId = Plant.Site, time = Ago(16), lots = One(Jars), packages = 90 });
        JarCode = await CodeOfAsync(jar.Id, Jars);
        Box = "BOX-" + mark;
        await RecordAsync(new { step = "packing", siteId = Plant.Site, time = Ago(15), lots = Some(Jars, 30), package = Box });
        await RecordAsync(new { step = "shipping", siteId = Plant.Site, toSubjectId = Shop2.Id, time = Ago(14), lots = One(Box) });
        await RecordAsync(new { step = "receiving", siteId = Shop2.Site, time = Ago(13), lots = One(Box) });
        await RecordAsync(new { step = "shipping", siteId = Plant.Site, toSubjectId = Shop1.Id, time = Ago(12), lots = Some(Jars, 40) });
        await RecordAsync(new { step = "receiving", siteId = Shop1.Site, time = Ago(11), lots = Some(Jars, 40) });
        await RecordAsync(new { step = "selling", siteId = Shop1.Site, time = Ago(10), lots = Some(Jars, 15) });
        Other = await NewAsync(new { step = "harvest", siteId = Plant.Site, time = Ago(9), newLots = new[] { new { productCode = jar.Code, quantity = 8 } } });
        await RecordAsync(new { step = "packing", siteId = Plant.Site, time = Ago(8), lots = One(Other), packages = 8 });
        OtherCode = await CodeOfAsync(jar.Id, Other);
    }

    private async Task<string> NewAsync(object step) => (await RecordAsync(step))["lotNumbers"]![0]!.GetValue<string>();

    private async Task<string> CodeOfAsync(string productId, string lot)
    {
        var batch = Text((await PostAsync(Office, "/api/app/trace-code", new { productId, subjectId = Plant.Id, kind = "item", quantity = 5 }))["summary"]!, "id");
        await PostAsync(Office, $"/api/app/trace-code/{batch}/mark-printed", new { });
        await PostAsync(Office, $"/api/app/trace-code/{batch}/activate", new { first = 1, last = 3, lotId = await LotIdAsync(lot) });
        return (await Office.GetStringAsync(new Uri($"/api/downloads/trace-codes/{batch}.csv?first=1&last=1", UriKind.Relative))).Split("\r\n")[1].Split(',')[1];
    }

    private async Task<(string Id, string Site, string Name)> FiledAsync(string title, string kind, string siteKind)
    {
        var department = Text((await GetAsync(Office, "/api/app/department?maxResultCount=1"))["items"]![0]!["values"]!, "code");
        var id = Text((await PostAsync(Office, "/api/app/trace-subject", new { title, content = new { kind, township = "派镇", creditCode = kind == "growerBreeder" ? null : "91350100M000100Y43", departmentCode = department } }))["document"]!, "id");
        var site = Text((await PostAsync(Office, "/api/app/trace-site", new { title = title + "场地", holderId = id, content = new { kind = siteKind, township = "派镇", areaMu = 10, latitude = 29.5, longitude = 94.8 } }))["document"]!, "id");
        await PostAsync(Office, $"/api/app/trace-subject/{id}/check", new { });
        await PostAsync(Office, $"/api/app/trace-subject/{id}/file", new { });
        return (id, site, title);
    }

    private async Task<(string Id, string Code)> ProductAsync(string name)
    {
        var made = await PostAsync(Office, "/api/app/product", new
        {
            name = Words(name), content = new { kind = "produce", category = "食用菌", processing = "raw", pull = "none", unit = "KGM", description = Words("林下") }, producers = new[] { new { name = "合作社" } },
        });
        return (Text(made, "id"), Text(made, "number"));
    }

    private static async Task<string> UploadAsync(HttpClient client)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", "报告.pdf");
        using var response = await client.PostAsync(new Uri("/api/uploads/attachment", UriKind.Relative), form);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<string>();
    }

    private static JsonObject Keyed(object step)
    {
        var node = System.Text.Json.JsonSerializer.SerializeToNode(step)!.AsObject();
        node["idempotencyKey"] = Guid.CreateVersion7().ToString("N");
        return node;
    }

    private static Dictionary<string, string> Words(string text) => new(StringComparer.Ordinal) { ["zh-Hans"] = text, ["en"] = text + " en" };

    private static string Ago(double days) => TimeProvider.System.GetUtcNow().AddDays(-days).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Day(int days) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8)).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
