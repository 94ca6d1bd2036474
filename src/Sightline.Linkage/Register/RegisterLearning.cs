namespace Sightline.Linkage;

/// <summary>What a register taught, and of how many.</summary>
/// <param name="Model">With the commonness of values.</param>
/// <param name="Records">How many records it was learned from.</param>
/// <param name="OnePerson">How many pairs of them are expected to be of one person.</param>
public sealed record LearnedRegister(LearnedModel Model, int Records, double OnePerson);

/// <summary>Learns a register's own model from its records, without labels.</summary>
public static class RegisterLearning
{
    /// <param name="table">As <see cref="RegisterTable"/> makes it.</param>
    /// <param name="threads">How many work at it; 0 is as many as there are processors. The model is the same whatever it is.</param>
    /// <param name="stop">Stops it between stages.</param>
    /// <returns>Null when no record says anything.</returns>
    public static LearnedRegister? Learn(RecordSet table, int threads = 0, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!table.Columns.Any(column => column.Codes.AsSpan().ContainsAnyExcept(0)))
        {
            return null;
        }

        var kept = Copies.Of(table)?.Kept(table) ?? table;
        var (model, pairs) = new LinkRun(kept, new LinkOptions { Scope = LinkScope.Within, Threads = threads }, null, stop).Learn();
        return new LearnedRegister(model, table.Count, pairs * (Share(model, PairKind.Person) + Share(model, PairKind.PersonMoved)));
    }

    private static double Share(LearnedModel model, PairKind kind) => model.Shares.GetValueOrDefault(LearnedModelJson.Name(kind));
}
