using CountyCloud.Documents;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace CountyCloud.HttpApi.Documents;

/// <summary>Files of documents: up and down.</summary>
public static class AttachmentEndpoints
{
    /// <summary>Maps <c>POST /api/uploads/attachment</c> and <c>GET /api/downloads/attachment/{id}</c>.</summary>
    public static void MapAttachments(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/uploads/attachment", UploadAsync)
            .WithTags("Uploads")
            .WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.Projects, CountyCloudPermissions.Trace))
            .DisableAntiforgery(); // Our own middleware has checked the token of every unsafe API call.
        endpoints.MapGet("/api/downloads/attachment/{id:guid}", DownloadAsync)
            .WithTags("Downloads")
            .WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.Projects, CountyCloudPermissions.Trace));
    }

    private static async Task<IResult> UploadAsync(HttpContext context, IAttachmentStore attachments, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = AttachmentLimits.MaxBytes + (64 * 1024);
        }

        if (!context.Request.HasFormContentType)
        {
            throw new BusinessException("Documents:FileMissing", StatusCodes.Status400BadRequest);
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = AttachmentLimits.MaxBytes, ValueCountLimit = 8 }, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new BusinessException("CountyCloud:BodyTooLarge", StatusCodes.Status413PayloadTooLarge);
        }

        var file = form.Files.GetFile("file") ?? throw new BusinessException("Documents:FileMissing", StatusCodes.Status400BadRequest);
        using var buffer = new MemoryStream();
        await file.CopyToAsync(buffer, cancellationToken);
        return Results.Ok(await attachments.UploadAsync(file.FileName, buffer.ToArray(), cancellationToken));
    }

    private static async Task<IResult> DownloadAsync(Guid id, HttpContext context, IAttachmentStore attachments, CancellationToken cancellationToken)
    {
        var (attachment, content) = await attachments.OpenAsync(id, cancellationToken);
        context.Response.Headers.CacheControl = "private, max-age=86400, immutable";

        // Only pictures are shown by the browser; everything else is saved, so that no uploaded file ever runs in our origin.
        return attachment.ContentType.StartsWith("image/", StringComparison.Ordinal) ? Results.Stream(content, attachment.ContentType) : Results.Stream(content, attachment.ContentType, attachment.FileName);
    }
}
