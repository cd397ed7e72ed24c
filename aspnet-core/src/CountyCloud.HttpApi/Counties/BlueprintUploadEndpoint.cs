using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace CountyCloud.HttpApi.Counties;

/// <summary>
/// Takes a blueprint as a zip: first as a dry run, then for good. Who accepts <c>application/x-ndjson</c> is told section by section how
/// far it is.
/// </summary>
public static class BlueprintUploadEndpoint
{
    /// <summary>Largest zip.</summary>
    public const long MaxZipBytes = 8 * 1024 * 1024;

    /// <summary>Maps <c>POST /api/uploads/blueprint?dryRun=true</c>.</summary>
    public static void MapBlueprintUpload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/uploads/blueprint", UploadAsync)
            .WithTags("Uploads")
            .WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.BlueprintsImport))
            .DisableAntiforgery(); // Our own middleware has checked the token of every unsafe API call.

    private static async Task<IResult> UploadAsync(HttpContext context, IBlueprintService blueprints, bool dryRun, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxZipBytes;
        }

        if (!context.Request.HasFormContentType)
        {
            throw new BusinessException("Blueprints:FileMissing", StatusCodes.Status400BadRequest);
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MaxZipBytes, ValueCountLimit = 8 }, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new BusinessException("CountyCloud:BodyTooLarge", StatusCodes.Status413PayloadTooLarge);
        }

        var file = form.Files.GetFile("file");
        if (file is null || file.Length == 0)
        {
            throw new BusinessException("Blueprints:FileMissing", StatusCodes.Status400BadRequest);
        }

        await using var stream = file.OpenReadStream();
        if (!await IsZipAsync(stream, cancellationToken))
        {
            throw new BusinessException("Blueprints:MalformedZip", StatusCodes.Status400BadRequest);
        }

        var files = blueprints.ReadZip(stream);
        if (ProgressStream.IsAskedFor(context.Request))
        {
            await ProgressStream.RunAsync<BlueprintProgress, BlueprintImportResult>(context, ImportAsync, cancellationToken);
            return Results.Empty;
        }

        return Results.Ok(await ImportAsync(progress: null));

        async Task<BlueprintImportResult> ImportAsync(IProgress<BlueprintProgress>? progress)
        {
            var result = await blueprints.ImportAsync(files, dryRun, progress, cancellationToken);
            return result.Problems.Count == 0 || dryRun ? result : throw BlueprintErrors.Invalid(result.Problems);
        }
    }

    // Checked by content: what a browser calls the file says nothing.
    private static async Task<bool> IsZipAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[4];
        var read = await stream.ReadAtLeastAsync(head, 4, throwOnEndOfStream: false, cancellationToken);
        stream.Position = 0;
        return read == 4 && head is [0x50, 0x4B, 0x03, 0x04] or [0x50, 0x4B, 0x05, 0x06];
    }
}
