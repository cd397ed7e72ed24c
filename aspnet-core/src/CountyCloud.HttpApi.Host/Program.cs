using CountyCloud.HttpApi.Host;
using CountyCloud.HttpApi.Host.Placement;
using CountyCloud.HttpApi.Host.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddCountyCloudHost();
await using var app = builder.Build();
if (args.Contains("--migrate", StringComparer.Ordinal))
{
    await using var scope = app.Services.CreateAsyncScope();
    var migrator = scope.ServiceProvider.GetRequiredService<DatabaseMigrator>();
    await migrator.MigrateAsync();
    await migrator.MigratePlacedAsync();
    await using var alone = await migrator.LockAsync();
    await scope.ServiceProvider.GetRequiredService<CountyMover>().CloseAgainAsync(CancellationToken.None);
    await new RoleDefaults(scope.ServiceProvider).OfferAsync(CancellationToken.None);
    await new RouteDefaults(scope.ServiceProvider).OfferAsync(Console.WriteLine, CancellationToken.None);
}

// The first question to the database takes as long as all else of a start (its model is built for it), so it is asked beside it; nothing is served before the answer.
var guarded = Task.Run(() => app.RefuseDemoPasswordInProductionAsync());
app.WarnAboutOpenHostNames();
app.UseCountyCloudHost();
await guarded;
await app.RunAsync();
