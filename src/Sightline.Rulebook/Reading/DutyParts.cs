using Sightline.Deadlines;

namespace Sightline.Rulebook.Reading;

/// <summary>The fields of a duty that an area's own rule may change too.</summary>
internal sealed class DutyParts(Vocabulary vocabulary)
{
    public const string At = "at";
    public const string Running = "running";
    public const string WhoeverStatedIt = "stating-agency";

    public static void CheckWorkingDays(Fields fields, Limit within, string calendar)
    {
        if (within.Unit == LimitUnit.WorkingDays && calendar == Running)
        {
            fields.Wrong("within", "The limit counts working days, but no days are left out.", "Expected a \"calendar\" that says which: working-days.");
        }
    }

    public AgencyUse? Agency(Fields fields, string name)
    {
        if (fields.OptionalGroup(name) is not { } group)
        {
            return null;
        }
        var use = new AgencyUse(group.Name("agency", vocabulary.Agencies), group.OptionalName("desk", vocabulary.DeskRoles));
        group.Finish();
        return use;
    }

    public string? IfNobody(Fields fields) => fields.OptionalName("if-nobody", vocabulary.Agencies.Append(DutyRule.Nobody));

    public string? Calendar(Fields fields) => fields.OptionalName("calendar", vocabulary.Calendars.Append("none")) switch
    {
        "none" => Running,
        var name => name,
    };

    public static Limit? Limit(Fields fields)
    {
        if (fields.OptionalText("within") is not { } text)
        {
            return null;
        }
        if (Deadlines.Limit.TryParse(text, out var limit, out var problem))
        {
            return limit;
        }
        var expected = problem.IndexOf("Expected", StringComparison.Ordinal);
        fields.Wrong("within", expected > 0 ? problem[..expected].Trim() : problem, expected > 0 ? problem[expected..] : "Expected a limit: \"48 hours\".");
        return null;
    }

    /// <summary>The fact's own name for the moment, or null for its "at".</summary>
    public static string? StartsAt(Fields fields, FactShape? fact)
    {
        if (fact is null)
        {
            return fields.OptionalText("starts-at");
        }
        var moments = fact.Properties.Where(property => property.Value.IsMoment).Select(property => property.Key).Where(name => name != "At");
        return fields.OptionalName("starts-at", moments.Append(At));
    }
}
