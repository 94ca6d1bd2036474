using System.Reflection;
using Sightline.Kernel;
using Sightline.Platform.Disclosing;
using Sightline.Platform.Ports;

namespace Sightline.Architecture.Tests;

/// <summary>A document he may come to read is put together from values somebody said are disclosable to him, and from nothing else: anything else does not compile.</summary>
public sealed class DisclosableTests
{
    private static readonly Type[] Parts = [typeof(DisclosedDocument), typeof(DisclosedSection), typeof(DisclosedLine)];

    [Fact]
    public void What_a_document_for_him_takes_is_disclosable_or_made_of_such_alone()
    {
        var taken = Parts.SelectMany(part => part.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).SelectMany(constructor =>
            constructor.GetParameters()).Select(parameter => parameter.ParameterType)
            .Concat(part.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(property => property.CanWrite).Select(property =>
                property.PropertyType))).Distinct().ToList();
        Assert.NotEmpty(taken);
        Assert.Empty(taken.Where(type => !IsDisclosable(type)).Select(type => type.ToString()));
    }

    [Fact]
    public void Nothing_becomes_disclosable_without_saying_why()
    {
        Assert.Empty(typeof(Disclosable).GetConstructors());
        Assert.True(typeof(Disclosable).IsSealed);
        Assert.DoesNotContain(typeof(Disclosable).GetMethods(BindingFlags.Public | BindingFlags.Static), method => method.Name.StartsWith("op_Implicit", StringComparison.Ordinal)
            || method.Name.StartsWith("op_Explicit", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(Disclosable).GetProperties(), property => property.CanWrite);
    }

    [Fact]
    public void Every_kind_but_the_ordinary_is_refused()
    {
        foreach (var kind in Enum.GetValues<Sensitivity>().Where(kind => kind is not Sensitivity.Ordinary))
        {
            Assert.Throws<ArgumentException>(() => Disclosable.HisOwn("x", kind));
            Assert.Throws<ArgumentException>(() => Disclosable.ToldToHim("x", kind));
        }
        Assert.Equal("[HisOwn]", Disclosable.HisOwn("14 Quarry Lane", Sensitivity.Ordinary).ToString());
    }

    [Fact]
    public void What_modules_tell_him_comes_by_one_port()
    {
        var tellers = House.Assemblies.SelectMany(House.TypesOf).Where(type => type is { IsClass: true, IsAbstract: false }
            && typeof(IDisclosesToSubject).IsAssignableFrom(type)).Select(type => type.Namespace).ToList();
        Assert.True(tellers.Count >= 3);
        Assert.All(tellers, space => Assert.EndsWith(".SubjectAccess", space, StringComparison.Ordinal));
    }

    /// <summary>A record also takes another of itself, to copy it.</summary>
    private static bool IsDisclosable(Type type) => type == typeof(Disclosable) || Parts.Contains(type)
        || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && IsDisclosable(type.GetGenericArguments()[0]);
}
