using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Screens;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>What is read off the form, as typed, and how it becomes a call-out. An empty answer is a question still to be answered, never "no".</summary>
internal abstract class CallOutForm : DetailsForm
{
    /// <summary>The call it answers.</summary>
    [BindProperty(SupportsGet = true, Name = "call")]
    public Guid? Call { get; set; }

    /// <summary>Given when the answers are checked, so that a second press records nothing twice.</summary>
    [BindProperty]
    public Guid? Incident { get; set; }

    [BindProperty]
    public DateEntry On { get; set; } = new();

    [BindProperty]
    public string? AtTime { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public List<PersonEntry> People { get; set; } = [];

    [BindProperty]
    public List<string> Abuse { get; set; } = [];

    [BindProperty]
    public string? Children { get; set; }

    [BindProperty]
    public string? NumberOfChildren { get; set; }

    [BindProperty]
    public string? Weapon { get; set; }

    [BindProperty]
    public string? Injury { get; set; }

    [BindProperty]
    public string? Power { get; set; }

    [BindProperty]
    public string? WhyNotArrested { get; set; }

    [BindProperty]
    public string? WhatHappened { get; set; }

    /// <summary>Null: something is missing or cannot be read, and the model state says what.</summary>
    protected NewCallOut? Read(AgencyCode force, Instant now)
    {
        var at = ReadAt();
        var people = ReadPeople(LondonTime.DayOf(now));
        var children = ReadAnswer(nameof(Children), Children, "Say whether children were there, or that it is not known");
        var weapon = ReadAnswer(nameof(Weapon), Weapon, "Say whether a weapon was used, or that it is not known");
        var injury = ReadAnswer(nameof(Injury), Injury, "Say whether anybody was hurt, or that it is not known");
        var number = ReadNumber();
        var power = ReadPower();
        if (Abuse.Count == 0)
        {
            ModelState.AddModelError(nameof(Abuse), "Choose the kinds of abuse, or “Not known”");
        }
        if (ModelState.ErrorCount > 0)
        {
            return null;
        }
        return new NewCallOut
        {
            Incident = Incident is { } given ? new IncidentId(given) : null,
            Call = Call is { } call ? new CallId(call) : null,
            Force = force,
            At = at,
            People = people,
            Abuse = FieldWords.Abuse.Where(kind => Abuse.Contains(kind.Kind.ToString())).Select(kind => kind.Kind).ToList(),
            ChildrenPresent = children.Answer,
            WhyChildrenNotKnown = children.Why,
            NumberOfChildren = number,
            PowerOfArrest = power,
            WhyNotArrested = power == PowerOfArrestUse.AvailableNotUsed ? WhyNotArrested : null,
            WeaponUsed = weapon.Answer,
            WhyWeaponNotKnown = weapon.Why,
            Injury = injury.Answer,
            WhyInjuryNotKnown = injury.Why,
            Place = Place,
            WhatHappened = WhatHappened,
            Found = ReadFound(),
        };
    }

    private Instant ReadAt()
    {
        var day = On.Read("The date of the call-out");
        var time = TimeText.Read(AtTime, "The time you got there");
        if (day.Error is { } wrongDay)
        {
            ModelState.AddModelError(nameof(On), wrongDay);
        }
        if (time.Error is { } wrongTime)
        {
            ModelState.AddModelError(nameof(AtTime), wrongTime);
        }
        // In the hour that the clocks skip or repeat, the later reading: a night's times then stay in their order.
        return day.Date is { } date && time.Time is { } hour ? (date + hour).InZoneLeniently(LondonTime.Zone).ToInstant() : default;
    }

    private List<CallOutPerson> ReadPeople(LocalDate today)
    {
        var read = new List<CallOutPerson>();
        for (var index = 0; index < People.Count; index++)
        {
            var entry = People[index];
            if (entry.IsEmpty)
            {
                continue;
            }
            var (born, error) = PartialBirth.Read(entry.Born, today);
            if (error is not null)
            {
                ModelState.AddModelError($"People[{index}].Born", error);
            }
            if (!entry.ReadParts().Any())
            {
                ModelState.AddModelError($"People[{index}].Parts", "Say what part this person had. Where you cannot tell yet, choose “Involved, part not known”");
            }
            CheckLengths(index, entry);
            read.Add(entry.ToPerson(born));
        }
        var listed = read.Select(person => person.Nominal?.Value).ToHashSet();
        read.AddRange(ChildrenBefore.Where(child => child != Guid.Empty && !listed.Contains(child)).Distinct()
            .Select(child => new CallOutPerson { Nominal = new NominalId(child), Parts = [PartyPart.ChildPresent] }));
        return read;
    }

    private void CheckLengths(int index, PersonEntry entry)
    {
        foreach (var (field, text, most) in new[]
        {
            ("Forenames", entry.Forenames, 200), ("Surname", entry.Surname, 200), ("Address", entry.Address, 500), ("Postcode", entry.Postcode, 20), ("Phone", entry.Phone, 50),
        })
        {
            if (text?.Length > most)
            {
                ModelState.AddModelError($"People[{index}].{field}", $"This is too long: there is room for {most} characters");
            }
        }
    }

    private (Answer Answer, WhyNotKnown Why) ReadAnswer(string field, string? chosen, string missing)
    {
        if (FormAnswers.Read(chosen) is { } said)
        {
            return said;
        }
        ModelState.AddModelError(field, missing);
        return default;
    }

    private int? ReadNumber()
    {
        if (Children != FormAnswers.Yes || string.IsNullOrWhiteSpace(NumberOfChildren))
        {
            return null;
        }
        if (int.TryParse(NumberOfChildren, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        ModelState.AddModelError(nameof(NumberOfChildren), "The number of children must be a number, such as 2. Leave it empty where it is not known");
        return null;
    }

    private PowerOfArrestUse ReadPower()
    {
        if (Power == UnknownAnswer.NotKnown)
        {
            return PowerOfArrestUse.NotKnown;
        }
        if (Enum.GetValues<PowerOfArrestUse>().Any(use => use != PowerOfArrestUse.NotKnown && use.ToString() == Power))
        {
            return Enum.Parse<PowerOfArrestUse>(Power!);
        }
        ModelState.AddModelError(nameof(Power), "Say whether there was a power of arrest and whether it was used, or that it is not known");
        return default;
    }
}
