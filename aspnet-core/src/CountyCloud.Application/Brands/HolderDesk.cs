using CountyCloud.Framework.Errors;
using CountyCloud.Traceability;

namespace CountyCloud.Brands;

/// <summary>Names whoever holds a licence or certificate or makes a product: a trace subject of the county goes by its filed name, all others by what was typed.</summary>
public sealed class HolderDesk(ITraceRegister register)
{
    /// <summary>The name.</summary>
    /// <param name="subjectId">Trace subject; null for one that is not filed.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="EntityNotFoundException">The county has no such subject.</exception>
    public async Task<string> NameAsync(Guid? subjectId, string? typed, CancellationToken cancellationToken) => subjectId is not { } id ? typed?.Trim() ?? string.Empty
        : (await register.GetFactsAsync([id], cancellationToken)).GetValueOrDefault(id) is { IsSite: false } subject ? subject.Name : throw new EntityNotFoundException(typeof(TraceSubject), id);
}
