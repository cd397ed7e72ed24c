using CountyCloud.HttpApi.Host;

var builder = WebApplication.CreateBuilder(args);
builder.AddCountyCloudHost();
var app = builder.Build();
app.UseCountyCloudHost();
await app.RunAsync();
