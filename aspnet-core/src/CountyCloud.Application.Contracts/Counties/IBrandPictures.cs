namespace CountyCloud.Counties;

/// <summary>Pictures of the current county's brands, beside those that its blueprint brought.</summary>
public interface IBrandPictures
{
    /// <summary>
    /// Keeps a picture and tells under which name a brand can show it (<c>logoFile</c>). A picture that a brand shows is never replaced by
    /// another one of the same name: the new one gets a name of its own.
    /// </summary>
    /// <param name="fileName">What the browser calls the file; kept when it is a plain name.</param>
    /// <param name="content">Bytes.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="Framework.Errors.BusinessException">It is no PNG, JPEG or WebP, too large, or the county's pictures would be too many.</exception>
    Task<BrandPictureDto> SaveAsync(string fileName, byte[] content, CancellationToken cancellationToken);
}

/// <summary>A kept picture.</summary>
/// <param name="File">Name for <c>logoFile</c>.</param>
/// <param name="ContentType">Media type, by what it holds.</param>
/// <param name="Bytes">Size.</param>
public sealed record BrandPictureDto(string File, string ContentType, int Bytes);
