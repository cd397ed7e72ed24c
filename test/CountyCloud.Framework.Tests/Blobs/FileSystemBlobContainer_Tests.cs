using CountyCloud.Framework.Blobs;
using CountyCloud.Framework.MultiTenancy;
using Shouldly;
using Xunit;

namespace CountyCloud.Framework.Tests.Blobs;

public sealed class FileSystemBlobContainer_Tests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("blobs").FullName;
    private readonly CurrentTenant _tenant = new();
    private readonly FileSystemBlobContainer _blobs;

    public FileSystemBlobContainer_Tests() => _blobs = new FileSystemBlobContainer(new FileSystemBlobOptions { RootPath = _root }, _tenant);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_file_comes_back_as_it_was_saved()
    {
        using var _ = _tenant.Change(Guid.CreateVersion7());

        await _blobs.SaveAsync("plan/a.txt", new MemoryStream([1, 2, 3]));

        await using var stream = await _blobs.OpenReadAsync("plan/a.txt");
        stream!.Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_county_does_not_see_anothers_file()
    {
        using (_tenant.Change(Guid.CreateVersion7()))
        {
            await _blobs.SaveAsync("a.txt", new MemoryStream([1]));
        }

        using var _ = _tenant.Change(Guid.CreateVersion7());
        (await _blobs.OpenReadAsync("a.txt")).ShouldBeNull();
        (await _blobs.ListAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../other/a.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("")]
    public async Task A_name_that_leads_out_of_the_county_is_refused(string name)
    {
        using var _ = _tenant.Change(Guid.CreateVersion7());
        await Should.ThrowAsync<ArgumentException>(() => _blobs.SaveAsync(name, Stream.Null));
    }

    [Fact]
    public async Task Without_a_county_nothing_is_stored() => await Should.ThrowAsync<InvalidOperationException>(() => _blobs.SaveAsync("a.txt", Stream.Null));
}
