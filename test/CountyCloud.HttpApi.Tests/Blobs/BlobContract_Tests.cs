using System.Security.Cryptography;
using CountyCloud.Framework.AzureStorage;
using CountyCloud.Framework.Blobs;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Blobs;

/// <summary>What the product asks of a store of files, on each of them.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class BlobContract_Tests(Azurite azurite)
{
    private const int Block = AzureBlobContainer.BlockBytes;

    public static TheoryData<StoreKind, int> Sizes => OnEach([0, 3, Block - 1, Block, (2 * Block) + 7]);

    public static TheoryData<StoreKind, string> WrongNames =>
        OnEach(["", "../other/a.txt", "/etc/passwd", "a/../../b", "a/..", "..", "a/./b", "a//b", "a/", "a.", "a\\..\\b", "a\n", ".upload-x", "a%2Fb", "a?b", "中"]);

    [Theory]
    [MemberData(nameof(Sizes))]
    [Trait("Req", "PLAT-01")]
    public async Task A_file_of_any_size_comes_back_as_it_was_saved(StoreKind kind, int size)
    {
        using var store = TestStore.Create(kind, azurite);
        using var county = store.InNewCounty();
        var content = RandomNumberGenerator.GetBytes(size);

        await store.Blobs.SaveAsync("plan/a.txt", new Source(content));

        SHA256.HashData(await ReadAsync(store, "plan/a.txt")).ShouldBe(SHA256.HashData(content));
        (await store.Blobs.ListAsync()).ShouldBe(["plan/a.txt"]);
    }

    [Theory]
    [InlineData(StoreKind.FileSystem)]
    [InlineData(StoreKind.Azure)]
    public async Task A_file_is_taken_in_pieces_and_never_as_a_whole(StoreKind kind)
    {
        using var store = TestStore.Create(kind, azurite);
        using var county = store.InNewCounty();
        var content = new Source(RandomNumberGenerator.GetBytes(3 * Block));

        await store.Blobs.SaveAsync("a", content);

        content.LargestRead.ShouldBeInRange(1, Block);
    }

    [Theory]
    [InlineData(StoreKind.FileSystem)]
    [InlineData(StoreKind.Azure)]
    public async Task A_file_of_the_same_name_replaces_the_one_there_was(StoreKind kind)
    {
        using var store = TestStore.Create(kind, azurite);
        using var county = store.InNewCounty();
        await store.Blobs.SaveAsync("a.txt", new MemoryStream([1, 2, 3]));

        await store.Blobs.SaveAsync("a.txt", new MemoryStream([4]));

        (await ReadAsync(store, "a.txt")).ShouldBe([4]);
    }

    [Theory]
    [InlineData(StoreKind.FileSystem)]
    [InlineData(StoreKind.Azure)]
    [Trait("Req", "PLAT-01")]
    public async Task The_file_of_another_county_is_unknown_and_stays_as_it_is(StoreKind kind)
    {
        using var store = TestStore.Create(kind, azurite);
        var owner = Guid.CreateVersion7();
        using (store.Tenant.Change(owner))
        {
            await store.Blobs.SaveAsync("a.txt", new MemoryStream([1]));
        }

        using (store.InNewCounty())
        {
            (await store.Blobs.OpenReadAsync("a.txt")).ShouldBeNull();
            (await store.Blobs.ListAsync()).ShouldBeEmpty();
            (await store.Blobs.DeleteAsync("a.txt")).ShouldBeFalse();
            (await store.Blobs.OpenReadAsync(TenantKey.Prefix(owner) + "/a.txt")).ShouldBeNull("the owner's id in a name leads nowhere");
            await store.Blobs.SaveAsync("a.txt", new MemoryStream([2]));
        }

        using (store.Tenant.Change(owner))
        {
            (await ReadAsync(store, "a.txt")).ShouldBe([1]);
        }
    }

    [Theory]
    [MemberData(nameof(WrongNames))]
    [Trait("Req", "PLAT-01")]
    public async Task A_name_that_could_lead_elsewhere_is_refused(StoreKind kind, string name)
    {
        using var store = TestStore.Create(kind, azurite);
        using var county = store.InNewCounty();

        await Should.ThrowAsync<ArgumentException>(() => store.Blobs.SaveAsync(name, Stream.Null));
        await Should.ThrowAsync<ArgumentException>(() => store.Blobs.OpenReadAsync(name));
        await Should.ThrowAsync<ArgumentException>(() => store.Blobs.DeleteAsync(name));
    }

    [Theory]
    [InlineData(StoreKind.FileSystem)]
    [InlineData(StoreKind.Azure)]
    [Trait("Req", "PLAT-01")]
    public async Task Without_a_county_there_is_no_file(StoreKind kind)
    {
        using var store = TestStore.Create(kind, azurite);

        await Should.ThrowAsync<InvalidOperationException>(() => store.Blobs.SaveAsync("a.txt", Stream.Null));
        await Should.ThrowAsync<InvalidOperationException>(() => store.Blobs.OpenReadAsync("a.txt"));
        await Should.ThrowAsync<InvalidOperationException>(() => store.Blobs.DeleteAsync("a.txt"));
        await Should.ThrowAsync<InvalidOperationException>(() => store.Blobs.ListAsync());
    }

    [Theory]
    [InlineData(StoreKind.FileSystem)]
    [InlineData(StoreKind.Azure)]
    public async Task A_deleted_file_is_gone_and_one_that_is_not_there_cannot_be_deleted(StoreKind kind)
    {
        using var store = TestStore.Create(kind, azurite);
        using var county = store.InNewCounty();
        await store.Blobs.SaveAsync("b/2", new MemoryStream([1]));
        await store.Blobs.SaveAsync("a", new MemoryStream([1]));
        (await store.Blobs.ListAsync()).ShouldBe(["a", "b/2"]);

        (await store.Blobs.DeleteAsync("a")).ShouldBeTrue();

        (await store.Blobs.DeleteAsync("a")).ShouldBeFalse();
        (await store.Blobs.OpenReadAsync("a")).ShouldBeNull();
        (await store.Blobs.ListAsync()).ShouldBe(["b/2"]);
    }

    [Theory]
    [InlineData(StoreKind.FileSystem)]
    [InlineData(StoreKind.Azure)]
    public async Task An_upload_that_ends_early_shows_nothing_and_leaves_the_file_that_was_there(StoreKind kind)
    {
        using var store = TestStore.Create(kind, azurite);
        using var county = store.InNewCounty();
        await store.Blobs.SaveAsync("old", new MemoryStream([1, 2, 3]));
        foreach (var name in new[] { "old", "new" })
        {
            using var cancellation = new CancellationTokenSource();
            var content = new Source(RandomNumberGenerator.GetBytes(3 * Block)) { At = Block + 1, Then = cancellation.Cancel };

            await Should.ThrowAsync<OperationCanceledException>(() => store.Blobs.SaveAsync(name, content, cancellation.Token));
        }

        (await store.Blobs.ListAsync()).ShouldBe(["old"]);
        (await store.Blobs.OpenReadAsync("new")).ShouldBeNull();
        (await ReadAsync(store, "old")).ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData(StoreKind.FileSystem)]
    [InlineData(StoreKind.Azure)]
    public async Task Of_two_who_store_the_same_name_at_once_one_wins_wholly(StoreKind kind)
    {
        using var store = TestStore.Create(kind, azurite);
        using var county = store.InNewCounty();
        byte[][] contents = [[.. Enumerable.Repeat((byte)1, 100_000)], [.. Enumerable.Repeat((byte)2, 70_000)]];

        await Task.WhenAll(contents.Select(c => store.Blobs.SaveAsync("a", new Source(c))));

        var read = await ReadAsync(store, "a");
        contents.ShouldContain(c => c.SequenceEqual(read));
        (await store.Blobs.ListAsync()).ShouldBe(["a"]);
    }

    [Theory]
    [InlineData(StoreKind.FileSystem)]
    [InlineData(StoreKind.Azure)]
    public async Task A_store_that_is_down_says_so_at_everything_and_works_by_itself_when_it_is_back(StoreKind kind)
    {
        using var store = TestStore.Create(kind, azurite);
        using var county = store.InNewCounty();
        await store.Blobs.SaveAsync("a", new MemoryStream([1]));
        await store.Blobs.CheckAsync(CancellationToken.None);

        store.GoDown();
        (await Should.ThrowAsync<BlobStoreUnavailableException>(() => store.Blobs.SaveAsync("b", new MemoryStream([2])))).StatusCode.ShouldBe(503);
        await Should.ThrowAsync<BlobStoreUnavailableException>(() => store.Blobs.OpenReadAsync("a"), "what cannot be looked at is not missing");
        await Should.ThrowAsync<BlobStoreUnavailableException>(() => store.Blobs.DeleteAsync("a"));
        await Should.ThrowAsync<BlobStoreUnavailableException>(() => store.Blobs.ListAsync());
        await Should.ThrowAsync<BlobStoreUnavailableException>(() => store.Blobs.CheckAsync(CancellationToken.None));
        store.ComeBack();

        await store.Blobs.CheckAsync(CancellationToken.None);
        await store.Blobs.SaveAsync("b", new MemoryStream([2]));
        (await store.Blobs.ListAsync()).ShouldBe(["a", "b"]);
        (await ReadAsync(store, "a")).ShouldBe([1]);
    }

    [Fact]
    public async Task Azure_is_entered_by_address_and_key_too_and_a_wrong_key_is_a_store_that_is_down()
    {
        var tenant = new CurrentTenant();
        using var county = tenant.Change(Guid.CreateVersion7());
        var right = Create(azurite.Key);
        var wrong = Create(Convert.ToBase64String(RandomNumberGenerator.GetBytes(64)));

        await right.SaveAsync("a", new MemoryStream([1]));

        (await right.ListAsync()).ShouldBe(["a"]);
        await Should.ThrowAsync<BlobStoreUnavailableException>(() => wrong.OpenReadAsync("a"));

        AzureBlobContainer Create(string key) =>
            new(new AzureBlobOptions { AccountUrl = Azurite.Address(azurite.Port), AccountKey = key, Container = "by-key" }, tenant, NullLogger<AzureBlobContainer>.Instance);
    }

    [Theory]
    [InlineData("no connection string; AccountKey=secret-of-the-account", null, null)]
    [InlineData(null, "http://account.blob.example/", "c2VjcmV0")]
    [InlineData(null, "https://account.blob.example/?sig=secret", "c2VjcmV0")]
    [InlineData(null, "https://account.blob.example/", null)]
    [InlineData(null, "https://account.blob.example/", "secret, but no base64")]
    [InlineData(null, null, null)]
    public void A_store_without_a_good_address_and_credential_does_not_start_and_repeats_neither(string? connection, string? address, string? key)
    {
        var options = new AzureBlobOptions { ConnectionString = connection, AccountUrl = address, AccountKey = key };

        var error = Should.Throw<InvalidOperationException>(() => new AzureBlobContainer(options, new CurrentTenant(), NullLogger<AzureBlobContainer>.Instance));

        error.ToString().ShouldNotContain("secret");
    }

    private static TheoryData<StoreKind, T> OnEach<T>(T[] values)
    {
        var rows = new TheoryData<StoreKind, T>();
        foreach (var (kind, value) in Enum.GetValues<StoreKind>().SelectMany(k => values.Select(v => (k, v))))
        {
            rows.Add(kind, value);
        }

        return rows;
    }

    private static async Task<byte[]> ReadAsync(TestStore store, string name)
    {
        await using var stream = (await store.Blobs.OpenReadAsync(name)).ShouldNotBeNull();
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer);
        return buffer.ToArray();
    }

    /// <summary>What is uploaded: read forward once, its length unknown.</summary>
    private sealed class Source(byte[] content) : Stream
    {
        private int _position;

        public int LargestRead { get; private set; }

        public int At { get; init; } = -1;

        public Action Then { get; init; } = () => { };

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A request's body is read without blocking.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            LargestRead = Math.Max(LargestRead, buffer.Length);
            var count = Math.Min(buffer.Length, content.Length - _position);
            content.AsMemory(_position, count).CopyTo(buffer);
            if (At >= 0 && _position <= At && At < _position + count)
            {
                Then();
            }

            _position += count;
            return ValueTask.FromResult(count);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
