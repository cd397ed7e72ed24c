using CountyCloud.Chaos;
using CountyCloud.TestBase;

if (TestProviders.Postgres is null || Environment.GetEnvironmentVariable("CHAOS_WORK") is not { Length: > 0 } work)
{
    Console.Error.WriteLine("This is started by test/chaos/run.sh.");
    return 2;
}

try
{
    return await new ChaosRun(ChaosOptions.Parse(args), work, Environment.GetEnvironmentVariable("CHAOS_RESTART_DATABASE")).RunAsync() ? 0 : 1;
}
catch (FormatException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
