using CountyCloud.Framework.EntityFrameworkCore;

namespace CountyCloud.Administration.Identity;

internal static class Transactions
{
    /// <summary>Runs the work in one transaction: the caller's when there is one.</summary>
    public static Task TogetherAsync(this CountyCloudDbContextBase db, Func<Task> work, CancellationToken cancellationToken) =>
        db.Database.CurrentTransaction is null ? db.InTransactionAsync(work, cancellationToken) : work();
}
