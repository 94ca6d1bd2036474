using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.Register;
using Sightline.Orders.Vocabulary;
using Sightline.Platform.Ports;

namespace Sightline.Orders.OnRecord;

/// <summary>Live orders, in the line an officer can be told over the radio.</summary>
internal sealed class OrderWarnings(OrderReader reader) : IWarning
{
    public async Task<IReadOnlyList<Warning>> WarningsAsync(Subject subject, CancellationToken stop)
    {
        var people = subject.Nominals.Concat(subject.Possible).ToHashSet();
        var warnings = new List<Warning>();
        foreach (var order in (await reader.ReadAsync(await reader.OfAsync(people, stop), stop)).Where(order => order.IsLiveOn(reader.Today)))
        {
            foreach (var respondent in order.Respondents.Where(people.Contains))
            {
                warnings.Add(await BindsAsync(order, respondent, subject, stop));
            }
            if (order.Protected.Where(people.Contains).ToList() is { Count: > 0 } named)
            {
                warnings.Add(await ProtectsAsync(order, named.All(subject.Possible.Contains), stop));
            }
        }
        return [.. warnings.DistinctBy(warning => (warning.Text, warning.Link))];
    }

    private async Task<Warning> BindsAsync(HeldOrder order, NominalId respondent, Subject subject, CancellationToken stop)
    {
        var onlyPossible = !subject.Nominals.Contains(respondent);
        var answer = await reader.AnswerAsync(order, respondent, onlyPossible, stop);
        var yes = answer.Terms.Count(term => term.Enforceable == Answer.Yes);
        var open = answer.Terms.Count(term => term.Enforceable == Answer.NotKnown);
        var words = onlyPossible
            ? "possible: confirm identity"
            : yes > 0 ? $"{Count(yes)} enforceable now{(open > 0 ? $", {Count(open)} not known" : "")}"
            : open > 0 || answer.Terms.Count == 0 ? "whether enforceable is not known" : "nothing an officer may enforce";
        return Line(order, $"{Capital(order.TypeName)}: {words}", onlyPossible) with { Detail = order.HasDisputed ? "A statement about it is disputed; nothing has changed." : null };
    }

    private async Task<Warning> ProtectsAsync(HeldOrder order, bool onlyPossible, CancellationToken stop)
    {
        var answer = await reader.EnforceableAsync(order, _ => false, stop);
        return Line(order, $"Protected by {WithArticle(order.TypeName)}: enforceable now – {answer.Words().ToLowerInvariant()}", onlyPossible);
    }

    private static Warning Line(HeldOrder order, string text, bool onlyPossible) => new()
    {
        Gravity = WarningGravity.Order,
        Text = text,
        Link = Links.Order(order.Id),
        OnlyPossible = onlyPossible,
    };

    private static string Count(int terms) => $"{terms} {(terms == 1 ? "term" : "terms")}";

    /// <summary>"a non-molestation order", "an occupation order", "conditions of a licence".</summary>
    private static string WithArticle(string name) =>
        name.StartsWith("conditions", StringComparison.Ordinal) ? name : "aeio".Contains(name[0], StringComparison.Ordinal) ? $"an {name}" : $"a {name}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
