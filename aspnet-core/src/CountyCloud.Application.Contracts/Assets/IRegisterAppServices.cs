using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Assets;

/// <summary>The register of rights and originals (ASSET-03, ASSET-10).</summary>
public interface IIntellectualPropertyAppService : IApplicationService
{
    /// <summary>Rights and originals, newest first. Sorting: name.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<IntellectualPropertyDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken);

    /// <summary>One right or original.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<IntellectualPropertyDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Registers a right or original; its files lie in the county's space.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<IntellectualPropertyDto> CreateAsync(IntellectualPropertyInput input, CancellationToken cancellationToken);
}

/// <summary>The register of shops, media accounts and websites (ASSET-11). Logins are never kept.</summary>
public interface IOnlineAccountAppService : IApplicationService
{
    /// <summary>Accounts, newest first. Sorting: name.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<OnlineAccountDto>> GetListAsync(OnlineAccountListInput input, CancellationToken cancellationToken);

    /// <summary>One account.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<OnlineAccountDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Registers an account.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<OnlineAccountDto> CreateAsync(OnlineAccountInput input, CancellationToken cancellationToken);

    /// <summary>Notes who holds the login, or another state.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<OnlineAccountDto> UpdateAsync(Guid id, OnlineAccountChangeInput input, CancellationToken cancellationToken);
}

/// <summary>The register of deposits (ASSET-07).</summary>
public interface IDepositAppService : IApplicationService
{
    /// <summary>Deposits, newest first. Sorting: name.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<DepositDto>> GetListAsync(DepositListInput input, CancellationToken cancellationToken);

    /// <summary>One deposit.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<DepositDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Registers a deposit.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<DepositDto> CreateAsync(DepositInput input, CancellationToken cancellationToken);

    /// <summary>Notes its return or transfer.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<DepositDto> SettleAsync(Guid id, DepositSettlementInput input, CancellationToken cancellationToken);
}

/// <summary>A right or original.</summary>
public sealed record IntellectualPropertyInput
{
    /// <summary>Name.</summary>
    [Required, MaxLength(256)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Kind.</summary>
    public IntellectualPropertyKind Kind { get; init; }

    /// <summary>What it is about.</summary>
    [MaxLength(256)]
    public string? Subject { get; init; }

    /// <summary>Number at the registry.</summary>
    [MaxLength(128)]
    public string? RegistrationNumber { get; init; }

    /// <summary>Day of registration.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Last day on which it holds.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Contract under which it was made.</summary>
    public Guid? ContractId { get; init; }

    /// <summary>Owner, when it is stated; it must be the county government.</summary>
    [MaxLength(256)]
    public string? Owner { get; init; }

    /// <summary>Uploaded originals.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>Which accounts.</summary>
public sealed record OnlineAccountListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public OnlineAccountState? State { get; init; }
}

/// <summary>An account.</summary>
public sealed record OnlineAccountInput
{
    /// <summary>Platform.</summary>
    [Required, MaxLength(128)]
    public string Platform { get; init; } = string.Empty;

    /// <summary>Name on the platform.</summary>
    [Required, MaxLength(256)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Kind.</summary>
    public OnlineAccountKind Kind { get; init; }

    /// <summary>Address.</summary>
    [MaxLength(512)]
    public string? Address { get; init; }

    /// <summary>Organisation or post that holds the login.</summary>
    [Required, MaxLength(256)]
    public string LoginHolder { get; init; } = string.Empty;

    /// <summary>Contract under which it is run.</summary>
    public Guid? ContractId { get; init; }

    /// <summary>Why it does not carry the county's name.</summary>
    [MaxLength(512)]
    public string? ReasonForName { get; init; }
}

/// <summary>A change of an account.</summary>
public sealed record OnlineAccountChangeInput
{
    /// <summary>Stamp of the version that is changed.</summary>
    [Required, MaxLength(40)]
    public string ConcurrencyStamp { get; init; } = string.Empty;

    /// <summary>Who holds the login from now on.</summary>
    [Required, MaxLength(256)]
    public string LoginHolder { get; init; } = string.Empty;

