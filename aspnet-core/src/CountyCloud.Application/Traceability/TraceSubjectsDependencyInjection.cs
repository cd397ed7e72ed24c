using CountyCloud.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Traceability;

/// <summary>Registers what the use cases of subjects and sites share.</summary>
public static class TraceSubjectsDependencyInjection
{
    /// <summary>Adds it; the queries come with the store.</summary>
    public static IServiceCollection AddTraceSubjects(this IServiceCollection services) =>
        services.AddScoped<TraceScope>().AddScoped<TraceRules>().AddScoped<TraceImporter>().AddScoped<IAttachmentGate, TraceAttachmentGate>().AddScoped<ITraceExpirySource, SubjectExpirySource>();
}
