using CountyCloud.Framework.Blobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>A logo is named by a plain file name of the blueprint's assets folder.</summary>
public sealed class LogoFileIsAPlainNameRule(BrandValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.LogoFile is { Length: > 0 } file && (!BlobName.IsValid(file) || file.Contains('/', StringComparison.Ordinal));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:LogoFileInvalid", 400).WithData("file", v.LogoFile);
}
