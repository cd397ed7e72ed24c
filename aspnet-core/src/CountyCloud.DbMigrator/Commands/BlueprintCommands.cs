using CountyCloud.Administration.Tenants;
using CountyCloud.Counties;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Loads a blueprint into its county.</summary>
public sealed class ImportCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "import";

    /// <inheritdoc />
    public string Usage => "import FOLDER|ZIP [--dry-run]";

    /// <inheritdoc />
    public string Summary => "loads a blueprint into its county: all or nothing, repeatable";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var path = context.Positionals.FirstOrDefault() ?? throw new FormatException("Say which folder or zip.");
        var blueprints = context.Services.GetRequiredService<IBlueprintService>();
        var files = Read(blueprints, path);
        var code = blueprints.ReadCountyCode(files) ?? throw new FormatException($"{path} has no readable county.yaml.");
        var county = await FindAsync(context.Services, code, cancellationToken);
        using var _ = context.Services.GetRequiredService<ICurrentTenant>().Change(county.Id, county.Name);
        await using var scope = context.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IBlueprintService>().ImportAsync(files, context.Has("--dry-run"), new Progress(), cancellationToken);
        foreach (var problem in result.Problems)
        {
            await Console.Error.WriteLineAsync($"{problem.File}:{problem.Line} [{problem.Column}] {problem.Reason}");
        }

        foreach (var change in result.Changes.Where(c => c.Created + c.Updated + c.Deleted > 0))
        {
            Console.WriteLine($"{change.Section}: +{change.Created} ~{change.Updated} -{change.Deleted}");
        }

        Console.WriteLine(result.Problems.Count > 0 ? $"{result.Problems.Count} problems, nothing imported" : result.IsUnchanged ? "unchanged" : result.IsDryRun ? "dry run, nothing imported" : "imported");
        return result.Problems.Count > 0 ? 1 : 0;
    }

    internal static async Task<Tenant> FindAsync(IServiceProvider services, string code, CancellationToken cancellationToken) =>
        await services.GetRequiredService<CountyCloudDbContextBase>().Set<Tenant>().AsNoTracking().FirstOrDefaultAsync(t => t.Name == code, cancellationToken)
        ?? throw new FormatException($"There is no county '{code}'; make it with 'create-county {code} NAME' first.");

    internal static BlueprintFiles Read(IBlueprintService blueprints, string path)
    {
        if (Directory.Exists(path))
        {
            return blueprints.ReadFolder(path);
        }

        using var zip = File.OpenRead(path);
        return blueprints.ReadZip(zip);
    }

    private sealed class Progress : IProgress<BlueprintProgress>
    {
        public void Report(BlueprintProgress value) => Console.WriteLine($"[{value.Done}/{value.Total}] {value.Section}");
    }
}

/// <summary>Writes a county as a blueprint.</summary>
public sealed class ExportCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "export";

    /// <inheritdoc />
    public string Usage => "export CODE ZIP";

    /// <inheritdoc />
    public string Summary => "writes a county as a blueprint zip";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (context.Positionals is not [var code, var path, ..])
        {
            throw new FormatException("Say which county and which zip.");
        }

        var county = await ImportCommand.FindAsync(context.Services, code, cancellationToken);
        using var _ = context.Services.GetRequiredService<ICurrentTenant>().Change(county.Id, county.Name);
        await using var scope = context.Services.CreateAsyncScope();
        var blueprints = scope.ServiceProvider.GetRequiredService<IBlueprintService>();
        await using var zip = File.Create(path);
        await blueprints.WriteZipAsync(await blueprints.ExportAsync(cancellationToken), zip, cancellationToken);
        Console.WriteLine($"{path} written");
        return 0;
    }
}

/// <summary>Makes a county in one line.</summary>
public sealed class CreateCountyCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "create-county";

    /// <inheritdoc />
    public string Usage => "create-county CODE NAME [--from FOLDER|ZIP] [--division 632323] [--admin USER]";

    /// <inheritdoc />
    public string Summary => "makes a county from a blank or a copied blueprint; the administrator's password comes from COUNTYCLOUD_ADMIN_PASSWORD";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (context.Positionals is not [var code, var name, ..])
        {
            throw new FormatException("Say the county's code and its name.");
        }

        var services = context.Services;
        var blueprints = services.GetRequiredService<IBlueprintService>();
        var division = context.Option("--division");
        var files = context.Option("--from") is { } source
            ? blueprints.Rename(ImportCommand.Read(blueprints, source), code, LocalizedText.Chinese(name), division)
            : blueprints.Blank(code, LocalizedText.Chinese(name), division);
        Guid? regionId = division is null ? null : await services.GetRequiredService<ICountyListQueries>().FindRegionByCodeAsync(division, cancellationToken)
            ?? throw new FormatException($"There is no region '{division}'.");
        var administrator = context.Option("--admin") is { } user
            ? new CountyCreator.Administrator(user, Environment.GetEnvironmentVariable(AccountCommand.PasswordVariable))
            : null;
        await services.GetRequiredService<CountyCreator>().CreateAsync(code, LocalizedText.Chinese(name), regionId, files, administrator, progress: null, cancellationToken);
        Console.WriteLine($"{code}: {name} created");
        return 0;
    }
}
