namespace Sightline.Linkage;

/// <summary>The rules a run may block by, strongest first.</summary>
internal static class BlockRules
{
    // How large a block may grow, in units of the run's measure: a rule of several strong parts meets few strangers.
    private const int Strong = 40;
    private const int Fair = 8;
    private const int Weak = 1;

    internal static List<BlockRule> Of(Fields fields)
    {
        var parts = new KeyParts(fields);
        var rules = new List<BlockRule>();
        void Add(int most, params KeyPart?[] wanted)
        {
            if (wanted.All(part => part is not null))
            {
                rules.Add(new BlockRule([.. wanted.OfType<KeyPart>()], most));
            }
        }

        Add(Fair, parts.Identifier);
        Add(Fair, parts.SecondIdentifier);
        Add(Fair, parts.Phone);
        Add(Fair, parts.Email);
        Add(Strong, parts.SurnameSound, parts.Born);
        Add(Strong, parts.ForenameSound, parts.Born);
        Add(Strong, parts.ForenameSound, parts.SurnameSound, parts.BirthYear);
        Add(Strong, parts.ForenameSound, parts.SurnameSound, parts.Birthday);
        Add(Strong, parts.ForenameSound, parts.Postcode);
        Add(Strong, parts.SurnameSound, parts.Postcode);
        if (parts is { Forename: { } forename, Surname: { } surname })
        {
            rules.Add(new BlockRule([forename, surname], Fair, IsUnordered: true));
        }

        Add(Fair, parts.Born, parts.Postcode);
        Add(Fair, parts.ForenameSound, parts.SurnameSound, parts.Place);
        Add(Fair, parts.House, parts.Street, parts.ForenameInitial);
        Add(Fair, parts.SurnameSound, parts.BirthMonth);
        Add(Fair, parts.ForenameSound, parts.BirthMonth);
        Add(Weak, parts.ForenameSound, parts.SurnameSound);
        Add(Weak, parts.SurnameStart, parts.ForenameStart, parts.BirthYear);
        Add(Weak, parts.Mailbox);
        Add(Weak, parts.MailStart);
        Add(Weak, parts.Born);
        Add(Weak, parts.Postcode);
        Add(Weak, parts.House, parts.Street);
        Add(Weak, parts.OtherNames);
        Add(Weak, parts.SurnameSound, parts.Place);
        Add(Weak, parts.ForenameSound, parts.Place);
        Add(Weak, parts.SurnameSound);
        Add(Weak, parts.ForenameStart, parts.BirthYear);
        return rules;
    }
}
