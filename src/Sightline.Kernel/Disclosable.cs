using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sightline.Kernel;

/// <summary>Why a value may be told to the person a document goes to.</summary>
public enum DisclosableBecause
{
    /// <summary>It is about himself, and of no kind that is kept from him.</summary>
    HisOwn = 1,

    /// <summary>He was told it before: the terms of an order that was served on him.</summary>
    ToldToHim = 2,

    /// <summary>Fixed words of the document, the same in every one.</summary>
    Words = 3,

    /// <summary>Somebody wrote it to him, and answers for it.</summary>
    WrittenToHim = 4,

    /// <summary>It says that something was left out, and not what.</summary>
    LeftOut = 5,
}

/// <summary>
/// A value that may stand in a document the perpetrator may come to read. Made only by saying why; nothing turns into one by itself, and a value of a kind other than
/// <see cref="Sensitivity.Ordinary"/> cannot. Documents for him are put together from these alone, so that what was not decided on cannot get in.
/// </summary>
public sealed class Disclosable
{
    private Disclosable(string text, DisclosableBecause because) => (Text, Because) = (text, because);

    public string Text { get; }

    public DisclosableBecause Because { get; }

    /// <exception cref="ArgumentException">The value is of a kind that is never told to him.</exception>
    public static Disclosable HisOwn(string value, Sensitivity kind) => new(Ordinary(value, kind), DisclosableBecause.HisOwn);

    /// <exception cref="ArgumentException">The value is of a kind that is never told to him.</exception>
    public static Disclosable ToldToHim(string value, Sensitivity kind) => new(Ordinary(value, kind), DisclosableBecause.ToldToHim);

    /// <summary>Words of the document itself: a constant in the source, so that no value can come in by this door.</summary>
    public static Disclosable Words([ConstantExpected] string words) => new(words, DisclosableBecause.Words);

    /// <summary>A letter somebody wrote to him. The leak scan reads it like everything else.</summary>
    public static Disclosable WrittenToHim(string letter) => new(letter, DisclosableBecause.WrittenToHim);

    /// <summary>"1 other person's details are left out": how many, and never who.</summary>
    public static Disclosable LeftOut(int people) => new(
        people == 1 ? "1 other person’s details are left out." : string.Create(CultureInfo.InvariantCulture, $"{people} other people’s details are left out."), DisclosableBecause.LeftOut);

    /// <summary>Why, and never what: a value that is logged by mistake tells nothing.</summary>
    public override string ToString() => $"[{Because}]";

    private static string Ordinary(string value, Sensitivity kind) => kind is Sensitivity.Ordinary ? value
        : throw new ArgumentException($"A value of the kind {kind} is never told to him.", nameof(kind));
}
