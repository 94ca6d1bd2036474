using System.Text.RegularExpressions;

namespace Sightline.Architecture.Tests;

public sealed partial class FileTests
{
    private const int LongestFile = 400;

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold()
    {
        var tooLong = House.SourceFiles("src").Select(path => (path, lines: File.ReadLines(path).Count())).Where(file => file.lines > LongestFile);
        Assert.Empty(tooLong.Select(file => $"{House.Relative(file.path)}: {file.lines} lines"));
    }

    [Fact]
    public void A_namespace_says_in_which_folder_the_file_lies()
    {
        var wrong = new List<string>();
        foreach (var project in House.Projects.Where(project => project.IsSource))
        {
            var folder = Path.GetDirectoryName(project.Path)!;
            foreach (var file in House.SourceFiles(folder))
            {
                if (NamespaceLine().Match(File.ReadAllText(file)) is not { Success: true } match)
                {
                    continue;
                }
                var inside = Path.GetRelativePath(folder, Path.GetDirectoryName(file)!).Replace('/', '.');
                var expected = inside == "." ? project.Name : $"{project.Name}.{inside}";
                // A pure library that others use alone may keep its types in one namespace: its folders are for its own reader.
                if (match.Groups[1].Value != expected && !(project.IsPure && match.Groups[1].Value == project.Name))
                {
                    wrong.Add($"{House.Relative(file)}: {match.Groups[1].Value}, expected {expected}");
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_rule_stands_in_a_file_of_its_own_named_as_a_sentence()
    {
        foreach (var rule in RuleTypes())
        {
            Assert.True(WordsOf(rule.Name) >= 3, $"{rule.FullName} is not named as a sentence.");
            Assert.Contains(House.SourceFiles("src"), path => Path.GetFileNameWithoutExtension(path) == rule.Name);
        }
    }

    [Fact]
    public void Every_rule_has_a_test_that_breaks_it()
    {
        var tests = string.Join('\n', House.SourceFiles("tests").Select(File.ReadAllText));
        Assert.Empty(RuleTypes().Where(rule => !tests.Contains(rule.Name, StringComparison.Ordinal)).Select(rule => rule.FullName));
    }

    [Fact]
    public void Every_test_that_the_page_on_security_names_is_there()
    {
        var tests = string.Join('\n', House.SourceFiles("tests").Select(File.ReadAllText));
        var named = Regex.Matches(File.ReadAllText(Path.Combine(House.Root, "docs", "security.md")), "`([A-Za-z]+Tests)?\\.?([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)?`")
            .SelectMany(match => new[] { match.Groups[1].Value, match.Groups[2].Value }).Where(name => name.Length > 0).Distinct().ToList();
        Assert.True(named.Count > 15);
        Assert.DoesNotContain(named, name => !tests.Contains($" {name}", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_left_to_do_in_the_source()
    {
        Assert.Empty(House.SourceFiles("src").Where(path => Unfinished().IsMatch(File.ReadAllText(path))).Select(House.Relative));
    }

    private static IEnumerable<Type> RuleTypes() => House.Assemblies.SelectMany(House.TypesOf).Where(type => type.IsSubclassOf(typeof(Sightline.Kernel.Rule)) && !type.IsAbstract);

    private static int WordsOf(string name) => name.Count(char.IsUpper);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex("TODO|FIXME|HACK|NotImplementedException")]
    private static partial Regex Unfinished();
}
