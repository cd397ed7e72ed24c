using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CountyCloud.Load;

/// <summary>
/// What the page of a code is measured against: a minimal API on Kestrel that reads the same rows with plain Npgsql, as the same user of the
/// same database, and writes a page of the same size. It has no layout, no languages, no rules and counts no scan.
/// </summary>
internal sealed class RawPage : IAsyncDisposable
{
    // Batch, range, use and lot of a code: what every answer has to read.
    private const string Code = """
        SELECT b."Id", b."State", b."ProductId", b."ProductName", b."SubjectId", b."SubjectName", b."BrandCode", b."Withdrawn", r."LotId", r."LotNumber", u."Count", u."FirstScanAt", u."Suspicion",
               l."Identifier", l."ConcurrencyStamp", l."BestBefore", l."StartedOn", l."Blocks",
               (SELECT max(x."EventSequence") FROM "TraceEventEpcs" x WHERE x."TenantId" = $1 AND x."Identifier" = l."Identifier")
        FROM (SELECT * FROM "TraceCodeBatches" WHERE "TenantId" = $1 AND "KeyVersion" = $2 AND "FirstSerial" <= $3 ORDER BY "FirstSerial" DESC LIMIT 1) b
        LEFT JOIN LATERAL (SELECT * FROM "TraceCodeRanges" WHERE "TenantId" = $1 AND "BatchId" = b."Id" AND NOT "IsWithdrawal" AND "FirstSerial" <= $3 ORDER BY "FirstSerial" DESC LIMIT 1) r ON true
        LEFT JOIN "TraceCodeUses" u ON u."TenantId" = $1 AND u."KeyVersion" = $2 AND u."Serial" = $3
        LEFT JOIN "Lots" l ON l."TenantId" = $1 AND l."Id" = r."LotId"
        """;

    // The lot, what it was made of and the events of all of them, with who and where.
    private const string Events = """
        WITH RECURSIVE line AS (
            SELECT $2::varchar AS id, 0 AS depth
            UNION
            SELECT o."Identifier", line.depth + 1 FROM line
            JOIN "TraceEventEpcs" m ON m."TenantId" = $1 AND m."Identifier" = line.id AND m."Role" = 'Output'
            JOIN "TraceEventEpcs" o ON o."TenantId" = $1 AND o."EventSequence" = m."EventSequence" AND o."Role" = 'Input'
            WHERE line.depth < 10)
        SELECT line.depth, e."Sequence", e."EventTime", e."Step", e."Document", s."Title", s."Content_Kind", s."Content_Township", s."Content_CreditCode",
               p."Title", p."Content_Kind", p."Content_Township", p."Content_Village", p."Content_AreaMu", p."Content_Latitude", p."Content_Longitude", p."PhotoId", h."Title", h."Content_Township"
        FROM line
        JOIN "TraceEventEpcs" x ON x."TenantId" = $1 AND x."Identifier" = line.id
        JOIN "TraceEvents" e ON e."TenantId" = $1 AND e."Sequence" = x."EventSequence"
        LEFT JOIN "TraceSubjects" s ON s."TenantId" = $1 AND s."Id" = e."SubjectId"
        LEFT JOIN "TraceSiteIdentifiers" i ON i."TenantId" = $1 AND i."Uri" = coalesce(e."BizLocation", e."ReadPoint")
        LEFT JOIN "TraceSites" p ON p."TenantId" = $1 AND p."Id" = i."SiteId"
        LEFT JOIN "TraceSubjects" h ON h."TenantId" = $1 AND h."Id" = p."HolderId"
        WHERE e."Step" IS NOT NULL AND NOT e."ErrorDeclares" AND NOT EXISTS (SELECT 1 FROM "TraceEvents" d WHERE d."TenantId" = $1 AND d."EventId" = e."EventId" AND d."ErrorDeclares")
        ORDER BY e."EventTime", e."Sequence"
        """;

    private const string Tests = """
        SELECT t."Kind", t."LotNumber", t."Laboratory", t."ReportedOn", t."HasPassed", t."Conclusion", t."ReportSha256", i."Name", i."FoundValue", i."Words", i."Unit", i."LimitValue", i."IsMinimum", i."Judgement"
        FROM "QualityTests" t LEFT JOIN "QualityTestItems" i ON i."TenantId" = $1 AND i."TestId" = t."Id"
        WHERE t."TenantId" = $1 AND t."LotId" = $2 AND t."State" = 'Reported' ORDER BY t."ReportedOn" DESC, i."SortOrder"
        """;

