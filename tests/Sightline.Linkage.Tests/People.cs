namespace Sightline.Linkage.Tests;

/// <summary>Fictional people to compare.</summary>
internal static class People
{
    internal static readonly LinkageModel Model = LinkageModel.Default;

    internal static PersonDetails Named(string? forenames, string? surname, string? born = null) => new()
    {
        Forenames = forenames,
        Surname = surname,
        Born = born is null ? null : PartialDate.Parse(born),
    };

    internal static PersonDetails At(this PersonDetails person, string line, string? postcode) =>
        person with { Addresses = [.. person.Addresses, new AddressDetails { Lines = [line], Postcode = postcode }] };

    internal static PersonDetails With(this PersonDetails person, string kind, string value) =>
        person with { Identifiers = [.. person.Identifiers, new Identifier(kind, value)] };

    internal static Verdict Verdict(PersonDetails a, PersonDetails b) => Model.Decide(Model.Compare(a, b));

    internal static Level LevelOf(this Comparison comparison, Field field) =>
        comparison.Reasons.FirstOrDefault(reason => reason.Field == field).Level;
}
