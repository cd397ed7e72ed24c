using System.Text.Json;
using CountyCloud.Load;
using CountyCloud.TestBase;

if (TestProviders.Postgres is null)
{
    Console.Error.WriteLine($"{TestProviders.PostgresVariable} is not set; test/load/run.sh does it.");
    return 2;
}

// The host's files are found by a manifest beside this program, which is looked for in the current folder.
Directory.SetCurrentDirectory(AppContext.BaseDirectory);
var only = Array.IndexOf(args, "--only") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
var result = await LoadRun.RunAsync(args.Contains("--smoke") ? LoadOptions.Smoke : LoadOptions.Full, only);
Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
return result.IsReached ? 0 : 1;
