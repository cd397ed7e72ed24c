using System.Reflection;
using System.Text;
using CountyCloud.Excel;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Traceability;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace CountyCloud.HttpApi.Traceability;

/// <summary>Tables of subjects, sites and ledger entries as files: .xlsx, or CSV in UTF-8 (TRACE-01, TRACE-17). The use case behind each takes the rows.</summary>
public static class TraceUploadEndpoints
{
    /// <summary>Largest file, bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Maps <c>POST /api/uploads/trace-subjects</c>, <c>trace-sites</c>, <c>input-ledger</c> and <c>trace-events</c>.</summary>
    public static void MapTraceUploads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/uploads/trace-subjects", async (HttpContext context, ITraceSubjectAppService service, CancellationToken cancellationToken) =>
            Results.Ok(await service.ImportAsync(await ReadAsync(context, cancellationToken), cancellationToken))).OfTable(typeof(ITraceSubjectAppService));
        endpoints.MapPost("/api/uploads/trace-sites", async (HttpContext context, ITraceSiteAppService service, CancellationToken cancellationToken) =>
            Results.Ok(await service.ImportAsync(await ReadAsync(context, cancellationToken), cancellationToken))).OfTable(typeof(ITraceSiteAppService));
        endpoints.MapPost("/api/uploads/input-ledger", async (HttpContext context, IInputLedgerAppService service, CancellationToken cancellationToken) =>
            Results.Ok(await service.ImportAsync(await ReadAsync(context, cancellationToken), cancellationToken))).OfTable(typeof(IInputLedgerAppService));
        endpoints.MapPost("/api/uploads/trace-events", async (HttpContext context, ITraceRecordAppService service, CancellationToken cancellationToken) =>
            Results.Ok(await service.ImportAsync(await ReadAsync(context, cancellationToken), cancellationToken))).OfTable(typeof(ITraceRecordAppService));
    }

    private static void OfTable(this RouteHandlerBuilder endpoint, Type service) => endpoint.WithTags("Uploads")
        .WithMetadata(service.GetMethod("ImportAsync")!.GetCustomAttribute<RequiresPermissionAttribute>() ?? throw new InvalidOperationException($"{service.Name}.ImportAsync names no permission."))
        .DisableAntiforgery(); // Our own middleware has checked the token of every unsafe API call.

    private static async Task<TraceImportInput> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBytes;
        }

        if (!context.Request.HasFormContentType)
        {
            throw new BusinessException("Documents:FileMissing", StatusCodes.Status400BadRequest);
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MaxBytes, ValueCountLimit = 8 }, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new BusinessException("CountyCloud:BodyTooLarge", StatusCodes.Status413PayloadTooLarge);
        }

        var file = form.Files.GetFile("file") ?? throw new BusinessException("Documents:FileMissing", StatusCodes.Status400BadRequest);
        using var buffer = new MemoryStream();
        await file.CopyToAsync(buffer, cancellationToken);
        var content = buffer.ToArray();
        return new TraceImportInput { Rows = content is [0x50, 0x4B, ..] ? ExcelRows.Read(content, TraceImportInput.MaxLines + 2) : CsvRows.Read(Encoding.UTF8.GetString(content)) };
    }
}
