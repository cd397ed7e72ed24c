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
var result = await LoadRun.RunAsync(args is ["--smoke"] ? LoadOptions.Smoke : LoadOptions.Full);
Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
return result.IsReached ? 0 : 1;
