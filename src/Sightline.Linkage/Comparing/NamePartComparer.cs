namespace Sightline.Linkage;

/// <summary>How well one word of a name agrees with another.</summary>
internal static class NamePartComparer
{
    internal static Level Compare(NamePart a, NamePart b)
    {
        if (a.Text == b.Text)
        {
            return Level.Exact;
        }

        if (a.Text.Length == 1 || b.Text.Length == 1)
        {
            return a.Text[0] == b.Text[0] ? Level.Initial : Level.InitialDiffers;
        }

        if (VariantGroups.Share(a.Groups.Spelling, b.Groups.Spelling))
        {
            return Level.SpellingVariant;
        }

        return VariantGroups.Share(a.Groups.Nickname, b.Groups.Nickname) ? Level.Nickname : CompareSpelling(a, b);
    }

    internal static bool Agrees(Level level) =>
        level is Level.Exact or Level.SpellingVariant or Level.Nickname or Level.OneSlip or Level.SoundsAlike;

    private static Level CompareSpelling(NamePart a, NamePart b)
    {
        var shorter = Math.Min(a.Text.Length, b.Text.Length);
        var slips = EditDistance.Between(a.Text, b.Text, most: 2);

        // Jane and Jade, Ng and Li: two names rather than a slip.
        if (a.IsCommon && b.IsCommon)
        {
            return slips <= 1 ? Level.Close : Level.Different;
        }

        if (slips <= 1 && shorter >= 4)
        {
            return Level.OneSlip;
        }

        var similarity = JaroWinkler.Similarity(a.Text, b.Text);
        var alike = SharedKeyLength(a.Keys, b.Keys) switch { 0 => 2, < 3 => 0.80, _ => 0.65 };
        if (similarity >= alike && shorter >= 3)
        {
            return Level.SoundsAlike;
        }

        var isClose = similarity >= 0.90 || (slips <= 2 && shorter >= 7) || (slips <= 1 && shorter == 3);
        return isClose && shorter >= 3 ? Level.Close : Level.Different;
    }

    /// <summary>A short key (Mia, Maya, Moe) says little; the spelling must then be nearer.</summary>
    private static int SharedKeyLength(string[] a, string[] b)
    {
        var longest = 0;
        foreach (var key in a)
        {
            if (key.Length > longest && Array.IndexOf(b, key) >= 0)
            {
                longest = key.Length;
            }
        }

        return longest;
    }
}
