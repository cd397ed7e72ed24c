using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace CountyCloud.HttpApi.Counties;

/// <summary>Takes the picture of a brand.</summary>
public static class BrandPictureUploadEndpoint
{
    // A picture a little too large shall be told so by its own rule; what is far too large is not read at all.
    private const long MaxFormBytes = 2 * 1024 * 1024;

    /// <summary>Maps <c>POST /api/uploads/brand-picture</c>.</summary>
    public static void MapBrandPictureUpload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/uploads/brand-picture", UploadAsync)
            .WithTags("Uploads")
            .WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.ConfigurationEdit))
            .DisableAntiforgery(); // Our own middleware has checked the token of every unsafe API call.

    private static async Task<BrandPictureDto> UploadAsync(HttpContext context, IBrandPictures pictures, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new BusinessException("Brands:PictureMissing", StatusCodes.Status400BadRequest);
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MaxFormBytes, ValueCountLimit = 8 }, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new BusinessException("CountyCloud:BodyTooLarge", StatusCodes.Status413PayloadTooLarge);
        }

        var file = form.Files.GetFile("file");
        if (file is null || file.Length == 0)
        {
            throw new BusinessException("Brands:PictureMissing", StatusCodes.Status400BadRequest);
        }

        using var buffer = new MemoryStream();
        await file.CopyToAsync(buffer, cancellationToken);
        return await pictures.SaveAsync(file.FileName, buffer.ToArray(), cancellationToken);
    }
}
