using YamlDotNet.RepresentationModel;

namespace Sightline.Rulebook.Reading;

/// <summary>A duty and the fact that raises it.</summary>
internal sealed record DutyOrigin(DutyRule Rule, FactShape Fact)
{
    /// <summary>The type of what the duty knows under that name; null where it knows nothing single by it.</summary>
    public string? TypeOf(string name)
    {
        if (name == DutyRule.TheDuty)
        {
            return "DutyId";
        }
        var property = name == Rule.As ? Rule.ForEach ?? "" : name;
        return Fact.Properties.TryGetValue(property, out var shape) && shape.IsList == (name == Rule.As) ? shape.Type : null;
    }

    public IEnumerable<string> Names => Fact.Properties
        .Where(property => !property.Value.IsList)
        .Select(property => property.Key)
        .Append(DutyRule.TheDuty)
        .Concat(Rule.As is null ? [] : [Rule.As]);
}

/// <param name="SamePlace">Where it stands in the file what must be the same.</param>
internal sealed record ReadDischarge(DischargingFact Fact, FieldPlace SamePlace);

/// <summary>Which facts end a duty, and how each is known to be about this one.</summary>
internal sealed class DischargeReader(Vocabulary vocabulary)
{
    public IReadOnlyList<ReadDischarge> Read(Fields fields, IReadOnlyList<string> same)
    {
        var found = new List<ReadDischarge>();
        foreach (var (item, place) in fields.Items("discharged-by"))
        {
            if (item is YamlMappingNode mapping)
            {
                found.Add(WithItsOwnSame(fields.Group(mapping, place)));
            }
            else if (item is YamlScalarNode { Value: { Length: > 0 } name })
            {
                fields.MustBeIn(place, name, vocabulary.Facts.Keys);
                found.Add(new ReadDischarge(new DischargingFact(name, same), fields.PlaceOf("same")));
            }
            else
            {
                fields.Wrong(place, "This is not the name of a fact.", "Expected a fact, or \"fact: …\" with a \"same: …\" of its own.");
            }
            if (found.Count > 1 && found[..^1].Any(earlier => earlier.Fact.Fact == found[^1].Fact.Fact))
            {
                fields.Wrong(place, $"\"{found[^1].Fact.Fact}\" stands in the list twice.", "Expected it once.");
                found.RemoveAt(found.Count - 1);
            }
        }
        if (same.Count == 0 && found.Any(by => by.Fact.Same.Count == 0))
        {
            fields.Wrong("same", "Nothing says which duty a discharging fact belongs to.", "Expected at least one name, or it would discharge every duty.");
        }
        return found;
    }

    /// <summary>Both sides must have the name, and hold the same type under it: two ids of different things are never the same.</summary>
    public void Check(Fields fields, DutyOrigin origin, IReadOnlyList<ReadDischarge> discharges)
    {
        if (origin.Rule.ForEach is { } list && origin.Fact.Properties.GetValueOrDefault(list) is not { IsList: true })
        {
            return;
        }
        foreach (var (by, place) in discharges)
        {
            foreach (var name in vocabulary.Facts.ContainsKey(by.Fact) ? by.Same : [])
            {
                CheckSame(fields, origin, (by.Fact, name, place));
            }
        }
    }

    private void CheckSame(Fields fields, DutyOrigin origin, (string Fact, string Name, FieldPlace Place) same)
    {
        var properties = vocabulary.Facts[same.Fact].Properties;
        var ours = origin.TypeOf(same.Name);
        var theirs = properties.TryGetValue(same.Name, out var shape) && !shape.IsList ? shape.Type : null;
        if (ours is null)
        {
            fields.Wrong(same.Place, $"{origin.Rule.On} has no \"{same.Name}\".", Names.Expected(same.Name, origin.Names));
        }
        else if (theirs is null)
        {
            var single = properties.Where(property => !property.Value.IsList).Select(property => property.Key);
            fields.Wrong(same.Place, $"{same.Fact} has no \"{same.Name}\".", Names.Expected(same.Name, single));
        }
        else if (ours != theirs)
        {
            var what = $"\"{same.Name}\" is a {ours} in {origin.Rule.On} and a {theirs} in {same.Fact}.";
            fields.Wrong(same.Place, what, "Expected the same kind of thing in both.");
        }
    }

    private ReadDischarge WithItsOwnSame(Fields group)
    {
        var fact = group.Name("fact", vocabulary.Facts.Keys);
        group.MustHave("same", "what it must share with the fact that raised the duty");
        var same = group.Texts("same").Select(name => name.Text);
        group.Finish();
        return new ReadDischarge(new DischargingFact(fact, [.. same]), group.PlaceOf("same"));
    }
}
