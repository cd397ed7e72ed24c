using CountyCloud.Administration.Integration;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Permissions;

/// <summary>
/// What a county can open to other systems: the events of goods (EPCIS 2.0), and reading its public money. Each scope names the addresses
/// that are really served; a right that no address needs is none.
/// </summary>
public static class CountyCloudIntegrationScopes
{
    /// <summary>Sending events of goods.</summary>
    public const string EpcisCapture = "epcis.capture";

    /// <summary>Asking for events of goods, of the whole county.</summary>
    public const string EpcisQuery = "epcis.query";

    /// <summary>Reading the ledger: transactions, statements, balances.</summary>
    public const string LedgerRead = "ledger.read";

    /// <summary>Reading budget, receipts, allocations and the execution of funds.</summary>
    public const string BudgetRead = "budget.read";

    /// <summary>Registers them.</summary>
    public static IServiceCollection AddIntegrationScopes(this IServiceCollection services) => services
        .AddSingleton(new IntegrationScope(EpcisCapture, [CountyCloudPermissions.TraceRecord], ["/api/epcis"], IsReadOnly: false))
        .AddSingleton(new IntegrationScope(EpcisQuery, [CountyCloudPermissions.TraceSupervise], ["/api/epcis"], IsReadOnly: false))
        .AddSingleton(new IntegrationScope(LedgerRead, [CountyCloudPermissions.Ledger], ["/api/app/ledger"], IsReadOnly: true))
        .AddSingleton(new IntegrationScope(
            BudgetRead, [CountyCloudPermissions.Budget], ["/api/app/budget", "/api/app/fund-execution", "/api/app/fund-allocation", "/api/app/fund-receipt", "/api/app/performance-sheet"], IsReadOnly: true));
}
