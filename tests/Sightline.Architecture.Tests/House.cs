using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Sightline.Architecture.Tests;

/// <summary>The repository as it lies on disk. Projects are discovered, never listed.</summary>
internal static class House
{
    internal static string Root { get; } = FindRoot();

    internal static IReadOnlyList<Project> Projects { get; } = Directory
        .EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal))
        .Select(path => new Project(path)).OrderBy(project => project.Name, StringComparer.Ordinal).ToList();

    /// <summary>The source projects whose assemblies this test reaches, loaded.</summary>
    internal static IReadOnlyList<Assembly> Assemblies { get; } = Projects.Where(project => project.IsSource)
        .Select(project => Path.Combine(AppContext.BaseDirectory, (project.Name == "Sightline.Cli" ? "sightline" : project.Name) + ".dll"))
        .Where(File.Exists).Select(path => Assembly.Load(AssemblyName.GetAssemblyName(path))).ToList();

    internal static IEnumerable<string> SourceFiles(string under, string pattern = "*.cs") => Directory
        .EnumerateFiles(Path.Combine(Root, under), pattern, SearchOption.AllDirectories)
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            && !path.Contains("/Migrations/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal));

    internal static IEnumerable<Type> TypesOf(Assembly assembly) => assembly.GetTypes()
        .Where(type => !Attribute.IsDefined(type, typeof(CompilerGeneratedAttribute)) && !type.Name.StartsWith('<'));

    internal static string Relative(string path) => Path.GetRelativePath(Root, path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sightline.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}

internal sealed class Project(string path)
{
    private readonly XDocument document = XDocument.Load(path);

    public string Path { get; } = path;

    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    public bool IsSource => House.Relative(Path).StartsWith("src/", StringComparison.Ordinal);

    public bool IsModule => House.Relative(Path).StartsWith("src/Modules/", StringComparison.Ordinal);

    /// <summary>Neither the web nor the database: a library others could use alone.</summary>
    public bool IsPure => IsSource && !HasWebFramework && !IsModule;

    public IReadOnlyList<string> References => document.Descendants("ProjectReference").Select(reference => System.IO.Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
        .Concat(IsModule ? ["Sightline.Platform"] : []).Distinct().Order(StringComparer.Ordinal).ToList();

    public IReadOnlyList<string> Packages => document.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value).ToList();

    public bool HasWebFramework => IsModule || document.Descendants("FrameworkReference").Any() || document.Root!.Attribute("Sdk")!.Value.EndsWith(".Web", StringComparison.Ordinal);
}
