namespace Sightline.Linkage;

/// <summary>Numbers of several kinds: the same when one of a kind both have is the same; numbers of no common kind say nothing.</summary>
internal sealed class IdentifiersField(string name, int[] codes, List<string> texts) : BatchField(name, FieldKind.Person, codes)
{
    internal const int Slip = ExactLevels + 1;

    private const int Unlike = ExactLevels + 2;

    private NumberOfKind[][] _numbers = [];
    private int _read;

    internal override int Values => texts.Count;

    internal override string[] OwnLevels { get; } = ["one slip", "different"];

    internal override void Extend()
    {
        base.Extend();
        MakeRoom(ref _numbers, texts.Count);
        for (; _read < texts.Count; _read++)
        {
            _numbers[_read] = [.. texts[_read].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(NumberOfKind.Read)];
        }
    }

    internal override ulong Content(int code) => ContentOf(texts[code]);

    internal override int Compare(int a, int b) => Compare(_numbers[a], _numbers[b], Lent?.Unlisted ?? LevelOf(2, Known));

    /// <param name="same">The level of one that is the same beside others that are not.</param>
    internal static int Compare(NumberOfKind[] a, NumberOfKind[] b, int same)
    {
        var level = 0;
        foreach (var one in a)
        {
            foreach (var two in b)
            {
                if (one.Kind != two.Kind)
                {
                    continue;
                }

                if (one.Value == two.Value)
                {
                    return same;
                }

                // Of kinds a system gives anew, another number says nothing.
                var isSlip = CodeField.IsOneSlip(one.Value, two.Value);
                level = isSlip ? Slip : level == 0 && one.IsForLife ? Unlike : level;
            }
        }

        return level;
    }
}

/// <summary>A number with its kind.</summary>
/// <param name="IsForLife">A person has one of this kind and keeps it.</param>
internal readonly record struct NumberOfKind(string Kind, UInt128 Value, bool IsForLife)
{
    internal static NumberOfKind Of(string kind, string value) => new(kind, CodeText.Packed(System.Text.Encoding.UTF8.GetBytes(value)), ContactComparer.IsForLife(kind));

    internal static NumberOfKind Read(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? Of(string.Empty, text) : Of(text[..blank], text[(blank + 1)..]);
    }
}
