using Sightline.Kernel;

namespace Sightline.Rulebook.Reading;

internal sealed class AccessReader(Vocabulary vocabulary, ProblemList problems)
{
    public AccessMatrixParts Read(Fields fields)
    {
        var header = HeaderReader.Read(fields, fields.Text("code"), vocabulary);
        foreach (var list in new[] { "purposes", "roles", "statements" })
        {
            fields.MustHave(list, "at least one");
        }
        var purposes = Once(fields.Groups("purposes").Select(group => (group, Purpose(group))), purpose => purpose.Code, "code");
        var codes = purposes.Select(purpose => purpose.Code).ToHashSet();
        var roles = Once(fields.Groups("roles").Select(group => (group, Role(group, codes))), role => role.Code, "code");
        var statements = Once(fields.Groups("statements").Select(group => (group, Statement(group))), rule => rule.Fact, "fact");
        fields.Finish();
        return new AccessMatrixParts(purposes, roles, statements) { Header = header };
    }

    private static PurposeDefinition Purpose(Fields group)
    {
        var purpose = new PurposeDefinition(group.Text("code"), group.Text("plain"), group.OptionalName("looks", ["own-auditor"]) is not null);
        group.Finish();
        return purpose;
    }

    private RoleDefinition Role(Fields group, IReadOnlySet<string> purposes)
    {
        group.MustHave("agencies", "at least one kind of agency");
        var role = new RoleDefinition
        {
            Code = group.Text("code"),
            Name = group.Text("name"),
            AgencyKinds = group.Names("agencies", vocabulary.AgencyKinds),
            Permissions = group.Names("permissions", vocabulary.Permissions).ToHashSet(),
            Purposes = Once(group.Groups("purposes").Select(use => (use, Use(use, purposes))), use => use.Purpose, "purpose"),
            Passkey = group.OptionalName("passkey", ["required", "or-two-factors"]) switch
            {
                "required" => PasskeyNeed.Required,
                "or-two-factors" => PasskeyNeed.OrTwoFactors,
                _ => PasskeyNeed.None,
            },
        };
        group.Finish();
        return role;
    }

    private static PurposeUse Use(Fields group, IReadOnlySet<string> purposes)
    {
        var purpose = group.Name("purpose", purposes);
        var shown = group.EnumNames<Sensitivity>("sees").ToHashSet();
        var held = group.EnumNames<Sensitivity>("sees-held").ToHashSet();
        if (shown.Overlaps(held))
        {
            group.Wrong("sees-held", "A kind stands in \"sees\" and in \"sees-held\".", "Expected each kind in one of the two.");
        }
        group.Finish();
        return new PurposeUse(purpose, shown, held);
    }

    private StatementRule Statement(Fields group)
    {
        var fact = group.Name("fact", vocabulary.Facts.Keys);
        var yes = group.Names("yes", vocabulary.AgencyKinds).ToHashSet();
        var held = group.Names("held", vocabulary.AgencyKinds).ToHashSet();
        if (yes.Overlaps(held))
        {
            group.Wrong("held", "A kind of agency stands in \"yes\" and in \"held\".", "Expected each kind in one of the two.");
        }
        var otherwise = group.OptionalName("otherwise", ["no", "held"]) == "held" ? StatementAnswer.Held : StatementAnswer.No;
        group.Finish();
        return new StatementRule(fact, yes, held, otherwise);
    }

    private List<T> Once<T>(IEnumerable<(Fields Group, T Value)> read, Func<T, string> codeOf, string field)
    {
        var found = new List<T>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (group, value) in read)
        {
            if (lines.TryAdd(codeOf(value), group.Here.Line))
            {
                found.Add(value);
            }
            else if (codeOf(value).Length > 0)
            {
                problems.Add(group.PlaceOf(field), $"\"{codeOf(value)}\" is there already, on line {lines[codeOf(value)]}.", "Expected it once.");
            }
        }
        return found;
    }
}
