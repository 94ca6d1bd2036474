namespace Sightline.Platform.Commands;

/// <summary>A verb of the <c>sightline</c> program, brought by a module, so that the program needs no module's internals.</summary>
public interface ICommand
{
    /// <summary>The words after <c>sightline</c>: "import court-manifest".</summary>
    string Path { get; }

    string Summary { get; }

    /// <summary>What a newcomer needs to know, with one example.</summary>
    string Help { get; }

    IReadOnlyList<CommandArgument> Arguments { get; }

    IReadOnlyList<CommandOption> Options { get; }

    /// <summary>The permission needed; null when the command shows and changes nothing about a person.</summary>
    string? Permission { get; }

    Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop);
}

public enum ExitCode
{
    Done = 0,

    /// <summary>Done, but some of what was given was refused; the report says what.</summary>
    DoneInPart = 1,

    /// <summary>The call's words were wrong.</summary>
    Usage = 2,

    /// <summary>What was given cannot be read at all, or the check found problems.</summary>
    BadInput = 3,

    /// <summary>Sign-in, permission or purpose refused.</summary>
    Refused = 4,

    Failed = 5,
}

public sealed record CommandArgument(string Name, string Description, bool Required = true);

/// <param name="Name">With its dashes: "--format".</param>
public sealed record CommandOption(string Name, string Description)
{
    public bool Required { get; init; }

    public bool IsFlag { get; init; }

    public string? Default { get; init; }

    public IReadOnlyList<string> OneOf { get; init; } = [];
}

public sealed class CommandInput(IReadOnlyDictionary<string, string?> arguments, IReadOnlyDictionary<string, string?> options, TextReader standardInput)
{
    public string? Argument(string name) => arguments.GetValueOrDefault(name);

    public string? Option(string name) => options.GetValueOrDefault(name);

    public bool Flag(string name) => options.GetValueOrDefault(name) is "true";

    /// <summary>Names of people are read from here, never from an argument: arguments stand in process lists and shell histories.</summary>
    public TextReader StandardInput { get; } = standardInput;
}

public interface ICommandOutput
{
    bool IsJson { get; }

    void Line(string text);

    /// <summary>What went wrong, to standard error.</summary>
    void Problem(string text);

    /// <summary>The command's result as one JSON document, written when <see cref="IsJson"/>.</summary>
    void Json(object result);

    void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows);

    /// <summary>Shows progress where somebody is watching, and nothing where nobody is.</summary>
    Task<T> ProgressAsync<T>(string what, Func<IProgress<Progress>, Task<T>> work);
}

public readonly record struct Progress(long Done, long? Of);
