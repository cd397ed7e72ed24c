using CountyCloud.Administration.Integration;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Rotates the keys that sign access tokens: what the daily job does, or for a key that leaked, at once (docs/operations.md).</summary>
public sealed class RotateKeysCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "rotate-keys";

    /// <inheritdoc />
    public string Usage => "rotate-keys [--at-once]";

    /// <inheritdoc />
    public string Summary => "publishes the next signing key when it is due; --at-once: a new one signs now and all tokens of the others end";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var (made, forgotten) = await context.Services.GetRequiredService<SigningKeyRing>().RotateAsync(context.Has("--at-once"), cancellationToken);
        Console.WriteLine($"{made} signing keys made, {forgotten} forgotten");
        return 0;
    }
}
