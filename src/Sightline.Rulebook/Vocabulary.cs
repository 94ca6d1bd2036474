using System.Reflection;
using NodaTime;

namespace Sightline.Rulebook;

/// <param name="Type">The name of the property's type without "?": "NominalId", "Instant"; of a list, of its members.</param>
public sealed record PropertyShape(string Type, bool IsList)
{
    /// <summary>A clock can start at it.</summary>
    public bool IsMoment => !IsList && Type is nameof(Instant) or nameof(LocalDate);
}

/// <summary>The properties of a fact by name.</summary>
public sealed record FactShape(IReadOnlyDictionary<string, PropertyShape> Properties)
{
    public static FactShape Of(Type type) => new(type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .ToDictionary(property => property.Name, property => ShapeOf(property.PropertyType), StringComparer.Ordinal));

    private static PropertyShape ShapeOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var isList = plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        var element = isList ? plain.GetGenericArguments()[0] : plain;
        return new PropertyShape((Nullable.GetUnderlyingType(element) ?? element).Name, isList);
    }
}

/// <summary>
/// Every name that the rulebook's files may use and the program gives. A name that is not in it is a <see cref="Problem"/>; the nearest one is offered.
/// Names are compared as text, case and all.
/// </summary>
public sealed record Vocabulary
{
    /// <summary>Facts by the name of their type. <see cref="FactsOf"/> makes it.</summary>
    public required IReadOnlyDictionary<string, FactShape> Facts { get; init; }

    /// <summary>Conditions that take no argument.</summary>
    public required IReadOnlySet<string> Conditions { get; init; }

    /// <summary>Conditions that take one, given as <c>of:</c>.</summary>
    public required IReadOnlySet<string> ConditionsWithArgument { get; init; }

    /// <summary>Those of them whose argument is a count in a period: "3 in 12 months".</summary>
    public IReadOnlySet<string> ConditionsOfPeriod { get; init; } = new HashSet<string>();

    /// <summary>Resolvers: names for "the agency that …" a fact.</summary>
    public required IReadOnlySet<string> Agencies { get; init; }

    /// <summary>Kinds of agency, in words with hyphens: "family-court".</summary>
    public required IReadOnlySet<string> AgencyKinds { get; init; }

    public required IReadOnlySet<string> DeskRoles { get; init; }

    public required IReadOnlySet<string> Permissions { get; init; }

    /// <summary>Named links to the modules' pages.</summary>
    public required IReadOnlySet<string> Links { get; init; }

    /// <summary>Calendars of days left out. "none" is another word for "running".</summary>
    public required IReadOnlySet<string> Calendars { get; init; }

    /// <summary>What a time to keep something may be counted from: "last-contact".</summary>
    public required IReadOnlySet<string> RetentionClocks { get; init; }

    /// <summary>Kinds of abuse, in words with hyphens: "controlling-or-coercive".</summary>
    public IReadOnlySet<string> AbuseKinds { get; init; } = new HashSet<string>();

    /// <summary>What people may be to each other, in words with hyphens: "former-partner".</summary>
    public IReadOnlySet<string> Connections { get; init; } = new HashSet<string>();

    /// <summary>Kinds of relationship, in words with hyphens; null: any.</summary>
    public IReadOnlySet<string>? RelationshipKinds { get; init; }

    /// <summary>Areas that may be named; null: any.</summary>
    public IReadOnlySet<string>? Areas { get; init; }

    /// <summary>The facts among <paramref name="types"/>: every concrete type that derives from <paramref name="fact"/>.</summary>
    public static IReadOnlyDictionary<string, FactShape> FactsOf(Type fact, IEnumerable<Type> types) => types
        .Where(type => !type.IsAbstract && type.IsSubclassOf(fact))
        .ToDictionary(type => type.Name, FactShape.Of, StringComparer.Ordinal);
}
