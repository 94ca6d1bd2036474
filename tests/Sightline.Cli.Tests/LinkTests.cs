using System.Text.Json;
using Sightline.Platform.Commands;
using Sightline.Testing;

namespace Sightline.Cli.Tests;

/// <summary><c>sightline link</c> reads and writes files, and needs neither a database nor anybody signed in.</summary>
public sealed class LinkTests
{
    private static readonly string[] Forenames = ["Grace", "Amir", "Ines", "Marta", "Owen", "Priya", "Tomasz", "Zainab", "Callum", "Beatrice", "Yusuf", "Nia"];
    private static readonly string[] Surnames = ["Okonkwo", "Haddad", "Costa", "Nowak", "Pryce", "Raman", "Lis", "Reid", "Ashdown", "Kettering", "Inskip"];

    [Fact]
    public async Task One_table_is_searched_for_people_who_stand_twice_and_nothing_else_is_made()
    {
        var folder = TestFolder.New("link");
        var people = await WriteAsync(folder, "people.csv", Table(120, twice: true));
        var (links, clusters, data) = (Path.Combine(folder, "links.csv"), Path.Combine(folder, "clusters.csv"), Path.Combine(folder, "data"));

        var (code, said, wrong) = await Program.RunAsync(
            ["link", people, "--out", links, "--clusters", clusters, "--truth-column", "person", "--threads", "2", "--format", "json"],
            new Dictionary<string, string> { ["SIGHTLINE_DATA"] = data }, "");

        Assert.True(code == ExitCode.Done, said + wrong);
        using var summary = JsonDocument.Parse(said);
        Assert.Equal(240, summary.RootElement.GetProperty("records").GetInt32());
        Assert.True(summary.RootElement.GetProperty("pairsCompared").GetInt64() >= 120);
        Assert.True(summary.RootElement.GetProperty("peakMemoryMb").GetDouble() > 1);
        Assert.True(summary.RootElement.GetProperty("seconds").GetProperty("total").GetDouble() > 0);
        var lines = await File.ReadAllLinesAsync(links, Stop);
        Assert.Equal("left_id,right_id,match_weight,match_probability,left_file,right_file", lines[0]);
        Assert.True(lines.Length > 100, $"{lines.Length} lines");
        Assert.Matches(@"^r\d+,r\d+,-?\d+\.\d{3},\d\.\d{6},1,1$", lines[1]);
        Assert.Equal(241, (await File.ReadAllLinesAsync(clusters, Stop)).Length);
        Assert.False(Directory.Exists(data), "A folder for a database was made.");
        Assert.Equal(["clusters.csv", "links.csv", "people.csv"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Two_tables_are_linked_their_columns_shown_and_the_answer_judged_from_its_file()
    {
        var folder = TestFolder.New("link");
        var one = await WriteAsync(folder, "one.csv", Table(100, twice: false));
        var other = await WriteAsync(folder, "other.csv", Table(100, twice: false).Replace("id,first_name,surname,dob", "ref;forename;last name;date of birth", StringComparison.Ordinal).Replace(',', ';'));
        var links = Path.Combine(folder, "links.csv");

        var (code, said, wrong) = await Program.RunAsync("link", one, other, "--out", links);
        Assert.True(code == ExitCode.Done, said + wrong);
        Assert.Matches(@"other\.csv, fields parted by semicolons", wrong);
        Assert.Matches(@"last name\s+Surname", wrong);
        Assert.Matches(@"person\s+not used", wrong);
        Assert.All((await File.ReadAllLinesAsync(links, Stop)).Skip(1), line => Assert.EndsWith(",1,2", line, StringComparison.Ordinal));

        var report = Path.Combine(folder, "report.html");
        var judged = await Program.RunAsync("link", "evaluate", links, "--truth", one, other, "--truth-column", "person", "--format", "json", "--report", report);
        Assert.True(judged.Code == ExitCode.Done, judged.Said + judged.Wrong);
        using var told = JsonDocument.Parse(judged.Said);
        Assert.Equal(100, told.RootElement.GetProperty("truePairs").GetInt64());
        Assert.True(told.RootElement.GetProperty("bestPairs").GetProperty("pairs").GetProperty("f1").GetDouble() > 0.9, judged.Said);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(report, Stop), StringComparison.Ordinal);

        var atOnce = await Program.RunAsync("link", "evaluate", one, other, "--truth-pattern", @"r(\d+)");
        Assert.True(atOnce.Code == ExitCode.Done, atOnce.Said + atOnce.Wrong);
        Assert.Contains("recommended", atOnce.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_learned_is_kept_and_used_again_and_a_file_that_is_no_model_is_refused()
    {
        var folder = TestFolder.New("link");
        var people = await WriteAsync(folder, "people.csv", Table(120, twice: true));
        var (first, second, model) = (Path.Combine(folder, "first.csv"), Path.Combine(folder, "second.csv"), Path.Combine(folder, "model.json"));
        var learned = await Program.RunAsync("link", people, "--out", first, "--model", model);
        Assert.True(learned.Code == ExitCode.Done, learned.Said + learned.Wrong);
        Assert.Contains("pairs will be compared", learned.Wrong, StringComparison.Ordinal);
        var kept = await File.ReadAllTextAsync(model, Stop);
        var used = await Program.RunAsync("link", people, "--out", second, "--model", model);
        Assert.True(used.Code == ExitCode.Done, used.Said + used.Wrong);
        Assert.Equal(kept, await File.ReadAllTextAsync(model, Stop));
        Assert.Equal((await File.ReadAllLinesAsync(first, Stop)).Length, (await File.ReadAllLinesAsync(second, Stop)).Length);
        await File.WriteAllTextAsync(model, "{}", Stop);
        var refused = await Program.RunAsync("link", people, "--out", second, "--model", model);
        Assert.Equal(ExitCode.BadInput, refused.Code);
        Assert.Contains("model.json", refused.Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_truth_the_answer_is_estimated_and_pairs_to_judge_are_drawn()
    {
        var folder = TestFolder.New("link");
        var people = await WriteAsync(folder, "people.csv", Table(80, twice: true));
        var sheet = Path.Combine(folder, "to-judge.csv");
        var (code, said, wrong) = await Program.RunAsync("link", "evaluate", people, "--sample", sheet, "--sample-size", "10");
        Assert.True(code == ExitCode.Done, said + wrong);
        Assert.Contains("No truth was given", said, StringComparison.Ordinal);
        Assert.Equal(11, (await File.ReadAllLinesAsync(sheet, Stop)).Length);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_told_the_rest_is_linked_and_the_end_says_in_part()
    {
        var folder = TestFolder.New("link");
        var people = await WriteAsync(folder, "people.csv", Table(60, twice: true) + "r999,Too,Many,1980-01-01,7,fields\n");
        var (code, said, wrong) = await Program.RunAsync("link", people, "--out", Path.Combine(folder, "links.csv"));
        Assert.True(code == ExitCode.DoneInPart, said + wrong);
        Assert.Contains("people.csv, row 122: this row has 6 fields, the headings are 5.", wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("id\n1\n2\n", "--map heading=role")]
    [InlineData("id,colour\n1,blue\n2,red\n", "--map heading=role")]
    [InlineData("id,surname,dob\n", "there are no records")]
    [InlineData("id,surname,dob\n1,,\n2,unknown,\n", "every value to compare is blank")]
    public async Task A_table_with_nothing_to_link_is_refused_in_words_and_leaves_what_was_there(string table, string words)
    {
        var folder = TestFolder.New("link");
        var people = await WriteAsync(folder, "people.csv", table);
        var links = await WriteAsync(folder, "links.csv", "before");
        var (code, _, wrong) = await Program.RunAsync("link", people, "--out", links);
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(words, wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", wrong, StringComparison.Ordinal);
        Assert.Equal("before", await File.ReadAllTextAsync(links, Stop));
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Theory]
    [InlineData("link")]
    [InlineData("link", "nobody.csv", "--map", "town")]
    [InlineData("link", "nobody.csv", "--map", "town=Planet")]
    [InlineData("link", "nobody.csv", "--threads", "-1")]
    [InlineData("link", "evaluate", "a.csv", "--review", "2")]
    [InlineData("link", "evaluate", "a.csv", "b.csv", "--truth", "c.csv")]
    public async Task Wrong_words_are_said_before_anything_is_read(params string[] words)
    {
        var (code, _, wrong) = await Program.RunAsync(words);
        Assert.Equal(ExitCode.Usage, code);
        Assert.NotEmpty(wrong);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_that_is_read_is_not_written_over()
    {
        var folder = TestFolder.New("link");
        var people = await WriteAsync(folder, "people.csv", Table(20, twice: true));
        var before = await File.ReadAllTextAsync(people, Stop);

        var linked = await Program.RunAsync("link", people, "--out", people);
        var judged = await Program.RunAsync("link", "evaluate", people, "--report", people);

        Assert.Equal([ExitCode.BadInput, ExitCode.BadInput], [linked.Code, judged.Code]);
        Assert.Contains("people.csv: this file cannot be written.", linked.Wrong, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(people, Stop));
    }

    private static async Task<string> WriteAsync(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text, Stop);
        return path;
    }

    private static string Table(int people, bool twice)
    {
        var rows = Enumerable.Range(0, people).SelectMany(person => Enumerable.Range(0, twice ? 2 : 1).Select(copy =>
            $"r{person + (copy * 1000)},{Forenames[person % 12]},{Surnames[person % 11]},{1940 + (person * 37 % 60)}-{1 + (person * 5 % 12):D2}-{1 + (person * 11 % 28):D2},{person}"));
        return "id,first_name,surname,dob,person\n" + string.Join('\n', rows) + "\n";
    }
}
