namespace CountyCloud.Framework.AzureStorage;

/// <summary>How the account of Azure Storage is reached. All of it comes from the configuration and stands in no log.</summary>
public sealed class AzureBlobOptions
{
    /// <summary>Name of the container unless another one is given.</summary>
    public const string DefaultContainer = "countycloud";

    /// <summary>Connection string with its credential; or null when <see cref="AccountUrl"/> is given.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Address of the account's blobs, for example <c>https://account.blob.core.chinacloudapi.cn</c>; https, unless it is this machine.</summary>
    public string? AccountUrl { get; set; }

    /// <summary>Key of the account (base64), to <see cref="AccountUrl"/>.</summary>
    public string? AccountKey { get; set; }

    /// <summary>Shared access signature instead of the key, to <see cref="AccountUrl"/>: read, write, delete, list, create on the container.</summary>
    public string? SasToken { get; set; }

    /// <summary>Container; made when it is missing and the credential may.</summary>
    public string Container { get; set; } = DefaultContainer;
}
