using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CountyCloud.Traceability;

/// <summary>Registers what the codes need.</summary>
public static class TraceCodesDependencyInjection
{
    /// <summary>Adds it. <see cref="ITraceCodeFacts"/> comes from the parts of the trace that know products, subjects and lots.</summary>
    public static IServiceCollection AddTraceCodes(this IServiceCollection services)
    {
        services.AddSingleton<TraceCodeCiphers>().AddSingleton<TraceScanQueue>().AddSingleton<TraceScanWriter>().AddHostedService(sp => sp.GetRequiredService<TraceScanWriter>());
        services.AddSingleton<ITraceKeyProtector, TraceKeyProtector>();
        services.AddScoped<TraceCodeKeyring>().AddScoped<IPublicTrace, PublicTrace>().AddScoped<ITraceLabels, TraceCodeAppService>().AddScoped<IPublicTraceStory, PublicTraceStory>();
        services.TryAddScoped<ITraceCodeFacts, NoTraceCodeFacts>();
        return services;
    }

    /// <summary>Of a program without the parts that know products, subjects and lots: nothing can be issued.</summary>
    private sealed class NoTraceCodeFacts : ITraceCodeFacts
    {
        public Task<CodeProduct?> FindProductAsync(Guid productId, CancellationToken cancellationToken) => Task.FromResult<CodeProduct?>(null);

        public Task<CodeSubject?> FindSubjectAsync(Guid subjectId, CancellationToken cancellationToken) => Task.FromResult<CodeSubject?>(null);

        public Task<CodeLot?> FindLotAsync(Guid lotId, CancellationToken cancellationToken) => Task.FromResult<CodeLot?>(null);

        public Task<CodeBrandMark?> FindBrandMarkAsync(Guid productId, Guid subjectId, CancellationToken cancellationToken) => Task.FromResult<CodeBrandMark?>(null);

        public Task<IReadOnlyCollection<Guid>?> GetOwnSubjectIdsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyCollection<Guid>?>(null);
    }
}
