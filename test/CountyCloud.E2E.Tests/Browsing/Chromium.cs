using CountyCloud.TestBase;

namespace CountyCloud.E2E.Tests.Browsing;

/// <summary>The browser of this run and what it needs to show.</summary>
public static class Chromium
{
    /// <summary>Variable with the browser's path; test.sh sets it.</summary>
    public const string PathVariable = "COUNTYCLOUD_TEST_CHROMIUM";

    /// <summary>Variable with the folder of the built admin UI; test.sh sets it.</summary>
    public const string AdminRootVariable = "COUNTYCLOUD_TEST_ADMIN_ROOT";

    private static readonly string[] UsualPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The browser; null when there is none.</summary>
    public static string? ExecutablePath => UsualPaths.Prepend(Environment.GetEnvironmentVariable(PathVariable)).FirstOrDefault(p => !string.IsNullOrEmpty(p) && File.Exists(p));

    /// <summary>Why browser tests are skipped; null when they run. A build server has no excuse.</summary>
    public static string? SkipReason
    {
        get
        {
            if (TestProviders.IsBuildServer)
            {
                return null;
            }

            if (ExecutablePath is null)
            {
                return "Chromium is not installed (apt-get install chromium)";
            }

            return Environment.GetEnvironmentVariable(AdminRootVariable) is { Length: > 0 } root && File.Exists(Path.Combine(root, "index.html"))
                ? null
                : $"The admin UI is not built: {AdminRootVariable} names no folder with it";
        }
    }

    /// <summary>Without what a browser does for itself on the network, and without a sandbox, which a container does not allow.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
}
