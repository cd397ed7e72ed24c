using System.Data.Common;

namespace CountyCloud.Framework.Errors;

/// <summary>Tells a database that does not answer for the moment from a statement that is wrong.</summary>
public static class DatabaseOutage
{
    /// <summary>Code of the answer to a request: 503, and the same may be tried again in a while.</summary>
    public const string Code = "CountyCloud:DatabaseUnavailable";

    /// <summary>
    /// True when the database was not reached, broke the connection off, starts or stops, or had to give this one way: each passes by itself. The database says so,
    /// wherever it stands below what the layers above made of it.
    /// </summary>
    public static bool IsCauseOf(Exception exception)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            if (e is DbException { IsTransient: true } or DatabaseUnavailableException)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The database does not answer for the moment, noticed by somebody who has no error of its own to show for it.</summary>
/// <param name="message">What was asked for, for the log.</param>
public sealed class DatabaseUnavailableException(string message) : Exception(message);
