using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Database;
using Sightline.Platform.Modules;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;

namespace Sightline.Architecture.Tests;

public sealed partial class WallTests
{
    private static readonly IReadOnlyList<Assembly> ModuleAssemblies =
        House.Assemblies.Where(assembly => House.Projects.Any(project => project.IsModule && project.Name == assembly.GetName().Name)).ToList();

    [Fact]
    public void Every_module_on_disk_is_in_the_list_of_modules()
    {
        Assert.NotEmpty(ModuleAssemblies);
        Assert.Empty(ModuleAssemblies.Except(AllModules.InOrder.InOrder.Select(module => module.Assembly)).Select(assembly => assembly.GetName().Name));
    }

    [Fact]
    public void A_module_shows_only_its_contracts_and_its_door()
    {
        var open = ModuleAssemblies.SelectMany(House.TypesOf)
            .Where(type => type.IsVisible && !typeof(SightlineModule).IsAssignableFrom(type) && !IsRazorView(type))
            .Where(type => !(type.Namespace ?? "").EndsWith(".Contracts", StringComparison.Ordinal));
        Assert.Empty(open.Select(type => type.FullName));
    }

    [Fact]
    public void Tag_helpers_are_public_and_stand_in_the_screens_of_platform()
    {
        var helpers = House.Assemblies.SelectMany(House.TypesOf).Where(type => typeof(ITagHelper).IsAssignableFrom(type) && !type.IsAbstract && !IsRazorView(type)).ToList();
        Assert.NotEmpty(helpers);
        Assert.Empty(helpers.Where(type => !type.IsPublic || type.Namespace != "Sightline.Platform.Screens").Select(type => type.FullName));
    }

    [Fact]
    public void Every_page_declares_who_may_open_it()
    {
        var undeclared = PageModels().Where(type => type.GetCustomAttribute<NeedsAttribute>() is null && type.GetCustomAttribute<OpenToAllAttribute>() is null
            && type.GetCustomAttribute<OpenToSignedInAttribute>() is null);
        Assert.Empty(undeclared.Select(type => type.FullName));
    }

    [Fact]
    public void Every_page_asks_for_a_permission_its_module_names()
    {
        var known = AllModules.InOrder.InOrder.SelectMany(module => module.Permissions).ToHashSet();
        Assert.All(PageModels().Select(type => type.GetCustomAttribute<NeedsAttribute>()?.Permission).OfType<string>(), permission => Assert.Contains(permission, known));
    }

    [Fact]
    public void Every_page_that_shows_a_person_is_audited_or_says_why_not()
    {
        var silent = PageModels().Where(type => type.GetCustomAttribute<NotAuditedAttribute>() is null && !ReachesReadAudit(type, [])).ToList();
        Assert.True(silent.Count == 0, "These pages neither reach the read audit nor say why they need not:\n" + string.Join('\n', silent.Select(type => type.FullName)));
    }

    [Fact]
    public void The_reasons_for_not_auditing_are_those_a_person_has_reviewed()
    {
        var found = PageModels().Select(type => (type.FullName, type.GetCustomAttribute<NotAuditedAttribute>()?.Why)).Where(pair => pair.Why is not null)
            .Select(pair => $"{pair.FullName}\t{pair.Why}").Order(StringComparer.Ordinal).ToList();
        var path = Path.Combine(House.Root, "tests/Sightline.Architecture.Tests/not-audited.tsv");
        if (Environment.GetEnvironmentVariable("SIGHTLINE_WRITE_DOCS") == "1")
        {
            File.WriteAllLines(path, found);
        }
        Assert.Equal(File.ReadAllLines(path).Where(line => line.Length > 0), found);
    }

    [Fact]
    public void No_two_pages_of_a_module_are_lost_to_one_path()
    {
        foreach (var assembly in ModuleAssemblies)
        {
            var folder = Path.Combine(House.Root, "src/Modules", assembly.GetName().Name!);
            var onDisk = House.SourceFiles(folder, "*.cshtml").Count(path => File.ReadAllText(path).Contains("@page", StringComparison.Ordinal));
            var compiled = assembly.GetCustomAttributes<Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItemAttribute>().Count(item => item.Kind == "mvc.1.0.razor-page");
            Assert.True(onDisk == compiled, $"{assembly.GetName().Name}: {onDisk} pages on disk, {compiled} compiled.");
        }
    }

    [Fact]
    public void Clocks_and_ids_are_taken_only_from_the_injected_sources()
    {
        var direct = House.SourceFiles("src").Where(path => !path.EndsWith("Clock/SystemSources.cs", StringComparison.Ordinal))
            .Where(path => DirectSource().IsMatch(File.ReadAllText(path)));
        Assert.Empty(direct.Select(House.Relative));
    }

    [Fact]
    public void No_limit_of_the_law_stands_in_code()
    {
        var written = House.SourceFiles("src/Modules").Where(path => LawInCode().IsMatch(File.ReadAllText(path)));
        Assert.Empty(written.Select(House.Relative));
    }

    [Fact]
    public void The_kernel_stays_small()
    {
        Assert.InRange(House.SourceFiles("src/Sightline.Kernel").Count(), 1, 30);
    }

    private static IEnumerable<Type> PageModels() => House.Assemblies.SelectMany(House.TypesOf).Where(type => typeof(PageModel).IsAssignableFrom(type) && !type.IsAbstract);

    private static bool IsRazorView(Type type) => type.Namespace == "AspNetCoreGeneratedDocument" || type.Name.Contains('_', StringComparison.Ordinal);

    /// <summary>A page reaches the audit through what it is given: the audit itself, or an action, contract or question that is given it.</summary>
    private static bool ReachesReadAudit(Type type, HashSet<Type> seen)
    {
        if (type == typeof(ReadAudit))
        {
            return true;
        }
        if (!seen.Add(type) || type.Assembly.GetName().Name?.StartsWith("Sightline.", StringComparison.Ordinal) != true)
        {
            return false;
        }
        var made = type.IsInterface ? House.Assemblies.SelectMany(House.TypesOf).Where(candidate => candidate is { IsClass: true, IsAbstract: false } && type.IsAssignableFrom(candidate)) : [type];
        return made.SelectMany(candidate => candidate.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            .SelectMany(constructor => constructor.GetParameters()).Any(parameter => ReachesReadAudit(parameter.ParameterType, seen));
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)|Guid\.(NewGuid|CreateVersion7)|SystemClock\.Instance")]
    private static partial Regex DirectSource();

    /// <summary>A period of hours or days made in a module from a bare number: limits belong to the rulebook.</summary>
    [GeneratedRegex(@"Duration\.From(Hours|Days)\((24|48|72|28|14|5|7)\)")]
    private static partial Regex LawInCode();
}
