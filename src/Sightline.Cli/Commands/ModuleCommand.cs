using System.CommandLine;
using Sightline.Database.Start;
using Sightline.Kernel;
using Sightline.Platform.Commands;
using Sightline.Platform.Work;
using Sightline.Web;

namespace Sightline.Cli.Commands;

/// <summary>Runs a verb that a module brought: prepares the database, signs in where the verb needs a permission, and hands over.</summary>
internal static class ModuleCommand
{
    internal static void Wire(Command leaf, ICommand described, Type type, CommonOptions common)
    {
        var arguments = described.Arguments.ToDictionary(argument => argument.Name, argument => new Argument<string?>(argument.Name)
        {
            Description = argument.Description,
            Arity = argument.Required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
        });
        var values = described.Options.Where(option => !option.IsFlag).ToDictionary(option => option.Name, MakeOption);
        var flags = described.Options.Where(option => option.IsFlag)
            .ToDictionary(option => option.Name, option => new Option<bool>(option.Name) { Description = option.Description });
        foreach (var argument in arguments.Values)
        {
            leaf.Add(argument);
        }
        foreach (var option in values.Values.Cast<Option>().Concat(flags.Values))
        {
            leaf.Add(option);
        }
        leaf.SetAction(async (parsed, stop) =>
        {
            var options = values.ToDictionary(pair => pair.Key, pair => parsed.GetValue(pair.Value));
            foreach (var (name, flag) in flags)
            {
                options[name] = parsed.GetValue(flag) ? "true" : null;
            }
            var input = new CommandInput(arguments.ToDictionary(pair => pair.Key, pair => parsed.GetValue(pair.Value)), options, Console.In);
            return (int)await RunAsync(parsed, common, type, input, stop);
        });
    }

    private static Option<string?> MakeOption(CommandOption option)
    {
        var made = new Option<string?>(option.Name) { Description = option.Description, Required = option.Required };
        if (option.Default is { } standard)
        {
            made.DefaultValueFactory = _ => standard;
        }
        if (option.OneOf.Count > 0)
        {
            made.AcceptOnlyFromAmong([.. option.OneOf]);
        }
        return made;
    }

    private static async Task<ExitCode> RunAsync(ParseResult parsed, CommonOptions common, Type type, CommandInput input, CancellationToken stop)
    {
        var output = new ConsoleOutput(common.IsJson(parsed));
        await using var services = HouseServices.Build(common.House(parsed));
        await DatabaseStart.PrepareAsync(services, stop);
        await using var scope = services.CreateAsyncScope();
        var acting = scope.ServiceProvider.GetRequiredService<Acting>();
        var needed = SightlineProgram.DescriptionOf(type).Permission;
        if (needed is null)
        {
            acting.As(Actor.System("command"));
        }
        else if (await SignInAsync(scope.ServiceProvider, parsed, common, stop) is { } actor && scope.ServiceProvider.GetRequiredService<IPermissions>().Allows(actor, needed))
        {
            acting.As(actor);
        }
        else
        {
            output.Problem($"This verb needs somebody signed in with the permission {needed}. {HowToSignIn(needed)}");
            return ExitCode.Refused;
        }
        return await ((ICommand)scope.ServiceProvider.GetRequiredService(type)).RunAsync(input, output, stop);
    }

    private static string HowToSignIn(string needed) => needed == "feed.state"
        ? "Only an agency’s system states facts: give its key in SIGHTLINE_KEY or SIGHTLINE_KEY_FILE."
        : "Give --user and --purpose, and the password in SIGHTLINE_PASSWORD or SIGHTLINE_PASSWORD_FILE.";

    private static async Task<Actor?> SignInAsync(IServiceProvider services, ParseResult parsed, CommonOptions common, CancellationToken stop)
    {
        var door = services.GetRequiredService<ICommandSignIn>();
        if (await SecretAsync("SIGHTLINE_KEY", stop) is { } key)
        {
            return await door.SignInWithKeyAsync(key, stop);
        }
        return parsed.GetValue(common.User) is { } user && await SecretAsync("SIGHTLINE_PASSWORD", stop) is { } password && parsed.GetValue(common.Purpose) is { } purpose
            ? await door.SignInAsync(user, password, new Purpose(purpose), stop)
            : null;
    }

    /// <summary>From the variable, or from the file that the variable with _FILE names.</summary>
    private static async Task<string?> SecretAsync(string variable, CancellationToken stop) => Environment.GetEnvironmentVariable(variable)
        ?? (Environment.GetEnvironmentVariable(variable + "_FILE") is { } file && File.Exists(file) ? (await File.ReadAllTextAsync(file, stop)).Trim() : null);
}

/// <summary>The house without pages.</summary>
internal static class HouseServices
{
    internal static ServiceProvider Build(HouseOptions options)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("SIGHTLINE_").Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        services.AddHouse(options, configuration);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
