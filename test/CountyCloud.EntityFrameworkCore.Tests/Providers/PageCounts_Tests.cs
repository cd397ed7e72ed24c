using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Stations;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Providers;

[Collection(DatabaseCollection.Name)]
public sealed class PageCounts_Tests(TestServicesFixture fixture)
{
    private const int Rows = 5;

    [ProviderTheory]
    [Trait("Req", "PLAT-08")]
    public async Task How_many_there_are_is_asked_only_where_the_page_does_not_tell(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);
        await services.InCountyAsync(Guid.CreateVersion7(), async db =>
        {
            for (var row = 0; row < Rows; row++)
            {
                AnyRow.Add(db, typeof(Station));
            }

            await db.SaveChangesAsync();
            (int Skip, int Take, bool IsAsked)[] pages = [(0, 10, false), (3, 3, false), (4, 3, false), (0, 3, true), (0, Rows, true), (Rows, 3, true), (20, 3, true)];
            foreach (var (skip, take, isAsked) in pages)
            {
                var page = await db.Set<Station>().OrderBy(s => s.Id).Skip(skip).Take(take).ToListAsync();
                using var counter = StatementCounter.Start();

                (await db.Set<Station>().CountBesidePageAsync(page.Count, skip, take, CancellationToken.None)).ShouldBe(Rows, $"{skip}, {take}");

                counter.Count.ShouldBe(isAsked ? 1 : 0, $"{skip}, {take}");
            }
        });
    }
}
