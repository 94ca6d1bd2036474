using System.Reflection;
using NodaTime;
using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Facts.Tests;

/// <summary>What the ledger writes clear is decided by a property's type and marks; a new fact that would leak a value does not pass here.</summary>
public sealed class FactShapeTests
{
    private static readonly Type[] AlwaysClear =
    [
        typeof(Answer), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(Instant), typeof(Party),
        typeof(PartyConnection), typeof(PartyFinding), typeof(CheckFindings),
    ];

    public static TheoryData<string> FactNames => new(Facts().Select(type => type.Name));

    [Theory]
    [MemberData(nameof(FactNames))]
    public void Each_property_is_clear_by_its_type_or_says_whom_it_is_about_or_why_it_is_about_nobody(string name)
    {
        foreach (var property in Own(Named(name)))
        {
            var marks = new[] { property.IsDefined(typeof(AboutAttribute)), property.IsDefined(typeof(ClearAttribute)) }.Count(isMarked => isMarked);
            Assert.True(marks == (IsClear(property.PropertyType) ? marks : 1), $"{name}.{property.Name} is a {property.PropertyType.Name}: mark it [About] or [Clear].");
            Assert.True(marks < 2, $"{name}.{property.Name} cannot be both about somebody and clear.");
        }
    }

    [Theory]
    [MemberData(nameof(FactNames))]
    public void What_a_value_is_about_is_an_id_of_the_same_fact_that_is_always_there(string name)
    {
        var type = Named(name);
        foreach (var property in Own(type).Where(property => property.IsDefined(typeof(AboutAttribute))))
        {
            var about = property.GetCustomAttribute<AboutAttribute>()!;
            var subject = type.GetProperty(about.Subject);
            Assert.True(subject is not null, $"{name}.{property.Name} is about '{about.Subject}', which {name} does not have.");
            Assert.True(IsId(subject!.PropertyType), $"{name}.{property.Name} is about '{about.Subject}', which is not an id.");
            Assert.True(subject.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)), $"{name}.{about.Subject} may be missing, and {name}.{property.Name} then has no key.");
        }
    }

    [Theory]
    [MemberData(nameof(FactNames))]
    public void A_fact_is_sealed_and_every_reason_to_be_clear_is_given(string name)
    {
        Assert.True(Named(name).IsSealed);
        Assert.All(Own(Named(name)).Select(property => property.GetCustomAttribute<ClearAttribute>()).OfType<ClearAttribute>(), clear => Assert.NotEmpty(clear.Why));
    }

    [Fact]
    public void No_two_facts_have_the_same_name_which_is_their_name_on_the_feed() =>
        Assert.Empty(Facts().GroupBy(type => type.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Ids_of_one_kind_keep_their_value_and_sort_as_their_values_do()
    {
        var (low, high) = (new Guid("01930000-0000-7000-8000-000000000001"), new Guid("01940000-0000-7000-8000-000000000000"));
        var ids = typeof(Fact).Assembly.GetTypes().Where(type => type.IsValueType && IsId(type)).ToList();
        Assert.NotEmpty(ids);
        foreach (var type in ids)
        {
            typeof(FactShapeTests).GetMethod(nameof(KeepsItsValue), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [low, high]);
        }
    }

    [Fact]
    public void Codes_are_told_as_their_text_and_an_empty_one_as_nothing()
    {
        Assert.Equal("police-northgate", new AgencyCode("police-northgate").ToString());
        Assert.Equal("", default(AgencyCode).ToString());
        Assert.NotEqual(new AgencyCode("a"), new AgencyCode("A"));
    }

    private static void KeepsItsValue<T>(Guid low, Guid high)
        where T : struct, ITypedId<T>, IComparable<T>
    {
        Assert.Equal(low, T.From(low).Value);
        Assert.Equal(T.From(low), T.From(low));
        Assert.True(T.From(low).CompareTo(T.From(high)) < 0);
        Assert.Equal(low.ToString(), T.From(low).ToString());
        foreach (var (name, expected) in new[] { ("op_LessThan", true), ("op_GreaterThan", false), ("op_LessThanOrEqual", true), ("op_GreaterThanOrEqual", false) })
        {
            Assert.Equal(expected, typeof(T).GetMethod(name)!.Invoke(null, [T.From(low), T.From(high)]));
        }
    }

    private static IEnumerable<Type> Facts() => typeof(Fact).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && typeof(Fact).IsAssignableFrom(type));

    private static Type Named(string name) => Facts().Single(type => type.Name == name);

    private static IEnumerable<PropertyInfo> Own(Type type) =>
        type.GetProperties().Where(property => property.Name is not (nameof(Fact.Id) or nameof(Fact.At)));

    private static bool IsClear(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type))
        {
            type = type.GetGenericArguments()[0];
        }
        return type.IsEnum || AlwaysClear.Contains(type) || IsId(type) || Implements(type, typeof(ICode<>));
    }

    private static bool IsId(Type type) => Implements(type, typeof(ITypedId<>));

    private static bool Implements(Type type, Type open) => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == open);
}
