using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sightline.Deadlines;

/// <summary>How long somebody has, in the words of the rule: "48 hours", "5 working days", "3 days beginning with the day".</summary>
public sealed record Limit
{
    /// <summary>The largest amount of any unit that is accepted; a longer limit is a slip of the pen.</summary>
    public const int LargestAmount = 9_999;

    /// <param name="amount">1 to <see cref="LargestAmount"/>; 0 for <see cref="LimitUnit.Immediately"/> and only for it.</param>
    /// <param name="unit">What is counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is outside those bounds, or the unit is not one of the enumeration.</exception>
    public Limit(int amount, LimitUnit unit)
    {
        if (!Enum.IsDefined(unit))
        {
            throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit of time.");
        }

        if (unit == LimitUnit.Immediately ? amount != 0 : amount is < 1 or > LargestAmount)
        {
            throw new ArgumentOutOfRangeException(
                nameof(amount), amount, $"A limit is 1 to {LargestAmount} of its unit, or 0 for \"immediately\".");
        }

        (Amount, Unit) = (amount, unit);
    }

    /// <summary>"immediately": due at the moment it starts.</summary>
    public static Limit AtOnce { get; } = new(0, LimitUnit.Immediately);

    /// <summary>How many of <see cref="Unit"/>; 0 for <see cref="LimitUnit.Immediately"/>.</summary>
    public int Amount { get; }

    public LimitUnit Unit { get; }

    /// <summary>Reads a limit as a rulebook writes it. Case and extra spaces do not matter, nor does "1 days" for "1 day".</summary>
    /// <exception cref="FormatException">The text is not a limit; the message says what was read and what was expected.</exception>
    public static Limit Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var limit, out var problem) ? limit : throw new FormatException(problem);
    }

    /// <summary>As <see cref="Parse"/>, but a wrong text gives false and, in <paramref name="problem"/>, what was read and what was expected.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Limit? limit, [NotNullWhen(false)] out string? problem)
    {
        limit = null;
        problem = null;
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is [var only] && only.Equals("immediately", StringComparison.OrdinalIgnoreCase))
        {
            limit = AtOnce;
            return true;
        }

        if (words.Length < 2 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            problem = $"\"{text}\" is not a limit. {LimitWords.Expected}";
        }
        else if (!LimitWords.TryReadUnit(string.Join(' ', words[1..]), out var unit))
        {
            problem = $"\"{string.Join(' ', words[1..])}\" in \"{text}\" is not a unit of time. {LimitWords.Expected}";
        }
        else if (amount is < 1 or > LargestAmount)
        {
            problem = $"The number in \"{text}\" must be from 1 to {LargestAmount}. For no time at all, write \"immediately\".";
        }
        else
        {
            limit = new Limit(amount, unit);
        }

        return limit is not null;
    }

    /// <summary>The words again; <see cref="Parse"/> of them gives an equal limit.</summary>
    public override string ToString() => LimitWords.Write(Amount, Unit);
}
