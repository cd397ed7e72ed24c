using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IIntegrationAccountAppService"/>
public sealed class IntegrationAccountAppService(
    IRepository<IntegrationAccount> accounts, IIntegrationAccountQueries queries, IUnitOfWork unitOfWork, IGuidGenerator ids, ICurrentTenant county, TimeProvider clock) : IIntegrationAccountAppService
{
    /// <inheritdoc />
    public Task<PagedResultDto<IntegrationAccountDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken) => queries.GetListAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<IntegrationSecretDto> CreateAsync(CreateIntegrationAccountInput input, CancellationToken cancellationToken)
    {
        if (input.ExpiresOn < clock.Today())
        {
            throw new BusinessException("Trace:IntegrationExpired");
        }

        var account = new IntegrationAccount(ids.Create(), county.Name!, input.Name.Trim(), input.CanCapture, input.CanQuery, input.ExpiresOn, out var secret);
        accounts.Add(account);
        await unitOfWork.SaveAsync(cancellationToken);
        return new(account.Id, account.ClientId, secret);
    }

    /// <inheritdoc />
    public async Task RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        (await accounts.GetAsync(id, cancellationToken)).Revoke();
        await unitOfWork.SaveAsync(cancellationToken);
    }
}
