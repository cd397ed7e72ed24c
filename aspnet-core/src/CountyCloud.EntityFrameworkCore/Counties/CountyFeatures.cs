using CountyCloud.Administration.Authorization;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Features;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Counties;

/// <inheritdoc cref="ICountyFeatures"/>
internal sealed class CountyFeatures(CountyCloudDbContextBase context, FeatureDefinitionManager definitions, IGuidGenerator guids) : ICountyFeatures
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, bool>> GetTogglesAsync(CancellationToken cancellationToken)
    {
        var values = await context.Set<FeatureValue>().AsNoTracking().ToDictionaryAsync(f => f.Name, f => f.Value, StringComparer.Ordinal, cancellationToken);
        return definitions.All
            .Where(f => f.Kind == FeatureValueKind.Toggle && f.Name.StartsWith(BlueprintService.ProductFeatures, StringComparison.Ordinal))
            .ToDictionary(f => f.Name, f => values.GetValueOrDefault(f.Name, f.DefaultValue) == "true", StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public async Task<int> SetTogglesAsync(IReadOnlyDictionary<string, bool> toggles, bool isDryRun, CancellationToken cancellationToken)
    {
        var values = await context.Set<FeatureValue>().ToDictionaryAsync(f => f.Name, StringComparer.Ordinal, cancellationToken);
        var changed = 0;
        foreach (var (name, isOn) in toggles)
        {
            var text = isOn ? "true" : "false";
            var present = values.GetValueOrDefault(name);
            if ((present?.Value ?? definitions.Find(name)?.DefaultValue) == text)
            {
                continue;
            }

            changed++;
            if (isDryRun)
            {
                continue;
            }

            if (present is null)
            {
                context.Add(new FeatureValue(guids.Create(), name, text));
            }
            else
            {
                present.Set(text);
            }
        }

        return changed;
    }
}
