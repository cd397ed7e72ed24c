using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Counties;

/// <inheritdoc cref="IUnitOfWork"/>
internal sealed class UnitOfWork(CountyCloudDbContext context, CountyCloudDbContextBase platform) : IUnitOfWork
{
    /// <inheritdoc />
    public async Task RunAsync(bool suppressRowAudit, Func<Task> work, CancellationToken cancellationToken)
    {
        context.IsEntityAuditSuppressed = platform.IsEntityAuditSuppressed = suppressRowAudit;
        try
        {
            // Of a county with a database of its own the platform's part commits first: a prefix that no code uses or a role that nobody has harms nobody when the
            // county's part is then lost, and whoever tries again finds it there. The other way round codes would lead nowhere.
            await (ReferenceEquals(context, platform)
                ? context.InTransactionAsync(work, cancellationToken)
                : context.InTransactionAsync(() => platform.InTransactionAsync(work, cancellationToken), cancellationToken));
        }
        finally
        {
            context.IsEntityAuditSuppressed = platform.IsEntityAuditSuppressed = false;
        }
    }

    /// <inheritdoc />
    public void Audit(string action, string entityType, string entityName, IEnumerable<KeyValuePair<string, string>> facts) =>
        context.Audit(action, entityType, string.Empty, entityName, facts.Select(f => new PropertyChange(f.Key, null, f.Value)));

    /// <inheritdoc />
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (!ReferenceEquals(context, platform))
        {
            await platform.SaveChangesAsync(cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