    /// <summary>State.</summary>
    public OnlineAccountState State { get; init; }
}

/// <summary>Which deposits.</summary>
public sealed record DepositListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public DepositState? State { get; init; }
}

/// <summary>A deposit.</summary>
public sealed record DepositInput
{
    /// <summary>Name.</summary>
    [Required, MaxLength(256)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Amount, yuan.</summary>
    [Range(0.01, 1e12)]
    public decimal Amount { get; init; }

    /// <summary>Who holds it.</summary>
    [Required, MaxLength(256)]
    public string HeldBy { get; init; } = string.Empty;

    /// <summary>Shop or account.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Line of the budget.</summary>
    [MaxLength(64)]
    public string? BudgetCode { get; init; }

    /// <summary>Day of payment.</summary>
    public DateOnly PaidOn { get; init; }

    /// <summary>Contract.</summary>
    public Guid? ContractId { get; init; }
}

/// <summary>The end of a deposit.</summary>
public sealed record DepositSettlementInput
{
    /// <summary>True when it went with the shop; false when it was returned.</summary>
    public bool IsTransferred { get; init; }

    /// <summary>To whom it went, and the paper that shows it.</summary>
    [Required, MaxLength(512)]
    public string Settlement { get; init; } = string.Empty;
}

/// <summary>A right or original.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="RegistrationNumber">Number at the registry.</param>
/// <param name="RegisteredOn">Day of registration.</param>
/// <param name="ValidUntil">Last day on which it holds.</param>
/// <param name="ContractId">Contract under which it was made.</param>
/// <param name="Owner">Owner.</param>
public sealed record IntellectualPropertyDto(
    Guid Id, string Number, string Name, IntellectualPropertyKind Kind, string? Subject, string? RegistrationNumber, DateOnly? RegisteredOn, DateOnly? ValidUntil, Guid? ContractId, string Owner)
{
    /// <summary>Number of the contract, when one record is asked for.</summary>
    public string? ContractNumber { get; init; }
}

/// <summary>An account.</summary>
/// <param name="Id">Id.</param>
/// <param name="ConcurrencyStamp">Stamp of this version.</param>
/// <param name="Platform">Platform.</param>
/// <param name="Name">Name on the platform.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Address">Address.</param>
/// <param name="LoginHolder">Who holds the login.</param>
/// <param name="ContractId">Contract under which it is run.</param>
/// <param name="ReasonForName">Why it does not carry the county's name.</param>
/// <param name="State">State.</param>
public sealed record OnlineAccountDto(
    Guid Id, string ConcurrencyStamp, string Platform, string Name, OnlineAccountKind Kind, string? Address, string LoginHolder, Guid? ContractId, string? ReasonForName, OnlineAccountState State)
{
    /// <summary>Number of the contract, when one record is asked for.</summary>
    public string? ContractNumber { get; init; }

    /// <summary>update: what the caller may do now, when one record is asked for.</summary>
    public IReadOnlyList<string> AllowedActions { get; init; } = [];
}

/// <summary>A deposit.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="HeldBy">Who holds it.</param>
/// <param name="AccountId">Shop or account.</param>
/// <param name="BudgetCode">Line of the budget.</param>
/// <param name="PaidOn">Day of payment.</param>
/// <param name="ContractId">Contract.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SettledOn">Day on which it was returned or transferred.</param>
/// <param name="Settlement">To whom it went.</param>
public sealed record DepositDto(
    Guid Id, string Name, decimal Amount, string HeldBy, Guid? AccountId, string? BudgetCode, DateOnly PaidOn, Guid? ContractId, DepositState State, DateOnly? SettledOn, string? Settlement)
{
    /// <summary>Number of the contract, when one record is asked for.</summary>
    public string? ContractNumber { get; init; }

    /// <summary>settle: what the caller may do now, when one record is asked for.</summary>
    public IReadOnlyList<string> AllowedActions { get; init; } = [];

    /// <summary>Name of the shop or account, when one record is asked for.</summary>
    public string? AccountName { get; init; }
}
