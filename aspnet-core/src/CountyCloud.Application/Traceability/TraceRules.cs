using CountyCloud.Counties;
using CountyCloud.Framework.Localization;
using CountyCloud.Governance;

namespace CountyCloud.Traceability;

/// <summary>What the current county has configured for its trace subjects.</summary>
public sealed class TraceRules(ICountyConfiguration configuration, TraceSettings settings)
{
    /// <summary>The rule of a kind. A county that set none files the four kinds of the documents and input dealers, without papers, for three years; storage only when it says so (GAP-16).</summary>
    public async Task<TraceSubjectRuleValues> OfAsync(TraceSubjectKind kind, CancellationToken cancellationToken) =>
        Of(kind, await configuration.GetAsync<TraceSubjectRuleValues>(cancellationToken));

    /// <summary>The rules of all kinds.</summary>
    public async Task<IReadOnlyList<TraceSubjectRuleValues>> AllAsync(CancellationToken cancellationToken)
    {
        var set = await configuration.GetAsync<TraceSubjectRuleValues>(cancellationToken);
        return [.. Enum.GetValues<TraceSubjectKind>().Select(kind => Of(kind, set))];
    }

    /// <summary>Papers that a rule asks for.</summary>
    public static IReadOnlyList<string> PapersOf(TraceSubjectRuleValues rule) => (rule.RequiredPapers ?? string.Empty).Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Sizes from which kinds are in the register of larger producers (TRACE-16).</summary>
    public async Task<IReadOnlyDictionary<TraceSubjectKind, decimal>> LimitsAsync(CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).Where(r => r.SizeLimit is not null).ToDictionary(r => r.Kind, r => r.SizeLimit!.Value);

    /// <summary>Code of the department that answers for a kind of subject (TRACE-20); null when the county named none.</summary>
    public async Task<string?> DepartmentOfAsync(TraceSubjectKind kind, CancellationToken cancellationToken) =>
        (await configuration.GetAsync<TraceResponsibilityValues>(cancellationToken)).Where(r => r.Step is null && (r.SubjectKind is null || r.SubjectKind == kind)).OrderBy(r => r.SubjectKind is null).FirstOrDefault()?.DepartmentCode;

    /// <summary>Name of the department that answers for a step of the chain (TRACE-20); null when the county named none.</summary>
    public async Task<LocalizedText?> DepartmentOfAsync(TraceStep step, CancellationToken cancellationToken) =>
        await DepartmentNameAsync(await settings.GetDepartmentCodeAsync(step, cancellationToken), cancellationToken);

    /// <summary>Name of a department.</summary>
    public async Task<LocalizedText?> DepartmentNameAsync(string? code, CancellationToken cancellationToken) =>
        code is null ? null : (await configuration.GetAsync<DepartmentValues>(cancellationToken)).FirstOrDefault(d => d.Code == code)?.Name ?? LocalizedText.Chinese(code);

    /// <summary>Steps of the rollout.</summary>
    public async Task<IReadOnlyList<TraceRolloutValues>> RolloutAsync(CancellationToken cancellationToken) => await configuration.GetAsync<TraceRolloutValues>(cancellationToken);

    /// <summary>True when producers may apply for themselves: query equipment is installed, or the county plans no rollout (TRACE-33).</summary>
    public async Task<bool> IsOfferedToAllAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var use = (await RolloutAsync(cancellationToken)).Where(r => r.Step == TraceRolloutStep.Use).ToList();
        return use.Count == 0 || use.Exists(r => r.DoneOn <= today);
    }

    private static TraceSubjectRuleValues Of(TraceSubjectKind kind, IReadOnlyList<TraceSubjectRuleValues> set) =>
        set.FirstOrDefault(r => r.Kind == kind) ?? new TraceSubjectRuleValues { Kind = kind, IsOffered = kind != TraceSubjectKind.Storage };
}
