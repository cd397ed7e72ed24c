using System.Text.Json;
using System.Threading.Channels;
using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Framework.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CountyCloud.HttpApi.Counties;

/// <summary>
/// Answers a long use case line by line (newline-delimited JSON): a line each step, and as the last line the result, or the error document
/// with its <c>status</c>, because the answer's own status was sent with the first line.
/// </summary>
internal static partial class ProgressStream
{
    /// <summary>Media type by which a client asks for it.</summary>
    public const string ContentType = "application/x-ndjson";

    /// <summary>True when the client asks for lines.</summary>
    public static bool IsAskedFor(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals(ContentType, StringComparison.OrdinalIgnoreCase));

    /// <summary>Runs the use case and writes while it runs. Only this method writes; the use case only reports.</summary>
    public static async Task RunAsync<TProgress, TResult>(HttpContext context, Func<IProgress<TProgress>, Task<TResult>> work, CancellationToken cancellationToken)
    {
        var lines = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        context.Response.ContentType = ContentType;
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";

        // A proxy that collects the answer first would show the steps when they are over.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var running = ReportAsync(context, work, lines.Writer);
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(cancellationToken))
            {
                await JsonSerializer.SerializeAsync(context.Response.Body, line, line.GetType(), options, cancellationToken);
                await context.Response.Body.WriteAsync("\n"u8.ToArray(), cancellationToken);
                await context.Response.Body.FlushAsync(cancellationToken);
            }
        }
        finally
        {
            // The services of the request live as long as the work that uses them.
            await running;
        }
    }

    private static async Task ReportAsync<TProgress, TResult>(HttpContext context, Func<IProgress<TProgress>, Task<TResult>> work, ChannelWriter<object> lines)
    {
        try
        {
            lines.TryWrite((await work(new Lines<TProgress>(lines)))!);
        }
        catch (BusinessException e)
        {
            lines.TryWrite(Failure(context, e));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
        catch (Exception e)
        {
            LogFailure(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProgressStream)), e, context.Request.Path);
            lines.TryWrite(Failure(context, new BusinessException("CountyCloud:InternalError", StatusCodes.Status500InternalServerError)));
        }
        finally
        {
            lines.Complete();
        }
    }

    private static object Failure(HttpContext context, BusinessException error) => new FailureLine(error.StatusCode, ErrorDocument.InfoOf(context, error));

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed")]
    private static partial void LogFailure(ILogger logger, Exception exception, string path);

    private sealed record FailureLine(int Status, object Error);

    private sealed class Lines<TProgress>(ChannelWriter<object> lines) : IProgress<TProgress>
    {
        public void Report(TProgress value) => lines.TryWrite(value!);
    }
}
