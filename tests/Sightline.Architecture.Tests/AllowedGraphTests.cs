namespace Sightline.Architecture.Tests;

/// <summary>Which way arrows point. The one table; a project that is not in it fails the build.</summary>
public sealed class AllowedGraphTests
{
    private const string Modules = "Access People Incidents Risk Orders Courts Supervision Support Conferences Disclosure Duties Oversight";

    /// <summary>Left: the project. Right: what it may reference beside what its kind always may. Rooms not yet built are named here only.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["Kernel"] = "",
        ["Facts"] = "Kernel",
        ["Linkage"] = "",
        ["Leaks"] = "",
        ["Deadlines"] = "",
        ["Rulebook"] = "Kernel Deadlines",
        ["Platform"] = "Kernel Facts Rulebook",
        ["Access"] = "Deadlines",
        ["People"] = "Access Linkage Leaks",
        ["Incidents"] = "Access People",
        ["Risk"] = "Access People Incidents",
        ["Orders"] = "Access People Incidents Deadlines",
        ["Courts"] = "Access People Incidents Risk Orders Deadlines",
        ["Supervision"] = "Access People Incidents Risk Orders",
        ["Support"] = "Access People Incidents Risk Orders",
        ["Conferences"] = "Access People Incidents Risk Orders",
        ["Disclosure"] = "Access People Incidents Risk Orders Deadlines",
        ["Duties"] = "Access People Incidents Risk Orders Courts Supervision Support Conferences Disclosure Deadlines",
        ["Oversight"] = "Access People Incidents Risk Orders Courts Supervision Support Conferences Disclosure",
        ["Database"] = Modules + " Platform Rulebook Deadlines",
        ["Web"] = "Database Platform " + Modules,
        ["Demonstration"] = "Web Database Platform Kernel Facts Rulebook " + Modules,
        ["Cli"] = "Web Database Platform Demonstration Linkage " + Modules,
        ["Migrations"] = "Database",
        ["Bench"] = "*",
    };

    private static readonly HashSet<string> Pure = ["Kernel", "Facts", "Linkage", "Leaks", "Deadlines", "Rulebook"];

    [Fact]
    public void Every_project_stands_in_the_table_and_references_only_what_it_says()
    {
        var wrong = new List<string>();
        foreach (var project in House.Projects.Where(project => !IsTest(project)))
        {
            var name = Short(project.Name);
            if (!Allowed.TryGetValue(name, out var allowed))
            {
                wrong.Add($"{project.Name} is not in the table of allowed references.");
                continue;
            }
            var may = allowed.Split(' ').ToHashSet();
            if (project.IsModule)
            {
                may.UnionWith(["Platform", "Facts", "Rulebook", "Kernel"]);
            }
            wrong.AddRange(project.References.Select(Short).Where(reference => allowed != "*" && !may.Contains(reference))
                .Select(reference => $"{project.Name} references {reference}, which it may not."));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_source_project_has_a_test_project()
    {
        var tests = House.Projects.Select(project => project.Name).ToHashSet();
        Assert.Empty(House.Projects.Where(project => project.IsSource && !tests.Contains(project.Name + ".Tests")).Select(project => project.Name));
    }

    [Fact]
    public void Pure_libraries_know_neither_the_web_nor_the_database()
    {
        foreach (var project in House.Projects.Where(project => project.IsSource && Pure.Contains(Short(project.Name))))
        {
            Assert.False(project.HasWebFramework, $"{project.Name} references the web framework.");
            var mayUse = Short(project.Name) switch { "Kernel" or "Deadlines" => new[] { "NodaTime" }, "Rulebook" => ["YamlDotNet"], _ => [] };
            Assert.Empty(project.Packages.Except(mayUse));
        }
    }

    [Fact]
    public void Every_other_project_has_the_web_framework_so_that_packages_restore_alike()
    {
        Assert.Empty(House.Projects.Where(project => !IsTest(project) && !Pure.Contains(Short(project.Name)) && !project.HasWebFramework).Select(project => project.Name));
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(House.Root, "Sightline.slnx"));
        Assert.All(House.Projects.Select(project => House.Relative(project.Path)), path => Assert.Contains(path, solution, StringComparison.Ordinal));
    }

    private static bool IsTest(Project project) => House.Relative(project.Path).StartsWith("tests/", StringComparison.Ordinal);

    private static string Short(string name) => name.Replace("Sightline.", "", StringComparison.Ordinal);
}
