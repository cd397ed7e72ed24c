using System.Data.Common;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;

/// <summary>A county whose rows are being moved: the database refuses to write them, and people are told so instead of an error of the database.</summary>
public sealed class CountyMoveInterceptor : DbCommandInterceptor
{
    /// <inheritdoc />
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Tell(eventData.Exception);

    /// <inheritdoc />
    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Tell(Exception exception)
    {
        if (CountyMove.IsRefusal(exception))
        {
            throw new CountyIsMovingException();
        }
    }
}

/// <summary>
/// A county's own database that does not answer: its people are told so, and for some seconds nobody waits for it again, so that requests for it neither pile up
/// nor hold those of other counties.
/// </summary>
public sealed class PlacedConnectionInterceptor(PlacedDatabase database, Action<Exception> log) : DbConnectionInterceptor
{
    /// <inheritdoc />
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Refuse();
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Refuse();
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => database.Answered();

    /// <inheritdoc />
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        database.Answered();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => Fail(eventData.Exception);

    /// <inheritdoc />
    public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Fail(eventData.Exception);
        return Task.CompletedTask;
    }

    private void Refuse()
    {
        if (database.IsResting)
        {
            throw new CountyDatabaseUnreachableException();
        }
    }

    private void Fail(Exception exception)
    {
        if (exception is OperationCanceledException or CountyUnavailableException)
        {
            return;
        }

        database.Failed();
        log(exception);
        throw new CountyDatabaseUnreachableException();
    }
}
