using System.Xml.Linq;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Administration.Keys;

/// <summary>Keeps the key ring in the database, so that any number of processes share it without a common folder.</summary>
/// <remarks>The framework asks synchronously, at the start and then about once a day; the context saves asynchronously only.</remarks>
public sealed class DatabaseXmlRepository(IServiceScopeFactory scopes, IGuidGenerator guids, TimeProvider clock) : IXmlRepository
{
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(async () =>
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>();
        if (!await db.Database.CanConnectAsync())
        {
            // A query would make an empty SQLite file.
            throw new DatabaseUnavailableException("The key ring lies in the database, and there is none yet or it does not answer.");
        }

        var stored = await db.Set<DataProtectionKey>().AsNoTracking().OrderBy(k => k.CreationTime).Select(k => k.Xml).ToListAsync();
        return (IReadOnlyCollection<XElement>)[.. stored.Select(XElement.Parse)];
    }).GetAwaiter().GetResult();

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName) => Task.Run(async () =>
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>();
        var name = friendlyName.Length > DataProtectionKey.MaxNameLength ? friendlyName[..DataProtectionKey.MaxNameLength] : friendlyName;
        db.Add(new DataProtectionKey(guids.Create(), name, element.ToString(SaveOptions.DisableFormatting), clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
    }).GetAwaiter().GetResult();
}
