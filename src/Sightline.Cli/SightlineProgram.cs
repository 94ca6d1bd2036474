using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;
using Sightline.Cli.Commands;
using Sightline.Cli.Commands.Linking;
using Sightline.Database;
using Sightline.Platform;
using Sightline.Platform.Commands;

namespace Sightline.Cli;

/// <summary>The one program. Its verbs are what the modules bring, and the few that run the program itself.</summary>
public static class SightlineProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Sightline: the joined-up record, order register and duty clock for everyone who responds to domestic abuse.");
        var common = new CommonOptions(root);
        root.Add(ServeCommand.Describe(common));
        root.Add(WorkerCommand.Describe(common));
        root.Add(DemoCommand.Describe(common));
        root.Add(LinkCommand.Describe(common));
        foreach (var type in CommandTypes())
        {
            AddModuleCommand(root, common, type);
        }
        try
        {
            var parsed = root.Parse(args);
            // The parser's own handler would print a stack of calls at somebody who mistyped a line of the rulebook.
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Action is ParseErrorAction ? (int)ExitCode.Usage : code;
        }
        catch (Exception wrong) when (Explain.CanExplain(wrong))
        {
            await Console.Error.WriteLineAsync(Explain.InWords(wrong));
            return (int)ExitCode.BadInput;
        }
    }

    /// <summary>Every verb the modules and Platform bring.</summary>
    public static IReadOnlyList<Type> CommandTypes() => AllModules.InOrder.InOrder.Select(module => module.Assembly).Append(typeof(PlatformServices).Assembly)
        .SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false } && typeof(ICommand).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();

    /// <summary>
    /// A command's name, help and options, read without making its services: help must not need a database. They are constants of the class;
    /// a test holds every command to that.
    /// </summary>
    public static ICommand DescriptionOf(Type type) => (ICommand)RuntimeHelpers.GetUninitializedObject(type);

    private static void AddModuleCommand(RootCommand root, CommonOptions common, Type type)
    {
        var described = DescriptionOf(type);
        var words = described.Path.Split(' ');
        Command parent = root;
        foreach (var word in words[..^1])
        {
            var group = parent.Subcommands.FirstOrDefault(command => command.Name == word);
            if (group is null)
            {
                group = new Command(word, GroupSummary(word));
                parent.Add(group);
            }
            parent = group;
        }
        var existing = parent.Subcommands.FirstOrDefault(command => command.Name == words[^1]);
        var leaf = existing ?? new Command(words[^1], $"{described.Summary}\n\n{described.Help}");
        if (existing is null)
        {
            parent.Add(leaf);
        }
        ModuleCommand.Wire(leaf, described, type, common);
    }

    private static string GroupSummary(string word) => word switch
    {
        "import" => "Take in what other systems send",
        "audit" => "Check the ledger",
        "keys" => "The keys that lie outside the database",
        "rulebook" => "Check and describe the law and practice as data",
        "access" => "Users, roles and keys",
        "register" => "What the register itself teaches of who is who",
        _ => $"About {word}",
    };
}