    private const string Product = """
        SELECT p."Name", p."State", p."Content_Category", p."Content_Grade", p."Content_NetContent", p."Content_Storage", p."Content_ShelfLifeDays", p."StandardName", p."Content_Description", p."Content_PhotoId", p."Listings",
               c."Content_Kind", c."Content_CertificateNumber", c."Content_Issuer", c."Content_ValidUntil"
        FROM "Products" p LEFT JOIN "Certificates" c ON c."TenantId" = $1 AND c."Content_ProductId" = p."Id" WHERE p."TenantId" = $1 AND p."Id" = $2
        """;

    private const string Licences = """
        SELECT l."Number", l."Content_BrandCode", l."Content_To", b."Name" FROM "BrandLicences" l LEFT JOIN "Brands" b ON b."TenantId" = $1 AND b."Key" = l."Content_BrandCode"
        WHERE l."TenantId" = $1 AND l."LicensedOn" IS NOT NULL
        """;

    private const string Subject = """SELECT "Title", "Content_Kind", "Content_Township", "Content_CreditCode" FROM "TraceSubjects" WHERE "TenantId" = $1 AND "Id" = $2""";

    private readonly WebApplication _app;
    private readonly NpgsqlDataSource _source;
    private readonly Guid _county;
    private readonly int _keyVersion;
    private readonly int _size;
    private readonly string _kept;

    private RawPage(string connectionString, Guid county, int keyVersion, int size)
    {
        _source = NpgsqlDataSource.Create(connectionString);
        (_county, _keyVersion, _size) = (county, keyVersion, size);
        _kept = new string('x', size);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/uncached/{serial:long}", ReadAllAsync);
        _app.MapGet("/cached/{serial:long}", ReadCodeAsync);
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Starts it.</summary>
    /// <param name="connectionString">The product's own.</param>
    /// <param name="county">County of the codes.</param>
    /// <param name="keyVersion">Version of its key.</param>
    /// <param name="size">Bytes of a page.</param>
    public static async Task<RawPage> StartAsync(string connectionString, Guid county, int keyVersion, int size)
    {
        var page = new RawPage(connectionString, county, keyVersion, size);
        await page._app.StartAsync();
        return page;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _source.DisposeAsync();
    }

    private async Task ReadAllAsync(HttpContext context, long serial)
    {
        await using var connection = await _source.OpenConnectionAsync();
        var html = new StringBuilder(_size + 1024);
        var (lot, identifier, product, subject) = await CodeAsync(connection, serial, html);
        await using (var batch = Batch(connection))
        {
            Add(batch, Events, _county, identifier);
            Add(batch, Tests, _county, lot);
            Add(batch, Product, _county, product);
            Add(batch, Licences, _county);
            Add(batch, Subject, _county, subject);
            await using var reader = await batch.ExecuteReaderAsync();
            do
            {
                while (await reader.ReadAsync())
                {
                    Write(reader, html);
                }
            }
            while (await reader.NextResultAsync());
        }

        await AnswerAsync(context, html);
    }

    private async Task ReadCodeAsync(HttpContext context, long serial)
    {
        await using var connection = await _source.OpenConnectionAsync();
        var html = new StringBuilder(_size + 1024);
        await CodeAsync(connection, serial, html);
        await AnswerAsync(context, html);
    }

    private async Task<(Guid Lot, string Identifier, Guid Product, Guid Subject)> CodeAsync(NpgsqlConnection connection, long serial, StringBuilder html)
    {
        await using var batch = Batch(connection);
        Add(batch, Code, _county, _keyVersion, serial);
        await using var reader = await batch.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
        {
            throw new InvalidOperationException($"No code {serial}.");
        }

        Write(reader, html);
        return (reader.GetGuid(8), reader.GetString(13), reader.GetGuid(2), reader.GetGuid(4));
    }

    private NpgsqlBatch Batch(NpgsqlConnection connection)
    {
        var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"SET app.tenant='{_county:D}'"));
        return batch;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The statements are the measurement's own.")]
    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
    }

    private static void Write(NpgsqlDataReader reader, StringBuilder html)
    {
        html.Append("<li>");
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (!reader.IsDBNull(i))
            {
                html.Append(CultureInfo.InvariantCulture, $"<p>{System.Net.WebUtility.HtmlEncode(Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))}</p>");
            }
        }

        html.Append("</li>");
    }

    private Task AnswerAsync(HttpContext context, StringBuilder html)
    {
        // Of the size of the product's page, whatever the rows gave.
        var bytes = Encoding.UTF8.GetBytes(html.Length < _size ? html.Append(_kept, 0, _size - html.Length).ToString() : html.ToString(0, _size));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = Math.Min(bytes.Length, _size);
        return context.Response.Body.WriteAsync(bytes, 0, Math.Min(bytes.Length, _size));
    }
}
