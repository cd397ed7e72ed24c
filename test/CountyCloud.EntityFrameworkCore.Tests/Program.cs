using CountyCloud.EntityFrameworkCore.Tests.Funds;

namespace CountyCloud.EntityFrameworkCore.Tests;

/// <summary>The tests start their own assembly as the process that is killed while it posts; the test platform never comes here.</summary>
internal static class ChildProcess
{
    private static async Task<int> Main(string[] args) => args is ["post", ..] ? await LedgerWriter.RunAsync(args[1..]) : 2;
}
