using System.CommandLine;
using Sightline.Database;
using Sightline.Platform;
using Sightline.Web;

namespace Sightline.Cli;

/// <summary>What every verb understands. Each also reads its environment variable; secrets come from the environment or a file, never an argument.</summary>
public sealed class CommonOptions
{
    public CommonOptions(RootCommand root)
    {
        Format.AcceptOnlyFromAmong("text", "json");
        foreach (var option in new Option[] { Data, Postgres, Rulebook, Format, User, Purpose })
        {
            root.Add(option);
        }
    }

    public Option<string> Data { get; } = new("--data")
    {
        Description = "The folder that holds the SQLite database, keys, seals and documents [SIGHTLINE_DATA; default: var]",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("SIGHTLINE_DATA") ?? "var",
    };

    public Option<string?> Postgres { get; } = new("--postgres")
    {
        Description = "Use this PostgreSQL database instead of SQLite; best given in SIGHTLINE_POSTGRES, where no process list shows it",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("SIGHTLINE_POSTGRES"),
    };

    public Option<string?> Rulebook { get; } = new("--rulebook")
    {
        Description = "The folder of the rulebook [SIGHTLINE_RULEBOOK; default: the one that came with the program]",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("SIGHTLINE_RULEBOOK"),
    };

    public Option<string> Format { get; } = new("--format")
    {
        Description = "text for people, json for scripts",
        Recursive = true,
        DefaultValueFactory = _ => "text",
    };

    public Option<string?> User { get; } = new("--user")
    {
        Description = "Who signs in, for verbs that show or change something about people [SIGHTLINE_USER]; the password is read from SIGHTLINE_PASSWORD or the file named in SIGHTLINE_PASSWORD_FILE",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("SIGHTLINE_USER"),
    };

    public Option<string?> Purpose { get; } = new("--purpose")
    {
        Description = "Why: a purpose of rulebook/access.yaml, such as respond-to-call [SIGHTLINE_PURPOSE]",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("SIGHTLINE_PURPOSE"),
    };

    public HouseOptions House(ParseResult parsed)
    {
        var folder = Path.GetFullPath(parsed.GetValue(Data)!);
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        var postgres = parsed.GetValue(Postgres);
        return new HouseOptions
        {
            Database = string.IsNullOrEmpty(postgres) ? DatabaseChoice.Sqlite(Path.Combine(folder, "sightline.db")) : DatabaseChoice.Postgres(postgres),
            Folders = PlatformFolders.Under(folder),
            Rulebook = parsed.GetValue(Rulebook),
            Guests = Guests.All,
        };
    }

    public bool IsJson(ParseResult parsed) => parsed.GetValue(Format) == "json";
}
