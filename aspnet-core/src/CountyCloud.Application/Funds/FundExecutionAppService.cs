namespace CountyCloud.Funds;

/// <inheritdoc cref="IFundExecutionAppService"/>
public sealed class FundExecutionAppService(FundExecutionReader reader) : IFundExecutionAppService
{
    /// <inheritdoc />
    public Task<FundExecutionDto> GetAsync(CancellationToken cancellationToken) => reader.ReadAsync(cancellationToken);
}
