using System.Text;
using Sightline.Linkage.Tests.Files;

namespace Sightline.Linkage.Tests.Evaluating;

public sealed class Answers_are_written_and_read_back
{
    private static LinkResult Result => new()
    {
        Left = [0, 0],
        Right = [1, 2],
        Weight = [12.34567f, -6.5f],
        Cluster = [0, 0, 2],
        Threshold = 0.5,
        PairsCompared = 3,
        Stages = [],
        Model = Model,
        Blocking = new BlockingPlan([], 3, 0, null),
    };

    private static LearnedModel Model => new(new Dictionary<string, double> { ["person"] = 0.001 }, [new FieldBelief("<i>name", [new LevelBelief("the same", 0.9, 0.01)])]);

    [Fact]
    public void Links_and_clusters_have_the_form_that_is_promised()
    {
        using var one = TableFile.Of("id,surname\n\"a,\"\"1\",Okonkwo\n");
        using var two = TableFile.Of("id,surname\nb,Okonkwo\nc,Costa\n");
        var read = CsvFiles.Read(CsvFiles.Plan([one.Path, two.Path], new CsvOptions()), 1, TestContext.Current.CancellationToken);
        Assert.Equal(
            "left_id,right_id,match_weight,match_probability,left_file,right_file\n\"a,\"\"1\",b,12.346,0.999808,1,2\n\"a,\"\"1\",c,-6.500,0.010928,1,2\n",
            Written(to => LinksFile.WriteLinks(to, Result, read, 2)));
        Assert.Equal("record_id,cluster_id,file\n\"a,\"\"1\",\"1:a,\"\"1\",1\nb,\"1:a,\"\"1\",2\nc,2:c,2\n", Written(to => LinksFile.WriteClusters(to, Result, read)));
    }

    [Fact]
    public void What_is_written_is_read_back_as_it_was()
    {
        using var people = TableFile.Of("id,surname\n\"a,\"\"1\",Okonkwo\n b ,Okonkwo\nc,Costa\n");
        var read = people.Read();
        using var links = TableFile.Of(Written(to => LinksFile.WriteLinks(to, Result, read)));
        using var clusters = TableFile.Of(Written(to => LinksFile.WriteClusters(to, Result, read)));
        var answer = new AnswerFiles(read);
        var back = answer.Links(links.Path, TestContext.Current.CancellationToken);
        Assert.Equal(Result.Left, back.Left);
        Assert.Equal(Result.Right, back.Right);
        Assert.Equal([12.346f, -6.5f], back.Weight);
        var groups = answer.Clusters(clusters.Path, TestContext.Current.CancellationToken).Cluster;
        Assert.Equal(groups[0], groups[1]);
        Assert.NotEqual(groups[0], groups[2]);
    }

    [Fact]
    public void A_link_to_nobody_to_itself_or_without_a_weight_is_left_out_and_told_with_its_row()
    {
        using var people = TableFile.Of("id,surname\n1,Okonkwo\n2,Costa\n");
        using var links = TableFile.Of("left_id,right_id,match_weight\n1,2,3\n\n1,9,3\n1,1,3\n1,2,much\n");
        var back = new AnswerFiles(people.Read()).Links(links.Path, TestContext.Current.CancellationToken);
        Assert.Equal([0], back.Left);
        Assert.Equal([4L, 5L, 6L], back.Problems.Select(problem => problem.Row!.Value));
        using var other = TableFile.Of("a,b\n1,2\n");
        Assert.Contains("left_id", Assert.Throws<InputRefusedException>(() => new AnswerFiles(people.Read()).Links(other.Path, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_appears_whole_or_not_at_all()
    {
        var path = Path.Combine(Path.GetTempPath(), $"sightline-answer-{Environment.ProcessId}.csv");
        File.WriteAllText(path, "before");
        using (var files = new OutputFiles())
        {
            files.Open(path).Write("half"u8);
        }

        Assert.Equal("before", File.ReadAllText(path));
        Assert.Empty(Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + ".part*"));
        using (var files = new OutputFiles())
        {
            files.Open(path).Write("whole"u8);
            files.Finish();
        }

        Assert.Equal("whole", File.ReadAllText(path));
        File.Delete(path);
    }

    [Fact]
    public void A_report_needs_nothing_else_and_takes_no_value_for_markup()
    {
        using var people = TableFile.Of("id,<b>first_name,surname\n1,<script>alert(1)</script>,\"O'Hara & \"\"co\"\"\"\n2,Grace,Costa\n3,Ines,Costa\n");
        var plan = people.Plan(new CsvOptions { Map = new Dictionary<string, ColumnRole> { ["<b>first_name"] = ColumnRole.Forename } });
        var read = CsvFiles.Read(plan, 1, TestContext.Current.CancellationToken);
        var truth = Truth.Of([0, 1, 1]);
        var links = JudgedLinks.Of(Result, read.Records, LinkScope.Within);
        var page = new EvaluationReport { Plan = plan, Read = read, Links = links, Truth = truth, Evaluation = Evaluator.Evaluate(links, truth), Model = Model }.ToHtml();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;name", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=", page);
        Assert.Equal(3, page.Split("<svg ").Length - 1);
        var estimated = new EvaluationReport { Plan = plan, Read = read, Links = links }.ToHtml();
        Assert.Contains("what the answer says of itself", estimated, StringComparison.Ordinal);
        foreach (var svg in (page + estimated).Split("<svg ").Skip(1).Select(part => "<svg " + part[..(part.IndexOf("</svg>", StringComparison.Ordinal) + 6)]))
        {
            Assert.Equal("svg", System.Xml.Linq.XElement.Parse(svg).Name.LocalName);
        }
    }

    [Fact]
    public void A_sheet_to_judge_shows_both_sides_and_an_empty_column()
    {
        using var people = TableFile.Of("id,first_name\n1,Grace\n2,Gracie\n3,Ines\n");
        var read = people.Read();
        var sheet = Written(to => LabelSheet.Write(to, JudgedLinks.Of(Result, read.Records, LinkScope.Within), read, 10));
        Assert.Equal(
            "left_id,right_id,left_file,right_file,match_weight,match_probability,stratum,drawn,of,left first_name,right first_name,same_person\n"
            + "1,3,1,1,-6.500,0.010928,below -3,1,1,Grace,Ines,\n1,2,1,1,12.346,0.999808,12 to 20,1,1,Grace,Gracie,\n",
            sheet);
    }

    private static string Written(Action<Stream> write)
    {
        using var to = new MemoryStream();
        write(to);
        return Encoding.UTF8.GetString(to.ToArray());
    }
}
