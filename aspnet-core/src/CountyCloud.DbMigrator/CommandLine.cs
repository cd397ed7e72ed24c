using System.Reflection;
using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.HttpApi.Host;
using CountyCloud.HttpApi.Host.Setup.DemoYear;

namespace CountyCloud.DbMigrator;

/// <summary>
/// The command line: <c>DbMigrator COMMAND [arguments] [--db URL] [--Key value]</c>. Commands are the classes of this assembly that implement
/// <see cref="IMigratorCommand"/>; whatever looks like <c>--Key value</c> is configuration, as for the host.
/// </summary>
public static class CommandLine
{
    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>Exit code: 0 done, 1 failed, 2 not understood.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var commands = Commands();
        if (args.Length == 0 || !commands.TryGetValue(args[0], out var command))
        {
            await WriteUsageAsync(commands.Values);
            return 2;
        }

        var arguments = args[1..];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ConfigurationOf(arguments),
            ApplicationName = typeof(HostSetup).Assembly.GetName().Name,
        });
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        if (command.PlaysYear(arguments))
        {
            DemoYearPlayer.AddDemoYear(builder.Services);
        }

        try
        {
            builder.AddCountyCloudHost();
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"{command.Name}: {e.Message}");
            return 1;
        }

        await using var app = builder.Build();
        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            cancellation.Cancel();
        };

        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await command.RunAsync(new CommandContext(scope.ServiceProvider, arguments), cancellation.Token);
        }
        catch (BusinessException e)
        {
            await Console.Error.WriteLineAsync($"{command.Name}: {Text(app.Services.GetRequiredService<ITextLocalizer>(), e)}");
            return 1;
        }
        catch (Exception e) when (e is FormatException or IOException or InvalidOperationException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync($"{command.Name}: {e.Message}");
            return 1;
        }
    }

    private static string Text(ITextLocalizer localizer, BusinessException error)
    {
        var text = ErrorDocument.Fill(localizer[error.Code], error.Data, key => localizer[key]);
        return error.Details is null ? text : text + Environment.NewLine + error.Details;
    }

    // Only "--Section:Key value" (and --db) is configuration: a flag such as --demo would else take the next word as its value.
    private static string[] ConfigurationOf(string[] arguments)
    {
        var configuration = new List<string>();
        for (var i = 0; i + 1 < arguments.Length; i++)
        {
            if (arguments[i] == "--db" || (arguments[i].StartsWith("--", StringComparison.Ordinal) && arguments[i].Contains(':', StringComparison.Ordinal)))
            {
                configuration.Add(arguments[i] == "--db" ? "--ConnectionStrings:Default" : arguments[i]);
                configuration.Add(arguments[++i]);
            }
        }

        return [.. configuration];
    }

    private static SortedDictionary<string, IMigratorCommand> Commands() => new(
        Assembly.GetExecutingAssembly().GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IMigratorCommand)))
            .Select(t => (IMigratorCommand)Activator.CreateInstance(t)!)
            .ToDictionary(c => c.Name, StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static async Task WriteUsageAsync(IEnumerable<IMigratorCommand> commands)
    {
        await Console.Error.WriteLineAsync("CountyCloud.DbMigrator COMMAND [arguments] [--db postgres://user:password@host:port/database]");
        foreach (var command in commands)
        {
            await Console.Error.WriteLineAsync($"  {command.Usage,-40} {command.Summary}");
        }
    }
}

/// <summary>A command of the migrator.</summary>
public interface IMigratorCommand
{
    /// <summary>First word of the command line.</summary>
    string Name { get; }

    /// <summary>Name and arguments, as the help shows them.</summary>
    string Usage { get; }

    /// <summary>What it does, in one line.</summary>
    string Summary { get; }

    /// <summary>True when it plays the demo year, for which the process gets a clock and a visitor of its own.</summary>
    bool PlaysYear(IReadOnlyList<string> arguments) => false;

    /// <summary>Does it.</summary>
    /// <returns>Exit code.</returns>
    Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken);
}

/// <summary>What a command works with.</summary>
/// <param name="Services">A scope of the product's services.</param>
/// <param name="Arguments">Arguments after the command's name.</param>
public sealed record CommandContext(IServiceProvider Services, IReadOnlyList<string> Arguments)
{
    private static readonly string[] OptionsWithValue = ["--db", "--etc", "--from", "--division", "--admin", "--county", "--to", "--province"];

    /// <summary>Arguments that are neither options nor values of options.</summary>
    public IReadOnlyList<string> Positionals
    {
        get
        {
            var positionals = new List<string>();
            for (var i = 0; i < Arguments.Count; i++)
            {
                if (!Arguments[i].StartsWith("--", StringComparison.Ordinal))
                {
                    positionals.Add(Arguments[i]);
                }
                else if (OptionsWithValue.Contains(Arguments[i], StringComparer.Ordinal) || Arguments[i].Contains(':', StringComparison.Ordinal))
                {
                    i++;
                }
            }

            return positionals;
        }
    }

    /// <summary>True when the flag is given.</summary>
    public bool Has(string flag) => Arguments.Contains(flag, StringComparer.Ordinal);

    /// <summary>The value after an option, or null.</summary>
    public string? Option(string name)
    {
        var index = Arguments.ToList().IndexOf(name);
        return index >= 0 && index + 1 < Arguments.Count ? Arguments[index + 1] : null;
    }
}
