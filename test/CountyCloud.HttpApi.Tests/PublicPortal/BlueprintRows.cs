using System.Text;
using CountyCloud.Counties;
using CountyCloud.Framework.Features;
using CountyCloud.Framework.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.HttpApi.Tests.PublicPortal;

/// <summary>Brings a county's real blueprint into the current county.</summary>
internal static class BlueprintRows
{
    public static async Task ImportAsync(IServiceProvider services, string county)
    {
        var blueprints = ActivatorUtilities.CreateInstance<BlueprintService>(services, new NoFeatures());
        var files = blueprints.ReadFolder(FolderOf(county));
        var result = await blueprints.ImportAsync(WithoutFeatures(files), isDryRun: false, progress: null, CancellationToken.None);
        if (result.Problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, result.Problems));
        }
    }

    private static string FolderOf(string county)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CountyCloud.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The solution's folder was not found.");
        }

        return Path.Combine(folder.FullName, "etc", "counties", county);
    }

    // Toggles belong to the administration module, which the portal does without.
    private static BlueprintFiles WithoutFeatures(BlueprintFiles files)
    {
        var yaml = Encoding.UTF8.GetString(files.Files["county.yaml"]);
        return new BlueprintFiles(new Dictionary<string, byte[]>(files.Files, StringComparer.Ordinal)
        {
            ["county.yaml"] = Encoding.UTF8.GetBytes(yaml[..yaml.IndexOf("\nfeatures:", StringComparison.Ordinal)] + "\n"),
        });
    }

    private sealed class NoFeatures : ICountyFeatures
    {
        public Task<IReadOnlyDictionary<string, bool>> GetTogglesAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, bool>>(new Dictionary<string, bool>(StringComparer.Ordinal));

        public Task<int> SetTogglesAsync(IReadOnlyDictionary<string, bool> toggles, bool isDryRun, CancellationToken cancellationToken) => Task.FromResult(0);
    }
}
