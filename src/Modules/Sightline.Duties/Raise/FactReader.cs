using System.Collections.Concurrent;
using System.Reflection;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Duties.Raise;

/// <summary>Reads a fact by the names that the rulebook uses.</summary>
internal static class FactReader
{
    private static readonly ConcurrentDictionary<Type, Shape> Shapes = new();

    /// <summary>What follows in a person's name of a property says on which side of the fact they stand.</summary>
    private static readonly Dictionary<string, Side> Sides = new(StringComparer.Ordinal)
    {
        ["Respondent"] = Side.Bound,
        ["Respondents"] = Side.Bound,
        ["Concerned"] = Side.Bound,
        ["Assessed"] = Side.Protected,
        ["From"] = Side.Bound,
        ["Protected"] = Side.Protected,
        ["Children"] = Side.Protected,
    };

    public static object? Value(Fact fact, string name) => ShapeOf(fact).ByName.GetValueOrDefault(name)?.GetValue(fact);

    /// <summary>The id of a person or thing; of a party, of the person. Null: there is none.</summary>
    public static Guid? IdOf(object? value) => value switch
    {
        null => null,
        Party party => party.Nominal.Value,
        _ => IdReader(value.GetType())?.GetValue(value) as Guid?,
    };

    public static IReadOnlyList<object> Members(Fact fact, string list) =>
        Value(fact, list) is System.Collections.IEnumerable members ? [.. members.Cast<object>()] : [];

    /// <summary>
    /// The same fact with one member left in a list: whoever asks about it then hears about this member alone, so that one survivor's service is never
    /// given another survivor's duty.
    /// </summary>
    public static Fact Narrow(Fact fact, string list, object member)
    {
        var shape = ShapeOf(fact);
        var only = Array.CreateInstance(member.GetType(), 1);
        only.SetValue(member, 0);
        var copy = (Fact)shape.Clone.Invoke(fact, null)!;
        shape.ByName[list].SetValue(copy, only);
        return copy;
    }

    /// <summary>Every id that stands alone in the fact, by the property's name.</summary>
    public static IEnumerable<DutySubject> SingleIds(Fact fact)
    {
        foreach (var property in ShapeOf(fact).Ids)
        {
            if (IdOf(property.GetValue(fact)) is { } id)
            {
                yield return new DutySubject(property.Name, id);
            }
        }
    }

    /// <summary>Whom and what the fact is about.</summary>
    public static IEnumerable<RaisingSubject> Subjects(Fact fact)
    {
        foreach (var property in ShapeOf(fact).Subjects)
        {
            var value = property.GetValue(fact);
            var members = value is System.Collections.IEnumerable many ? many.Cast<object>() : value is null ? [] : [value];
            foreach (var member in members)
            {
                if (IdOf(member) is { } id)
                {
                    yield return new RaisingSubject
                    {
                        Fact = fact.Id,
                        Subject = id,
                        Side = SideOf(property.Name, member),
                        IsThing = member is OrderId or IncidentId,
                    };
                }
            }
        }
    }

    /// <summary>
    /// The earliest moment the fact itself tells of: when it happened, or a day or moment it names before that. A person's birth is never on a fact
    /// that raises a duty, so such a day is one of the matter.
    /// </summary>
    public static Instant EarliestMoment(Fact fact) =>
        ShapeOf(fact).Moments.Select(property => MomentOf(property.GetValue(fact))).OfType<Instant>().Append(fact.At).Min();

    /// <summary>The moment a named day or moment begins; null where the fact leaves it empty.</summary>
    public static Instant? MomentOf(object? value) => value switch
    {
        Instant at => at,
        LocalDate day => LondonTime.Zone.AtStartOfDay(day).ToInstant(),
        _ => null,
    };

    private static Side SideOf(string property, object member) => member switch
    {
        Party { Part: PartyPart.Suspect } => Side.Bound,
        Party { Part: PartyPart.Victim or PartyPart.ChildPresent } => Side.Protected,
        Party => Side.Neither,
        NominalId => Sides.GetValueOrDefault(property, Side.Neither),
        _ => Side.Neither,
    };

    private static Shape ShapeOf(Fact fact) => Shapes.GetOrAdd(fact.GetType(), static type => new Shape(type));

    private static PropertyInfo? IdReader(Type type) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>)) ? type.GetProperty("Value") : null;

    private sealed class Shape
    {
        internal Shape(Type type)
        {
            var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanRead).ToList();
            ByName = properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
            Ids = [.. properties.Where(property => Plain(property.PropertyType) is { } plain && plain != typeof(FactId) && IdReader(plain) is not null)];
            Subjects = [.. properties.Where(property => IsSubject(ElementOf(property.PropertyType)))];
            Moments = [.. properties.Where(property => Plain(property.PropertyType) is { } plain && (plain == typeof(Instant) || plain == typeof(LocalDate)))];
            // Every record has this method: it is what "with" calls.
            Clone = type.GetMethod("<Clone>$") ?? throw new InvalidOperationException($"{type.Name} is not a record.");
        }

        internal Dictionary<string, PropertyInfo> ByName { get; }

        internal List<PropertyInfo> Ids { get; }

        internal List<PropertyInfo> Subjects { get; }

        internal List<PropertyInfo> Moments { get; }

        internal MethodInfo Clone { get; }

        private static bool IsSubject(Type type) => type == typeof(NominalId) || type == typeof(OrderId) || type == typeof(IncidentId) || type == typeof(Party);

        private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

        private static Type ElementOf(Type type) =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : Plain(type);
    }
}
