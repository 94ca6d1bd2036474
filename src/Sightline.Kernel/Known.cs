using System.Diagnostics.CodeAnalysis;

namespace Sightline.Kernel;

/// <summary>Why a value is missing. Each is an answer somebody gave, or the fact that nobody was asked; none means "no".</summary>
public enum WhyNotKnown
{
    NotKnown = 0,
    NotAsked = 1,
    WouldNotSay = 2,
    NotReadable = 3,
}

/// <summary>
/// A value, or the reason there is none. <c>default</c> is "not known". Two not-known values are equal only when their reasons are:
/// that two people's dates of birth are both missing says nothing about whether they are the same person.
/// </summary>
public readonly record struct Known<T>
    where T : notnull
{
    private readonly T? value;

    public Known(T value)
    {
        this.value = value;
        IsKnown = true;
    }

    private Known(WhyNotKnown why) => Why = why;

    public bool IsKnown { get; }

    public WhyNotKnown Why { get; }

    /// <exception cref="InvalidOperationException">The value is not known.</exception>
    public T Value => IsKnown ? value! : throw new InvalidOperationException("The value is not known: ask IsKnown or TryGet first.");

    public bool TryGet([MaybeNullWhen(false)] out T known)
    {
        known = value;
        return IsKnown;
    }

    public T? OrNull() => value;

    public override string ToString() => IsKnown ? value!.ToString() ?? "" : Why switch
    {
        WhyNotKnown.NotAsked => "not asked",
        WhyNotKnown.WouldNotSay => "would not say",
        WhyNotKnown.NotReadable => "could not be read",
        _ => "not known",
    };

    internal static Known<T> Missing(WhyNotKnown why) => new(why);
}

public static class Known
{
    public static Known<T> Of<T>(T value)
        where T : notnull => new(value);

    public static Known<T> Not<T>(WhyNotKnown why = WhyNotKnown.NotKnown)
        where T : notnull => Known<T>.Missing(why);

    public static Known<T> From<T>(T? value)
        where T : struct => value is { } given ? new(given) : default;
}
