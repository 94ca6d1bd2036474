namespace Sightline.Orders.RecordBreach;

internal static class TermNumbers
{
    /// <summary>"term 1", "terms 1 and 3", "terms 1, 2 and 3".</summary>
    internal static string Of(IReadOnlyList<int> numbers) => numbers.Count switch
    {
        0 => "no term",
        1 => $"term {numbers[0]}",
        _ => $"terms {string.Join(", ", numbers.Take(numbers.Count - 1))} and {numbers[^1]}",
    };
}
