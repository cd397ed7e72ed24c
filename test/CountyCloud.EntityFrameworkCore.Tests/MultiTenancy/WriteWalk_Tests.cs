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
                var entry = db.Entry(CopyFor(db, row, _zeku));
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

    [ProviderTheory, MemberData(nameof(MappedTypes.References), MemberType = typeof(MappedTypes))]
    public async Task A_row_never_hangs_on_a_row_of_another_county(TestProvider provider, string name, string reference)
    {
        var (services, type, row) = await ArrangeAsync(provider, name);
        var foreign = await services.InCountyAsync(_zeku, async db =>
        {
            var key = ReferenceOf(db, type, reference);
            var principal = AnyRow.Of(db, key.PrincipalEntityType.ClrType);
            foreach (var number in key.PrincipalKey.Properties.Where(p => p.ClrType == typeof(long) || p.ClrType == typeof(int)))
            {
                // No row of Milin has this number, whatever AnyRow gave it: the reference leads to Zeku's row or nowhere.
                db.Entry(principal).Property(number.Name).CurrentValue = Convert.ChangeType(1000, number.ClrType, System.Globalization.CultureInfo.InvariantCulture);
            }

            db.IsEntityAuditSuppressed = true;
            db.Add(principal);
            await db.SaveChangesAsync();
            return key.Properties.Zip(key.PrincipalKey.Properties).Where(p => p.First.Name != nameof(IMultiTenant.TenantId))
                .ToDictionary(p => p.First.Name, p => db.Entry(principal).Property(p.Second.Name).CurrentValue!);
        });

        // The row that is there, changed.
        await services.InCountyAsync(_milin, async db =>
        {
            var entry = db.Entry((await Rows(db, type).AsTracking().ToListAsync()).Single());
            async Task ChangeAsync()
            {
                foreach (var (property, value) in foreign)
                {
                    entry.Property(property).CurrentValue = value;
                }

                await db.SaveChangesAsync();
            }

            if (ReferenceOf(db, type, reference).Properties.Any(p => p.Name != nameof(IMultiTenant.TenantId) && p.IsKey()))
            {
                (await Should.ThrowAsync<InvalidOperationException>(ChangeAsync)).Message.ShouldContain("part of a key");
            }
            else if (type.IsAssignableTo(typeof(IAppendOnly)))
            {
                await Should.ThrowAsync<AppendOnlyException>(ChangeAsync);
            }
            else
            {
                await Should.ThrowAsync<DbUpdateException>(ChangeAsync);
            }
        });

        // A new one, and all at once past the change tracker.
        await services.InCountyAsync(_milin, async db =>
        {
            var added = AnyRow.Of(db, type);
            foreach (var (property, value) in foreign)
            {
                db.Entry(added).Property(property).CurrentValue = value;
            }

            db.Add(added);
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });
        await services.InCountyAsync(_milin, db => MappedTypes.InvokeAsync(this, nameof(BulkReferenceIsRefusedAsync), type, db, foreign));

        var after = await services.InCountyAsync(_milin, async db => (await RowsAsync(db, type)).Single());
        await services.InCountyAsync(_milin, db =>
        {
            foreach (var property in ReferenceOf(db, type, reference).Properties)
            {
                property.GetGetter().GetClrValue(after).ShouldBe(property.GetGetter().GetClrValue(row), property.Name);
            }

            return Task.CompletedTask;
        });
    }

    [ProviderTheory, MemberData(nameof(MappedTypes.Navigations), MemberType = typeof(MappedTypes))]
    public async Task An_include_brings_the_countys_own_rows_though_another_has_some_with_the_same_keys(TestProvider provider, string name, string navigation)
    {
        var services = await fixture.GetAsync(provider);
        var type = MappedTypes.Named(name);
        var rows = await services.InCountyAsync(_milin, async db =>
        {
            db.IsEntityAuditSuppressed = true;
            var key = NavigationOf(db, type, navigation).ForeignKey;
            var principal = AnyRow.Add(db, key.PrincipalEntityType.ClrType);
            var dependent = AnyRow.Of(db, key.DeclaringEntityType.ClrType);
            foreach (var (property, principalProperty) in key.Properties.Zip(key.PrincipalKey.Properties))
            {
                db.Entry(dependent).Property(property.Name).CurrentValue = db.Entry(principal).Property(principalProperty.Name).CurrentValue;
            }

            db.Add(dependent);
            await db.SaveChangesAsync();
            return db.ChangeTracker.Entries<IMultiTenant>().Select(e => (object)e.Entity).ToList();
        });
        await services.InCountyAsync(_zeku, async db =>
        {
            db.IsEntityAuditSuppressed = true;
            db.AddRange(rows.Select(r => CopyFor(db, r, _zeku)));
            await db.SaveChangesAsync();
        });

        await services.InCountyAsync(_milin, db => MappedTypes.InvokeAsync(this, nameof(IncludeStaysInCountyAsync), type, db, navigation, 1));

        // With the filter off nothing but the reference itself keeps the counties apart.
        using (services.DataFilter.Disable<IMultiTenant>())
        {
            await services.InCountyAsync(null, db => MappedTypes.InvokeAsync(this, nameof(IncludeStaysInCountyAsync), type, db, navigation, 2));
        }
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

    private async Task BulkReferenceIsRefusedAsync<T>(CountyCloudDbContext db, Dictionary<string, object> values) where T : class, IMultiTenant
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Set<T>().ExecuteUpdateAsync(builder =>
        {
            foreach (var (name, value) in values)
            {
                Setter<T>(type.FindProperty(name)!, System.Linq.Expressions.Expression.Constant(value))(builder);
            }
        }));
    }

    /// <summary>So many rows, each with the one that belongs to it and none of the other county.</summary>
    private async Task IncludeStaysInCountyAsync<T>(CountyCloudDbContext db, string navigation, int count) where T : class, IMultiTenant
    {
        var query = db.Set<T>().Include(navigation);
        var found = await (count == 1 ? query : db.AcrossCounties(query)).Where(e => e.TenantId == _milin || e.TenantId == _zeku).AsNoTracking().ToListAsync();
        var related = found.ToDictionary(e => e, e =>
        {
            var value = NavigationOf(db, typeof(T), navigation).GetGetter().GetClrValue(e);
            return value is System.Collections.IEnumerable many ? many.Cast<IMultiTenant>().ToList() : value is IMultiTenant one ? [one] : [];
        });

        // A row that something else referred to may be there besides, with nothing hanging on it.
        related.Count(r => r.Value.Count > 0).ShouldBe(count);
        related.ShouldAllBe(r => r.Value.Count <= 1 && r.Value.All(v => v.TenantId == r.Key.TenantId));
    }

    private static IForeignKey ReferenceOf(CountyCloudDbContext db, Type type, string reference) =>
        db.Model.FindEntityType(type)!.GetForeignKeys().Single(k => MappedTypes.NameOf(k) == reference);

    private static INavigation NavigationOf(CountyCloudDbContext db, Type type, string navigation) => db.Model.FindEntityType(type)!.FindNavigation(navigation)!;

    /// <summary>A row with the same values for another county, not tracked.</summary>
    private static object CopyFor(CountyCloudDbContext db, object row, Guid county)
    {
        var copy = Activator.CreateInstance(row.GetType(), nonPublic: true)!;
        var entry = db.Entry(copy);
        foreach (var property in entry.Metadata.GetProperties())
        {
            entry.Property(property.Name).CurrentValue = property.GetGetter().GetClrValue(row);
        }

        foreach (var complex in entry.Metadata.GetComplexProperties())
        {
            entry.ComplexProperty(complex.Name).CurrentValue = complex.PropertyInfo!.GetValue(row);
        }

        entry.Property(nameof(IMultiTenant.TenantId)).CurrentValue = county;
        return copy;
    }

    private async Task BulkFindsNothingAsync<T>(CountyCloudDbContext db) where T : class, IMultiTenant
    {
        var property = db.Model.FindEntityType(typeof(T))!.GetProperties().First(p => !p.IsForeignKey() && !(p.IsPrimaryKey() && p.Name == nameof(IMultiTenant.TenantId)) || p.ClrType == typeof(Guid) && p.Name != nameof(IMultiTenant.TenantId));

        (await db.Set<T>().Where(e => e.TenantId == _milin).ExecuteUpdateAsync(Setter<T>(property))).ShouldBe(0);
        (await db.Set<T>().Where(e => e.TenantId == _milin).ExecuteDeleteAsync()).ShouldBe(0);
        (await db.Set<T>().ExecuteDeleteAsync()).ShouldBe(0);
    }

    /// <summary>Sets a property to a value; without one, to what it is.</summary>
    private static Action<UpdateSettersBuilder<T>> Setter<T>(IProperty property, System.Linq.Expressions.Expression? to = null) where T : class => builder =>
    {
        var parameter = System.Linq.Expressions.Expression.Parameter(typeof(T), "e");
        var value = System.Linq.Expressions.Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], parameter, System.Linq.Expressions.Expression.Constant(property.Name));
        var lambda = System.Linq.Expressions.Expression.Lambda(value, parameter);
        typeof(UpdateSettersBuilder<T>).GetMethods().Single(m => m.Name == "SetProperty" && m.GetParameters()[1].ParameterType.IsGenericType && m.GetParameters()[1].ParameterType.GetGenericTypeDefinition() == typeof(System.Linq.Expressions.Expression<>))
            .MakeGenericMethod(property.ClrType).Invoke(builder, [lambda, to is null ? lambda : System.Linq.Expressions.Expression.Lambda(System.Linq.Expressions.Expression.Convert(to, property.ClrType), parameter)]);
    };

    private static Task<int> CountAsync(CountyCloudDbContext db, Type type, Guid? county = null) => Rows(db, type).CountAsync(e => county == null || e.TenantId == county);

    private static Task<List<object>> RowsAsync(CountyCloudDbContext db, Type type) => Rows(db, type).AsNoTracking().Cast<object>().ToListAsync();

    private static IQueryable<IMultiTenant> Rows(CountyCloudDbContext db, Type type) =>
        (IQueryable<IMultiTenant>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type).Invoke(db, [])!;
}
