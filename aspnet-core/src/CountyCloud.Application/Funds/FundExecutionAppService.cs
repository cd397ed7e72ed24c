namespace CountyCloud.Funds;

/// <inheritdoc cref="IFundExecutionAppService"/>
public sealed class FundExecutionAppService(FundExecutionReader reader) : IFundExecutionAppService
{
    /// <inheritdoc />
    public Task<FundExecutionDto> GetAsync(FundExecutionInput input, CancellationToken cancellationToken) => reader.ReadAsync(input.AsOf, cancellationToken);
}
