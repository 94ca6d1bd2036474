namespace Sightline.Leaks.Finders.Passing;

/// <summary>
/// Weighs what seems to be told by what a careful reader would ask of it: was he told it, or there; do both sides have it; whose words are they; of whom does it speak; was anybody asked at all.
/// Each is a sentence of its own. What is said to be kept from him, or came to an agency apart from him, passes by none that rests on his having heard it.
/// </summary>
internal static class Weighed
{
    internal static bool Passes(Said said) => IsQuoted.Holds(said) || IsGeneral.Holds(said) || NobodyWasAsked.Holds(said) || HeIsToKnow.Holds(said)
        || IsOfTheCourt.Holds(said) || IsAnAdvocateInCourt.Holds(said) || IsCourseWork.Holds(said)
        || !ToldApart.Holds(said) && (HeWasThere.Holds(said) || BothHaveIt.Holds(said) || IsHisTelling.Holds(said));
}
