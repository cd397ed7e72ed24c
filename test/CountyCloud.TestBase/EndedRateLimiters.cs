using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.TestBase;

/// <summary>
/// Ends what ASP.NET's rate limiting middleware never does: its limiter's timer holds the whole host, and hundreds of hosts are started in a test process
/// (6 GB, and a third of its time went into their compiled code being asked whether it is still in use).
/// </summary>
public sealed class EndedRateLimiters : IStartupFilter, IDisposable
{
    private readonly List<RequestDelegate> _pipelines = [];

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(rest =>
        {
            _pipelines.Add(rest);
            return rest;
        });
        next(app);
    };

    /// <inheritdoc />
    public void Dispose()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var left = new Stack<object?>(_pipelines.Select(p => p.Target));
        while (left.TryPop(out var part))
        {
            if (part is null || !seen.Add(part))
            {
                continue;
            }

            foreach (var field in FieldsOf(part.GetType()))
            {
                switch (field.GetValue(part))
                {
                    case PartitionedRateLimiter<HttpContext> limiter:
                        limiter.Dispose();
                        break;
                    case RequestDelegate rest:
                        left.Push(rest.Target);
                        break;
                    case { } other when IsClosure(part) || IsClosure(other):
                        left.Push(other);
                        break;
                }
            }
        }
    }

    // Private fields of a base class are not among those of the class.
    private static IEnumerable<FieldInfo> FieldsOf(Type? type) =>
        type is null ? [] : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Concat(FieldsOf(type.BaseType));

    private static bool IsClosure(object part) => part.GetType().IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
