using CountyCloud.Framework.AzureStorage;
using CountyCloud.Framework.Blobs;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.Extensions.Logging.Abstractions;

namespace CountyCloud.HttpApi.Tests.Blobs;

/// <summary>The stores there are.</summary>
public enum StoreKind
{
    FileSystem,
    Azure,
}

/// <summary>A store of files that can go down and come back.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly Gate? _gate;
    private readonly string? _root;

    private TestStore(BlobContainer blobs, CurrentTenant tenant, Gate? gate, string? root) => (Blobs, Tenant, _gate, _root) = (blobs, tenant, gate, root);

    public BlobContainer Blobs { get; }

    public CurrentTenant Tenant { get; }

    public static TestStore Create(StoreKind kind, Azurite azurite)
    {
        var tenant = new CurrentTenant();
        if (kind == StoreKind.FileSystem)
        {
            var root = Directory.CreateTempSubdirectory("cct-blobs-").FullName;
            return new TestStore(new FileSystemBlobContainer(new FileSystemBlobOptions { RootPath = root }, tenant, NullLogger<FileSystemBlobContainer>.Instance), tenant, null, root);
        }

        var gate = new Gate(azurite.Port);
        var options = new AzureBlobOptions { ConnectionString = azurite.ConnectionString(gate.Port), Container = "contract" };
        return new TestStore(new AzureBlobContainer(options, tenant, NullLogger<AzureBlobContainer>.Instance), tenant, gate, null);
    }

    /// <summary>Works in a county that nobody has worked in.</summary>
    public IDisposable InNewCounty() => Tenant.Change(Guid.CreateVersion7());

    public void GoDown()
    {
        _gate?.Close();
        if (_root is not null)
        {
            BreakFolder(_root);
        }
    }

    public void ComeBack()
    {
        _gate?.Open();
        if (_root is not null)
        {
            MendFolder(_root);
        }
    }

    /// <summary>Every access to the folder fails, as on a volume that is gone: a link that leads to itself. The tests may run as root, whom no right stops.</summary>
    public static void BreakFolder(string root)
    {
        Directory.CreateDirectory(root);
        Directory.Move(root, root + ".away");
        File.CreateSymbolicLink(root, root);
    }

    public static void MendFolder(string root)
    {
        File.Delete(root);
        Directory.Move(root + ".away", root);
    }

    public void Dispose()
    {
        _gate?.Dispose();
        if (_root is not null)
        {
            Directory.Delete(_root, recursive: true);
        }
    }
}
