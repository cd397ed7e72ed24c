namespace CountyCloud.Oversight.Disclosure;

/// <summary>
/// What everybody may read of the counties (DATA-12, FUND-52): the source of the public portal. No personal data, no drafts of
/// decisions, nothing that depends on who asks, so that an answer may be cached for all readers.
/// </summary>
public interface IPublicCountyQueries
{
    /// <summary>A page of the open counties, by province in the order of their codes and by code. Host data: no county is entered.</summary>
    Task<PublicCountyListDto> GetCountiesAsync(PublicCountyFilter filter, CancellationToken cancellationToken = default);

    /// <summary>The page of the current county; null when no county is selected or it is closed.</summary>
    Task<PublicCountyDto?> GetCountyPageAsync(CancellationToken cancellationToken = default);

    /// <summary>The picture of a brand of the current county; null when no brand names it.</summary>
    Task<PublicPicture?> FindBrandPictureAsync(string file, CancellationToken cancellationToken = default);
}

/// <summary>A picture.</summary>
/// <param name="Content">Bytes.</param>
/// <param name="ContentType">Content type, by what it holds.</param>
public sealed record PublicPicture(byte[] Content, string ContentType)
{
    /// <summary>Names a picture by what it holds, so that browsers may keep it for good under an address with the version.</summary>
    public static string VersionOf(byte[] content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))[..16];
}
