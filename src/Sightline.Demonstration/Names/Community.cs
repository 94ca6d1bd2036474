namespace Sightline.Demonstration.Names;

/// <summary>Names as one community of the invented area bears them. All are common names put together by chance; none is anybody's.</summary>
internal sealed record Community
{
    internal required string Code { get; init; }

    internal required IReadOnlyList<string> Women { get; init; }

    internal required IReadOnlyList<string> Men { get; init; }

    internal required IReadOnlyList<string> Surnames { get; init; }

    /// <summary>What some of them speak at home, where it is not English.</summary>
    internal string? Language { get; init; }

    /// <summary>How many in a hundred need an interpreter.</summary>
    internal int NeedInterpreter { get; init; }

    /// <summary>A woman's form of a surname, where it differs (Kowalski, Kowalska).</summary>
    internal bool HasWomensForms { get; init; }

    /// <summary>How many of a hundred people of the area belong to it.</summary>
    internal required int Share { get; init; }

    internal string SurnameFor(string surname, string sex) =>
        HasWomensForms && sex == "female" && (surname.EndsWith("ski", StringComparison.Ordinal) || surname.EndsWith("cki", StringComparison.Ordinal))
            ? surname[..^1] + "a"
            : surname;
}
