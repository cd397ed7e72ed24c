using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Credentials of other systems for the county's events (docs/contexts/traceability-epcis.md). Making and revoking one is in the audit log.</summary>
[RequiresPermission(CountyCloudPermissions.TraceManage)]
public interface IIntegrationAccountAppService : IApplicationService
{
    /// <summary>All credentials, the newest first.</summary>
    Task<PagedResultDto<IntegrationAccountDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken);

    /// <summary>Makes one. The secret is in this answer and nowhere else.</summary>
    /// <exception cref="Framework.Errors.BusinessException"><c>Trace:IntegrationWithoutScope</c>, <c>Trace:IntegrationExpired</c>.</exception>
    Task<IntegrationSecretDto> CreateAsync(CreateIntegrationAccountInput input, CancellationToken cancellationToken);

    /// <summary>Takes one back for good.</summary>
    Task RevokeAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>A credential to be made.</summary>
public sealed record CreateIntegrationAccountInput
{
    /// <summary>What system it is for.</summary>
    [Required, MaxLength(100)]
    public string Name { get; init; } = string.Empty;

    /// <summary>It may send events.</summary>
    public bool CanCapture { get; init; }

    /// <summary>It may ask for events.</summary>
    public bool CanQuery { get; init; }

    /// <summary>Last day; null: until it is revoked.</summary>
    public DateOnly? ExpiresOn { get; init; }
}

/// <summary>A credential.</summary>
/// <param name="Id">Id.</param>
/// <param name="ClientId">Public half.</param>
/// <param name="Name">What system it is for.</param>
/// <param name="CanCapture">It may send events.</param>
/// <param name="CanQuery">It may ask for events.</param>
/// <param name="ExpiresOn">Last day.</param>
/// <param name="IsRevoked">Taken back.</param>
/// <param name="LastUsedTime">UTC, to the hour.</param>
/// <param name="CreationTime">UTC.</param>
public sealed record IntegrationAccountDto(Guid Id, string ClientId, string Name, bool CanCapture, bool CanQuery, DateOnly? ExpiresOn, bool IsRevoked, DateTime? LastUsedTime, DateTime CreationTime);

/// <summary>A new credential with its secret.</summary>
/// <param name="Id">Id.</param>
/// <param name="ClientId">User name for HTTP Basic.</param>
/// <param name="Secret">Password for HTTP Basic; shown once.</param>
public sealed record IntegrationSecretDto(Guid Id, string ClientId, string Secret);
