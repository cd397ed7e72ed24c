using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Framework.Events;

/// <summary>All distributed events by name, with their handlers, and how they are written and read.</summary>
public sealed class DistributedEventRegistry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, Type> _types;
    private readonly Dictionary<Type, string> _names;
    private readonly ILookup<Type, Type> _handlers;

    /// <summary>Collects what the assemblies brought.</summary>
    /// <exception cref="InvalidOperationException">An event has no name, or two have the same.</exception>
    public DistributedEventRegistry(IEnumerable<DistributedEventType> types)
    {
        var known = types.ToList();
        _names = known.Select(t => t.Type).Distinct().ToDictionary(t => t, NameOf);
        if (_names.GroupBy(n => n.Value, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two distributed events are called '{twice.Key}'.");
        }

        _types = _names.ToDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);
        _handlers = known.Where(t => t.Handler is not null).Distinct().ToLookup(t => t.Type, t => t.Handler!);
    }

    /// <summary>Names of all events.</summary>
    public IReadOnlyCollection<string> Names => _types.Keys;

    /// <summary>Name and JSON of an event.</summary>
    /// <exception cref="InvalidOperationException">Its type is not known.</exception>
    public (string Name, string Payload) Write(IDistributedEvent distributedEvent)
    {
        var type = distributedEvent.GetType();
        var name = _names.GetValueOrDefault(type) ?? throw new InvalidOperationException($"The assembly of {type} was not given to AddCountyCloudAssembly.");
        return (name, JsonSerializer.Serialize(distributedEvent, type, Json));
    }

    /// <summary>The event of a name and JSON; null when no event is called so.</summary>
    /// <exception cref="JsonException">The JSON is not of that event.</exception>
    public IDistributedEvent? Read(string name, string payload) =>
        _types.TryGetValue(name, out var type) ? (IDistributedEvent?)JsonSerializer.Deserialize(payload, type, Json) ?? throw new JsonException($"The payload of '{name}' is empty.") : null;

    /// <summary>Handler types of an event, in the order in which they were registered.</summary>
    public IEnumerable<Type> HandlersOf(IDistributedEvent distributedEvent) => _handlers[distributedEvent.GetType()];

    /// <summary>Calls one handler out of a scope.</summary>
    public static Task HandleAsync(IServiceProvider services, Type handler, IDistributedEvent distributedEvent, CancellationToken cancellationToken) =>
        ((Call)Activator.CreateInstance(typeof(Call<>).MakeGenericType(distributedEvent.GetType()))!).HandleAsync(services.GetRequiredService(handler), distributedEvent, cancellationToken);

    private static string NameOf(Type type) => type.GetCustomAttribute<EventNameAttribute>() is { Name.Length: > 0 and <= EventNameAttribute.MaxLength } attribute
        ? attribute.Name
        : throw new InvalidOperationException($"{type} needs an [EventName] of at most {EventNameAttribute.MaxLength} characters.");

    private abstract class Call
    {
        public abstract Task HandleAsync(object handler, IDistributedEvent distributedEvent, CancellationToken cancellationToken);
    }

    private sealed class Call<TEvent> : Call where TEvent : IDistributedEvent
    {
        public override Task HandleAsync(object handler, IDistributedEvent distributedEvent, CancellationToken cancellationToken) =>
            ((IDistributedEventHandler<TEvent>)handler).HandleAsync((TEvent)distributedEvent, cancellationToken);
    }
}
