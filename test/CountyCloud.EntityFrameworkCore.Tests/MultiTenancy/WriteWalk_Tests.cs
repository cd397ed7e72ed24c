using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.MultiTenancy;

/// <summary>For every type of a county: nobody writes a row of another county, whichever way it is tried.</summary>
[Collection(DatabaseCollection.Name)]
[Trait("Req", "PLAT-01")]
public sealed class WriteWalk_Tests(TestServicesFixture fixture)
{
    private readonly Guid _milin = Guid.CreateVersion7();
    private readonly Guid _zeku = Guid.CreateVersion7();

    [ProviderTheory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public async Task A_county_writes_its_own_rows(TestProvider provider, string name)
    {
        var (services, type, _) = await ArrangeAsync(provider, name);

        (await services.InCountyAsync(_milin, db => CountAsync(db, type))).ShouldBe(1);
        await services.InCountyAsync(_milin, async db =>
        {
            foreach (var row in await RowsAsync(db, type))
            {
                db.Remove(row);
            }

            if (type.IsAssignableTo(typeof(IAppendOnly)))
            {
                await Should.ThrowAsync<AppendOnlyException>(() => db.SaveChangesAsync());
            }
            else
            {
                await db.SaveChangesAsync();
            }
        });
        (await services.InCountyAsync(_milin, db => CountAsync(db, type))).ShouldBe(type.IsAssignableTo(typeof(IAppendOnly)) ? 1 : 0);
    }

    [ProviderTheory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public async Task A_row_is_not_added_for_another_county(TestProvider provider, string name)
    {
        var (services, type, _) = await ArrangeAsync(provider, name);

        await services.InCountyAsync(_zeku, async db =>
        {
            var row = AnyRow.Of(db, type);
            db.Entry(row).Property(nameof(IMultiTenant.TenantId)).CurrentValue = _milin;
            db.Add(row);
            await Should.ThrowAsync<TenantGuardException>(() => db.SaveChangesAsync());
        });

        (await services.InCountyAsync(_milin, db => CountAsync(db, type))).ShouldBe(1);
    }

    [ProviderTheory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public async Task A_row_of_another_county_that_came_into_the_context_is_neither_changed_nor_deleted(TestProvider provider, string name)
    {
        var (services, type, row) = await ArrangeAsync(provider, name);

        await services.InCountyAsync(_zeku, async db =>
        {
            db.Entry(row).State = EntityState.Modified;
            await Should.ThrowAsync<TenantGuardException>(() => db.SaveChangesAsync());
        });
        await services.InCountyAsync(_zeku, async db =>
        {
            db.Entry(row).State = EntityState.Deleted;
            await Should.ThrowAsync<TenantGuardException>(() => db.SaveChangesAsync());
        });

        (await services.InCountyAsync(_milin, db => CountAsync(db, type))).ShouldBe(1);
    }

    [ProviderTheory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public async Task A_row_never_moves_to_another_county(TestProvider provider, string name)
    {
        var (services, type, _) = await ArrangeAsync(provider, name);

        await services.InCountyAsync(_milin, async db =>
        {
            var own = (await Rows(db, type).AsTracking().ToListAsync()).Single();
            Should.Throw<InvalidOperationException>(() =>
            {
                db.Entry(own).Property(nameof(IMultiTenant.TenantId)).CurrentValue = _zeku;
                db.ChangeTracker.DetectChanges();
            });
        });
        await services.InCountyAsync(_milin, db => MappedTypes.InvokeAsync(this, nameof(BulkMoveIsRefusedAsync), type, db));

        (await services.InCountyAsync(_zeku, db => CountAsync(db, type))).ShouldBe(0);
        (await services.InCountyAsync(_milin, db => CountAsync(db, type))).ShouldBe(1);
    }

    [ProviderTheory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public async Task A_stub_that_claims_another_countys_row_as_ones_own_finds_nothing(TestProvider provider, string name)
    {
        var (services, type, row) = await ArrangeAsync(provider, name);

        foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
        {
            await services.InCountyAsync(_zeku, async db =>
            {
                var stub = Activator.CreateInstance(type, nonPublic: true)!;
                var entry = db.Entry(stub);
                foreach (var property in entry.Metadata.GetProperties())
                {
                    entry.Property(property.Name).CurrentValue = property.GetGetter().GetClrValue(row);
                }

                foreach (var complex in entry.Metadata.GetComplexProperties())
                {
                    entry.ComplexProperty(complex.Name).CurrentValue = complex.PropertyInfo!.GetValue(row);
                }

                entry.Property(nameof(IMultiTenant.TenantId)).CurrentValue = _zeku;
                entry.State = state;
                if (state == EntityState.Modified && !entry.Properties.Any(p => p.IsModified))
                {
                    return;
                }

                var error = await Should.ThrowAsync<Exception>(() => db.SaveChangesAsync());
                (error is Framework.Errors.ConcurrencyException or DbUpdateException or AppendOnlyException).ShouldBeTrue(error.ToString());
            });
        }

        (await services.InCountyAsync(_milin, db => CountAsync(db, type))).ShouldBe(1);
    }

    [ProviderTheory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public async Task Bulk_changes_and_deletions_stop_at_the_county(TestProvider provider, string name)
    {
        var (services, type, _) = await ArrangeAsync(provider, name);

        await services.InCountyAsync(_zeku, db => MappedTypes.InvokeAsync(this, nameof(BulkFindsNothingAsync), type, db));

        (await services.InCountyAsync(_milin, db => CountAsync(db, type))).ShouldBe(1);
    }

    [ProviderTheory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public async Task Another_county_and_no_county_see_nothing(TestProvider provider, string name)
    {
        var (services, type, _) = await ArrangeAsync(provider, name);

        (await services.InCountyAsync(_zeku, db => CountAsync(db, type))).ShouldBe(0);
        (await services.InCountyAsync(null, db => CountAsync(db, type))).ShouldBe(0);
    }

    [ProviderTheory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public async Task Without_a_county_nothing_is_saved(TestProvider provider, string name)
    {
        var (services, type, row) = await ArrangeAsync(provider, name);

        foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
        {
            await services.InCountyAsync(null, async db =>
            {
                db.Entry(state == EntityState.Added ? AnyRow.Of(db, type) : row).State = state;
                await Should.ThrowAsync<TenantGuardException>(() => db.SaveChangesAsync());
            });
        }
    }

    [ProviderTheory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public async Task The_host_writes_only_types_that_it_shares(TestProvider provider, string name)
    {
        var services = await fixture.GetAsync(provider);
        var type = MappedTypes.Named(name);

        await services.InCountyAsync(TenantIds.Host, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            AnyRow.Add(db, type);
            if (type.IsAssignableTo(typeof(IMayBelongToHost)))
            {
                await db.SaveChangesAsync();
            }
            else
            {
                await Should.ThrowAsync<TenantGuardException>(() => db.SaveChangesAsync());
            }
        });
    }

    [ProviderTheory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public async Task Only_with_the_filter_off_are_all_counties_seen(TestProvider provider, string name)
    {
        var (services, type, _) = await ArrangeAsync(provider, name);

        using (services.DataFilter.Disable<IMultiTenant>())
        {
            (await services.InCountyAsync(null, db => db.AcrossCounties(Rows(db, type)).CountAsync(e => e.TenantId == _milin))).ShouldBe(1);
            (await services.InCountyAsync(null, db => CountAsync(db, type, _milin))).ShouldBe(0);
        }

        (await services.InCountyAsync(null, db => CountAsync(db, type, _milin))).ShouldBe(0);
        await Should.ThrowAsync<InvalidOperationException>(() => services.InCountyAsync(_zeku, db => db.AcrossCounties(Rows(db, type)).CountAsync(e => e.TenantId == _milin)));
    }

    /// <summary>A saved row of Milin, read back, not tracked.</summary>
    private async Task<(TestServices Services, Type Type, object Row)> ArrangeAsync(TestProvider provider, string name)
    {
        var services = await fixture.GetAsync(provider);
        var type = MappedTypes.Named(name);
        await services.InCountyAsync(_milin, async db =>
        {
            db.IsEntityAuditSuppressed = true;
            AnyRow.Add(db, type);
            await db.SaveChangesAsync();
        });
        var row = await services.InCountyAsync(_milin, async db => (await RowsAsync(db, type)).Single());
        return (services, type, row);
    }

    private async Task BulkMoveIsRefusedAsync<T>(CountyCloudDbContext db) where T : class, IMultiTenant
    {
        var error = await Should.ThrowAsync<Exception>(() =>
            db.Set<T>().ExecuteUpdateAsync(s => s.SetProperty(e => EF.Property<Guid>(e, nameof(IMultiTenant.TenantId)), _zeku)));
        (error is System.Data.Common.DbException or InvalidOperationException).ShouldBeTrue(error.ToString());
    }

    private async Task BulkFindsNothingAsync<T>(CountyCloudDbContext db) where T : class, IMultiTenant
    {
        var property = db.Model.FindEntityType(typeof(T))!.GetProperties().First(p => !p.IsForeignKey() && !(p.IsPrimaryKey() && p.Name == nameof(IMultiTenant.TenantId)) || p.ClrType == typeof(Guid) && p.Name != nameof(IMultiTenant.TenantId));

        (await db.Set<T>().Where(e => e.TenantId == _milin).ExecuteUpdateAsync(Setter<T>(property))).ShouldBe(0);
        (await db.Set<T>().Where(e => e.TenantId == _milin).ExecuteDeleteAsync()).ShouldBe(0);
        (await db.Set<T>().ExecuteDeleteAsync()).ShouldBe(0);
    }

    /// <summary>Sets a property to what it is.</summary>
    private static Action<UpdateSettersBuilder<T>> Setter<T>(IProperty property) where T : class => builder =>
    {
        var parameter = System.Linq.Expressions.Expression.Parameter(typeof(T), "e");
        var value = System.Linq.Expressions.Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], parameter, System.Linq.Expressions.Expression.Constant(property.Name));
        var lambda = System.Linq.Expressions.Expression.Lambda(value, parameter);
        typeof(UpdateSettersBuilder<T>).GetMethods().Single(m => m.Name == "SetProperty" && m.GetParameters()[1].ParameterType.IsGenericType && m.GetParameters()[1].ParameterType.GetGenericTypeDefinition() == typeof(System.Linq.Expressions.Expression<>))
            .MakeGenericMethod(property.ClrType).Invoke(builder, [lambda, lambda]);
    };

    private static Task<int> CountAsync(CountyCloudDbContext db, Type type, Guid? county = null) => Rows(db, type).CountAsync(e => county == null || e.TenantId == county);

    private static Task<List<object>> RowsAsync(CountyCloudDbContext db, Type type) => Rows(db, type).AsNoTracking().Cast<object>().ToListAsync();

    private static IQueryable<IMultiTenant> Rows(CountyCloudDbContext db, Type type) =>
        (IQueryable<IMultiTenant>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type).Invoke(db, [])!;
}
