using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.HttpApi.Host;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Providers;

/// <summary>Names are looked for by the database, on each one that the product runs on; what they find there is tested where people search.</summary>
public sealed class LocalizedTextSearch_Tests
{
    public static TheoryData<string> Providers => [.. DatabaseOptions.Providers.Select(p => p.Name)];

    [Theory, MemberData(nameof(Providers))]
    public void A_part_of_a_name_is_looked_for_in_the_texts_and_not_in_the_keys(string provider)
    {
        using var context = MappedTypes.ContextOf(provider);

        var sql = context.Set<Tenant>().WhereNamed("Ürgüp's", t => t.Name, t => t.DisplayName).ToQueryString();

        sql.ShouldContain("lower(", Case.Insensitive);
        sql.ShouldContain("\"zh-hans\":");
        Where(sql).ShouldNotContain("rgüp", customMessage: "what people type is a parameter");
    }

    [Theory, MemberData(nameof(Providers))]
    public void A_whole_name_is_looked_for_between_its_quotation_marks(string provider)
    {
        using var context = MappedTypes.ContextOf(provider);

        var sql = context.Set<Tenant>().WhereNameIs("Neil", t => t.DisplayName).ToQueryString();

        sql.ShouldContain(":\"neil\"", customMessage: "as the column holds it");
        Where(sql).ShouldNotContain("neil");
    }

    [Theory]
    [InlineData("O\"Neil\\")]
    [InlineData("𠮷县")]
    [InlineData("a\0b\n")]
    [InlineData("རྫོང་ & <b>'")]
    public void A_part_is_written_as_the_column_writes_it(string part) => LocalizedText.Chinese($"x{part}x").ToJson().ShouldContain(LocalizedText.InJson(part));

    private static string Where(string sql) => sql[sql.IndexOf("WHERE", StringComparison.Ordinal)..];
}
