namespace Sightline.Linkage;

/// <summary>Whether each forename is the other's surname, give or take a slip; one of the two may be missing when the other is the same.</summary>
internal static class NameCrossing
{
    internal const int Unlike = -9;
    private const int Same = 2;

    /// <summary>Only names that agree neither way as they stand can be swapped.</summary>
    internal static bool MayBe(int forename, int surname) => forename is 0 or > NameField.Close && surname is 0 or > NameField.Close;

    /// <summary>What one forename and the other's surname say, both known.</summary>
    internal static int Of(bool areSame, int level) => areSame ? Same : level <= NameField.Close ? 1 : Unlike;

    internal static bool IsSwap(int first, int second) => first + second >= Same;
}
