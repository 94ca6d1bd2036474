using System.Globalization;

namespace Sightline.Linkage;

/// <summary>Says why records have been linked, by the model they were linked with.</summary>
public sealed class LinkExplainer
{
    private readonly Rows _rows;
    private readonly Mixture _mixture;

    /// <param name="records">All the records: how common a value is belongs to the weight.</param>
    /// <param name="model">What a run over them learned.</param>
    /// <exception cref="ArgumentException">No column holds evidence.</exception>
    public LinkExplainer(RecordSet records, LearnedModel model)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(model);
        var fields = FieldMaker.Of(records, Environment.ProcessorCount);
        if (fields.All.Count == 0)
        {
            throw new ArgumentException("No column holds anything to compare.", nameof(records));
        }

        model.Lend(fields);
        _rows = new Rows(fields, Environment.ProcessorCount);
        _mixture = model.For(fields.All);
    }

    /// <summary>Why two records have their weight.</summary>
    public PairExplanation Pair(int left, int right)
    {
        var pattern = _rows.Pattern(left, right);
        var fields = new List<ExplainedField>();
        var so = 0UL;
        var start = _mixture.Weight(so);
        var weight = start;
        for (var at = 0; at < _rows.Fields.Count; at++)
        {
            var level = Rows.Level(pattern, at);
            so |= (ulong)(uint)level << (BatchField.LevelBits * at);
            var next = _mixture.Weight(so);
            fields.Add(new ExplainedField(_rows.Fields[at].Name, InWords(at, level, left), next - weight));
            weight = next;
        }

        return new PairExplanation(start, fields, weight, Kinds(pattern));
    }

    /// <summary>How the records of a cluster hang together.</summary>
    public ClusterExplanation Cluster(IReadOnlyList<int> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var order = records.Distinct().Order().ToArray();
        var links = new List<ClusterLink>();
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = i + 1; j < order.Length; j++)
            {
                links.Add(new ClusterLink(order[i], order[j], _mixture.Weight(_rows.Pattern(order[i], order[j]))));
            }
        }

        var spine = Spine(order, links);
        return new ClusterExplanation(links, spine, spine.Count == 0 ? null : spine.MinBy(link => link.Weight));
    }

    private static List<ClusterLink> Spine(int[] records, List<ClusterLink> links)
    {
        var group = records.ToDictionary(record => record, record => record);
        var spine = new List<ClusterLink>();
        foreach (var link in links.OrderByDescending(link => link.Weight).ThenBy(link => link.Left).ThenBy(link => link.Right))
        {
            var (from, to) = (group[link.Left], group[link.Right]);
            if (from == to)
            {
                continue;
            }

            spine.Add(link);
            foreach (var record in records.Where(record => group[record] == from))
            {
                group[record] = to;
            }
        }

        return spine;
    }

    private string InWords(int at, int level, int record)
    {
        var field = _rows.Fields[at];
        if (level is 0 or > BatchField.ExactLevels)
        {
            return field.LevelName(level);
        }

        var held = field.Counts[Rows.CodeIn(_rows.RowAt(record), at)];
        return string.Create(CultureInfo.InvariantCulture, $"the same, held by {held:N0} of {field.Known:N0} records");
    }

    private List<PossibleKind> Kinds(ulong pattern)
    {
        Span<double> each = stackalloc double[Mixture.Stride];
        _mixture.Likelihoods(pattern, each);
        var sum = Math.Max(Mixture.Sum(each), double.Epsilon);
        var kinds = new List<PossibleKind>();
        for (var kind = 0; kind < Mixture.Kinds; kind++)
        {
            kinds.Add(new PossibleKind(NameOf((PairKind)kind), each[kind] / sum));
        }

        return [.. kinds.Where(kind => kind.Probability >= 0.001).OrderByDescending(kind => kind.Probability)];
    }

    private static string NameOf(PairKind kind) => kind switch
    {
        PairKind.Strangers => "two people who have nothing to do with each other",
        PairKind.Neighbours => "two people of one place",
        PairKind.Household => "two people of one household",
        PairKind.Twins => "twins",
        PairKind.TwinsApart => "twins who live apart",
        PairKind.Juniors => "two people of one name in one home",
        PairKind.Namesakes => "two people of one name",
        PairKind.FalseDetails => "one person who gave false details",
        PairKind.Person => "one person",
        _ => "one person who moved",
    };
}
