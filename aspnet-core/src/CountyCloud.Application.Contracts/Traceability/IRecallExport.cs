namespace CountyCloud.Traceability;

/// <summary>Gives all lines of a recall to a file, however many there are.</summary>
public interface IRecallExport
{
    /// <summary>Opens a recall for reading.</summary>
    /// <exception cref="CountyCloud.Framework.Errors.EntityNotFoundException">The county has none of this id.</exception>
    Task<RecallExportDto> OpenAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>A recall's lines, read as they are asked for.</summary>
/// <param name="Number">Number of the recall.</param>
/// <param name="Items">What it concerns: lots by place, what is left and what was sold.</param>
public sealed record RecallExportDto(string Number, IAsyncEnumerable<RecallItemDto> Items);
