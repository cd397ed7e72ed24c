using System.Data.Common;
using System.Net.Sockets;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>
/// What of a failure is kept and shown: the codes of business errors, else the kinds of exceptions. Messages of exceptions may hold
/// addresses, values or credentials, so they stay in the log.
/// </summary>
internal static class FailureText
{
    private const int MaxLength = 1000;

    /// <summary>The text of an exception and of what caused it.</summary>
    public static string Of(Exception exception)
    {
        var parts = new List<string>();
        for (var e = exception; e is not null && parts.Count < 5; e = e.InnerException)
        {
            parts.Add(e switch
            {
                BusinessException business => business.Code,
                SocketException socket => $"{nameof(SocketException)} ({socket.SocketErrorCode})",
                DbException { SqlState: { } state } => $"{e.GetType().Name} ({state})",
                _ => e.GetType().Name,
            });
        }

        var text = string.Join(" ← ", parts);
        return text.Length > MaxLength ? text[..MaxLength] : text;
    }
}
