using System.Text.Json.Serialization;

namespace Sightline.Kernel;

/// <summary>What the machine itself needs the bare value for. Every place that uses it stands by name, with its reason, in one test.</summary>
public enum MachineUse
{
    /// <summary>A digest or a check that is all that leaves.</summary>
    Digest = 1,

    /// <summary>Compared with another value; only whether they agree leaves.</summary>
    Matching = 2,

    /// <summary>What must not be found in a paper.</summary>
    LeakScan = 3,

    /// <summary>Read into its parts, each guarded again; or written into a form that is sealed again.</summary>
    Form = 4,

    /// <summary>Carried into another row, fact or rule of the house, where it is kept under its kind.</summary>
    Carried = 5,
}

/// <summary>A value of whichever type that shows its kind alone.</summary>
public interface IGuarded
{
    Sensitivity Kind { get; }
}

/// <summary>
/// A value that was opened, with the kind of data it is. Nothing turns into or out of it by itself: it says its kind and never itself, in a page, a log, an exception or a debugger's window;
/// two of them are the same only when they are one; nothing writes it as JSON unless told for whom. It is had for an <see cref="Audience"/> that may have its kind, or not at all.
/// </summary>
[JsonConverter(typeof(GuardedJson))]
public sealed class Guarded<T> : IGuarded
    where T : notnull
{
    private readonly T value;

    internal Guarded(T value, Sensitivity kind) => (this.value, Kind) = (value, kind);

    public Sensitivity Kind { get; }

    /// <summary>The value, for those it may be told to.</summary>
    /// <exception cref="GuardedException">They may not have this kind. A defect: whoever showed it had to ask first.</exception>
    public T For(Audience audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        return audience.MayHave(Kind) ? value : throw new GuardedException(Kind, audience.Name);
    }

    /// <summary>The value, for the program's own use: it is told to nobody.</summary>
    public T ForTheMachine(MachineUse use) => Enum.IsDefined(use) ? value : throw new ArgumentOutOfRangeException(nameof(use));

    /// <summary>A part of it, or another form, guarded as it is. Null: it has no such part. The function is static, so that nothing is carried out by it.</summary>
    public Guarded<TPart>? Part<TPart>(Func<T, TPart?> part)
        where TPart : class
    {
        ArgumentNullException.ThrowIfNull(part);
        return part(value) is { } found ? new Guarded<TPart>(found, Kind) : null;
    }

    /// <summary>The same, with what it is made together with.</summary>
    public Guarded<TPart>? Part<TWith, TPart>(TWith with, Func<T, TWith, TPart?> part)
        where TPart : class
    {
        ArgumentNullException.ThrowIfNull(part);
        return part(value, with) is { } found ? new Guarded<TPart>(found, Kind) : null;
    }

    /// <summary>Several parts of it, each guarded as it is.</summary>
    public IReadOnlyList<Guarded<TPart>> Parts<TPart>(Func<T, IEnumerable<TPart>> parts)
        where TPart : notnull
    {
        ArgumentNullException.ThrowIfNull(parts);
        return [.. parts(value).Select(part => new Guarded<TPart>(part, Kind))];
    }

    /// <summary>Its kind, in brackets that no address, title, name of a file or notice lets through.</summary>
    public override string ToString() => Guarded.Placeholder(Kind);
}

public static class Guarded
{
    /// <summary>Guards a value that was not. Anybody may: what is guarded is told to fewer.</summary>
    public static Guarded<T> Of<T>(T value, Sensitivity kind)
        where T : notnull => new(value, kind);

    /// <summary>Several values of one kind as one, so that they are had together or not at all. Null: there are none.</summary>
    /// <exception cref="ArgumentException">They are of more than one kind.</exception>
    public static Guarded<IReadOnlyList<T>>? Together<T>(IEnumerable<Guarded<T>> values)
        where T : notnull
    {
        var all = values.ToList();
        if (all.Count == 0)
        {
            return null;
        }
        return all.TrueForAll(one => one.Kind == all[0].Kind) ? new(all.ConvertAll(one => one.ForTheMachine(MachineUse.Form)), all[0].Kind)
            : throw new ArgumentException("Values of more than one kind are not put together.", nameof(values));
    }

    /// <summary>What stands where the value would, wherever it is written by mistake.</summary>
    public static string Placeholder(Sensitivity kind) => $"⟦{Words(kind)}⟧";

    /// <summary>The text itself, where it was put together of no guarded value: for an address, a title, the name of a file, a notice.</summary>
    /// <param name="text">As it would be written.</param>
    /// <param name="where">Which of these, for the message: "a page's title".</param>
    /// <exception cref="GuardedException">A guarded value would have stood in it.</exception>
    public static string? Checked(string? text, string where)
    {
        if (text is not null && (text.Contains('⟦', StringComparison.Ordinal) || text.Contains("%E2%9F%A6", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var kind in Enum.GetValues<Sensitivity>())
            {
                if (text.Contains(Placeholder(kind), StringComparison.Ordinal) || text.Contains($"%E2%9F%A6{Words(kind)}", StringComparison.OrdinalIgnoreCase))
                {
                    throw new GuardedException(kind, where);
                }
            }
        }
        return text;
    }

    /// <summary>The kind, as <c>rulebook/access.yaml</c> writes it.</summary>
    private static string Words(Sensitivity kind) => string.Concat(kind.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}

/// <summary>A guarded value was on its way to where it may not stand. It says the kind and the place, and never the value.</summary>
public sealed class GuardedException : Exception
{
    public GuardedException(Sensitivity kind, string where)
        : base($"A value of the kind {kind} was refused: it may not stand in, or be told to, {where}.") => Kind = kind;

    public GuardedException()
        : this("A guarded value was refused.")
    {
    }

    public GuardedException(string message)
        : base(message)
    {
    }

    public GuardedException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public Sensitivity Kind { get; }
}
