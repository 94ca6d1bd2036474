using Sightline.Kernel;
using Sightline.Platform.Screens;

namespace Sightline.Incidents.Words;

/// <summary>What was chosen on a form, as an answer. Nothing chosen is no answer.</summary>
internal static class FormAnswers
{
    internal const string Yes = "yes";
    internal const string No = "no";

    /// <summary>Null: nothing was chosen, or nothing that is offered.</summary>
    internal static (Answer Answer, WhyNotKnown Why)? Read(string? chosen) => chosen switch
    {
        Yes => (Answer.Yes, default),
        No => (Answer.No, default),
        _ => UnknownAnswer.Of(chosen) is { } why ? (Answer.NotKnown, why) : null,
    };

    /// <summary>As <see cref="Read"/>, without why it is not known.</summary>
    internal static Answer? ReadPlain(string? chosen) => Read(chosen)?.Answer;

    /// <summary>The members of an enumeration that were chosen by their names.</summary>
    internal static List<T> Chosen<T>(IEnumerable<string> chosen)
        where T : struct, Enum
    {
        var names = chosen.ToHashSet(StringComparer.Ordinal);
        return [.. Enum.GetValues<T>().Where(value => names.Contains(value.ToString()))];
    }

    /// <summary>The member of that name; null where there is none.</summary>
    internal static T? One<T>(string? chosen)
        where T : struct, Enum
    {
        var found = Enum.GetValues<T>().Where(value => value.ToString() == chosen).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
