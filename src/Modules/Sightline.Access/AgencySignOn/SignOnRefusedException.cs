namespace Sightline.Access.AgencySignOn;

/// <summary>Somebody's sign-on did not hold. The reason is for the ledger, in the program's own words: nothing that came from outside.</summary>
internal sealed class SignOnRefusedException(string why) : Exception(why)
{
    internal string Why { get; } = why;

    internal static void Hold(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new SignOnRefusedException(otherwise);
        }
    }
}
