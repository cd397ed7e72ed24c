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

// The model of the database takes longer than all else of a start, so it is built beside it; nothing is served before it is there.
var prepared = Task.Run(() => app.PrepareDatabaseAsync());
app.WarnAboutOpenHostNames();
app.UseCountyCloudHost();
await prepared;
await app.RunAsync();
