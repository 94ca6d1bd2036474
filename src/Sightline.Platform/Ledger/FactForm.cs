using System.Collections.Concurrent;
using System.Reflection;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;
using Sightline.Platform.Json;

namespace Sightline.Platform.Ledger;

/// <summary>How one kind of fact is written: which of its properties stand clear, and which are sealed under whose key.</summary>
internal sealed class FactForm
{
    private static readonly ConcurrentDictionary<Type, FactForm> Forms = new();

    /// <summary>Ids of parts of things: no history is asked for by them.</summary>
    private static readonly HashSet<Type> NotSubjects = [typeof(FactId), typeof(TermId), typeof(ServiceId)];

    private FactForm(Type type)
    {
        Parts = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.Name is not ("Id" or "At" or "EqualityContract"))
            .Select(property => new Part(type, property)).ToList();
    }

    internal IReadOnlyList<Part> Parts { get; }

    internal static FactForm Of(Type type) => Forms.GetOrAdd(type, static fact => new FactForm(fact));

    internal IEnumerable<Guid> SubjectsOf(Fact fact) => Parts.SelectMany(part => part.Subjects(fact)).Distinct();

    internal sealed class Part
    {
        private readonly PropertyInfo property;
        private readonly PropertyInfo? subject;

        internal Part(Type owner, PropertyInfo property)
        {
            this.property = property;
            Name = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (property.GetCustomAttribute<AboutAttribute>() is { } about)
            {
                Kind = about.Kind;
                subject = owner.GetProperty(about.Subject)
                    ?? throw new InvalidOperationException($"{owner.Name}.{property.Name} is about '{about.Subject}', which {owner.Name} does not have.");
            }
        }

        internal string Name { get; }

        internal Type Type => property.PropertyType;

        internal bool IsSealed => subject is not null;

        internal Sensitivity Kind { get; }

        internal object? ValueOf(Fact fact) => property.GetValue(fact);

        internal Guid SubjectOf(Fact fact) => IdOf(subject!.GetValue(fact))
            ?? throw new InvalidOperationException($"{fact.GetType().Name}.{property.Name} has a value but the id it is about is empty.");

        internal IEnumerable<Guid> Subjects(Fact fact)
        {
            if (IsSealed || NotSubjects.Contains(property.PropertyType))
            {
                return [];
            }
            return ValueOf(fact) switch
            {
                null => [],
                IReadOnlyList<Party> parties => parties.Select(party => party.Nominal.Value),
                System.Collections.IEnumerable many and not string => many.Cast<object>().Where(IsSubjectId).Select(item => IdOf(item)!.Value).ToList(),
                var one => IsSubjectId(one) ? [IdOf(one)!.Value] : [],
            };
        }

        private static bool IsSubjectId(object value) =>
            !NotSubjects.Contains(value.GetType()) && HouseJson.Implements(value.GetType(), typeof(ITypedId<>));

        private static Guid? IdOf(object? value) => value switch
        {
            null => null,
            NominalId id => id.Value,
            OrderId id => id.Value,
            IncidentId id => id.Value,
            DutyId id => id.Value,
            _ when HouseJson.Implements(value.GetType(), typeof(ITypedId<>)) => (Guid)value.GetType().GetProperty("Value")!.GetValue(value)!,
            _ => null,
        };
    }
}
