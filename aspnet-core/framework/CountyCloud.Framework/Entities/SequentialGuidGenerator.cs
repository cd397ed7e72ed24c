using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Entities;

/// <inheritdoc cref="IGuidGenerator"/>
public sealed class SequentialGuidGenerator(TimeProvider clock) : IGuidGenerator
{
    /// <inheritdoc />
    public Guid Create() => Guid.CreateVersion7(clock.GetUtcNow());
}
