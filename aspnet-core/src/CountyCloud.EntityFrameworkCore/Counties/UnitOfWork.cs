using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Counties;

/// <inheritdoc cref="IUnitOfWork"/>
internal sealed class UnitOfWork(CountyCloudDbContext context) : IUnitOfWork
{
    /// <inheritdoc />
    public async Task RunAsync(bool suppressRowAudit, Func<Task> work, CancellationToken cancellationToken)
    {
        context.IsEntityAuditSuppressed = suppressRowAudit;
        try
        {
            await context.InTransactionAsync(work, cancellationToken);
        }
        finally
        {
            context.IsEntityAuditSuppressed = false;
        }
    }

    /// <inheritdoc />
    public void Audit(string action, string entityType, string entityName, IEnumerable<KeyValuePair<string, string>> facts) =>
        context.Audit(action, entityType, string.Empty, entityName, facts.Select(f => new PropertyChange(f.Key, null, f.Value)));

    /// <inheritdoc />
    public Task SaveAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}
