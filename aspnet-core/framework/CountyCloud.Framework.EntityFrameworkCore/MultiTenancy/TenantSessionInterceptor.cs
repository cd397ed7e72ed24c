using System.Data.Common;
using System.Runtime.CompilerServices;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;

/// <summary>
/// Wall 3 on the client's side (docs/tenancy.md): every command tells the server for which county it runs, so that a connection of the
/// pool cannot lend an old one. Without this interceptor the server's row-level security shows no row at all.
/// </summary>
public abstract class TenantSessionInterceptor(ICurrentTenant currentTenant, IDataFilter dataFilter) : DbCommandInterceptor
{
    /// <summary>What a command says when it may see all counties.</summary>
    public const string AllTenants = "*";

    // What the session was told last in the transaction that a context is in. A transaction keeps its connection to itself, so there the
    // session still knows it; outside of one every command says it anew.
    private readonly ConditionalWeakTable<DbContext, Told> _told = [];

    /// <summary>The statement by which the session learns its county; <paramref name="tenant"/> is a GUID, <c>*</c> or empty.</summary>
    protected abstract string Statement(string tenant);

    /// <inheritdoc />
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Prepare(command, eventData);
        return result;
    }

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(command, eventData, cancellationToken);
        return result;
    }

    /// <inheritdoc />
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Prepare(command, eventData);
        return result;
    }

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(command, eventData, cancellationToken);
        return result;
    }

    /// <inheritdoc />
    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Prepare(command, eventData);
        return result;
    }

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(command, eventData, cancellationToken);
        return result;
    }

    private void Prepare(DbCommand command, CommandEventData eventData)
    {
        if (SeparateCommand(command, eventData) is { } separate)
        {
            using (separate)
            {
                separate.ExecuteNonQuery();
            }
        }
    }

    private async ValueTask PrepareAsync(DbCommand command, CommandEventData eventData, CancellationToken cancellationToken)
    {
        if (SeparateCommand(command, eventData) is { } separate)
        {
            await using (separate)
            {
                await separate.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    /// <summary>Puts the statement in front of the command; where that cannot be done, gives it as a command of its own.</summary>
    private DbCommand? SeparateCommand(DbCommand command, CommandEventData eventData)
    {
        switch (eventData.CommandSource)
        {
            case CommandSource.Migrations:
                // Runs as the owner, on tables and not on rows; CREATE DATABASE takes no statement beside it.
                return null;
            case CommandSource.SaveChanges:
                // EF counts the statements of a batch to find conflicts, so nothing may stand in front. A save is for the
                // current county alone (wall 2), whatever the filter of queries is.
                if (Tell(eventData, CurrentTenantValue()))
                {
                    return null;
                }

                var separate = command.Connection!.CreateCommand();
                separate.Transaction = command.Transaction;
                SetText(separate, Statement(CurrentTenantValue()));
                return separate;
            default:
                var tenant = dataFilter.IsEnabled<IMultiTenant>() ? CurrentTenantValue() : AllTenants;
                Tell(eventData, tenant);
                SetText(command, Statement(tenant) + command.CommandText);
                return null;
        }
    }

    /// <summary>Notes what the session is told; true when it was told so before in the same transaction.</summary>
    private bool Tell(CommandEventData eventData, string tenant)
    {
        if (eventData.Context is not { } context || context.Database.CurrentTransaction?.TransactionId is not { } transaction)
        {
            return false;
        }

        var telling = new Told(transaction, tenant);
        if (_told.TryGetValue(context, out var told) && told == telling)
        {
            return true;
        }

        _told.AddOrUpdate(context, telling);
        return false;
    }

    private sealed record Told(Guid Transaction, string Tenant);

    private string CurrentTenantValue() => currentTenant.Id is { } id && id != Guid.Empty ? id.ToString("D") : string.Empty;

    // The text is a GUID, an asterisk or nothing in front of a command that EF made.
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "No text of a user is in it.")]
    private static void SetText(DbCommand command, string text) => command.CommandText = text;
}
