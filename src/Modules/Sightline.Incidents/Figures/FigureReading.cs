using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.CheckReport;
using Sightline.Incidents.Model;
using Sightline.Incidents.ReviewDualArrest;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Incidents.Figures;

/// <summary>Reads a force's reports of a time for its figures. Numbers only: nobody's record is shown.</summary>
internal sealed class FigureReading(SightlineDb db, RuleBook book, Acting acting)
{
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="stop">Ends the reading.</param>
    internal async Task<IReadOnlyList<Figure>> OfAsync(LocalDate from, LocalDate to, CancellationToken stop)
    {
        var force = acting.Current.Agency;
        var (start, end) = (Start(from), Start(to.PlusDays(1)));
        var incidents = await db.Set<Incident>().AsNoTracking().Where(incident => incident.Force == force && incident.At >= start && incident.At < end).ToListAsync(stop);
        var inTime = db.Set<Incident>().Where(incident => incident.Force == force && incident.At >= start && incident.At < end).Select(incident => incident.Id);
        var parties = await db.Set<IncidentParty>().AsNoTracking().Where(party => inTime.Contains(party.Incident)).ToListAsync(stop);
        var checks = await db.Set<ReportCheck>().AsNoTracking().Where(check => inTime.Contains(check.Incident)).ToListAsync(stop);
        var crimes = await db.Set<Crime>().AsNoTracking().Where(crime => inTime.Contains(crime.Incident)).ToListAsync(stop);
        var crimeIds = db.Set<Crime>().Where(crime => inTime.Contains(crime.Incident)).Select(crime => crime.Id);
        var ends = await db.Set<CrimeEnd>().AsNoTracking().Where(one => crimeIds.Contains(one.Crime)).ToListAsync(stop);
        var harm = await db.Set<GraveHarmEntry>().AsNoTracking().Where(entry => inTime.Contains(entry.Incident)).ToListAsync(stop);
        var reviews = await db.Set<DualArrestReview>().AsNoTracking().Where(review => inTime.Contains(review.Incident)).ToListAsync(stop);
        return new FiguresOf(book, incidents, parties.ToLookup(party => party.Incident), checks.ToLookup(check => check.Incident))
        {
            Crimes = crimes,
            Ends = ends.GroupBy(one => one.Crime).ToDictionary(one => one.Key, one => one.OrderBy(row => row.At).ThenBy(row => row.Id).Last()),
            Harm = harm,
            Reviews = reviews,
        }.All();
    }

    private static Instant Start(LocalDate day) => LondonTime.Zone.AtStartOfDay(day).ToInstant();
}

/// <summary>What the figures are made of.</summary>
internal sealed record FiguresOf(RuleBook Book, IReadOnlyList<Incident> Incidents, ILookup<IncidentId, IncidentParty> Parties, ILookup<IncidentId, ReportCheck> Checks)
{
    public required IReadOnlyList<Crime> Crimes { get; init; }

    /// <summary>The latest end of each crime that has one.</summary>
    public required IReadOnlyDictionary<CrimeId, CrimeEnd> Ends { get; init; }

    public required IReadOnlyList<GraveHarmEntry> Harm { get; init; }

    public required IReadOnlyList<DualArrestReview> Reviews { get; init; }

    internal IReadOnlyList<Figure> All()
    {
        var flagged = Incidents.Where(incident => Flag.Of(incident, Checks[incident.Id]).DomesticAbuse == Answer.Yes).ToList();
        return [.. Flags(flagged), .. Arrests(flagged), .. Victims(flagged), .. Ended(flagged)];
    }

    private IEnumerable<Figure> Flags(List<Incident> flagged)
    {
        yield return new("reports", "Call-outs recorded", Incidents.Count, null, "Every call-out of the force that happened in the time, flagged or not.");
        yield return new("flagged", "Flagged as domestic abuse", flagged.Count, Incidents.Count, "As the flag stands after every check so far. Where it is not known, it is not counted as flagged.");
        yield return new("flag-not-known", "Nobody can say yet", Incidents.Count(incident => Flag.Of(incident, Checks[incident.Id]).DomesticAbuse == Answer.NotKnown), Incidents.Count,
            "An age, a relationship or the kind of abuse is missing.");
        foreach (var stage in StageWords.All)
        {
            var made = Incidents.Where(incident => Checks[incident.Id].Any(check => check.Stage == stage)).ToList();
            yield return new($"checked-{(int)stage}", $"{StageWords.Of(stage)}: made", made.Count, Incidents.Count, "Call-outs of the time that have had this check.");
        }
        var all = Incidents.SelectMany(incident => Checks[incident.Id]).ToList();
        var looked = Incidents.Count(incident => Checks[incident.Id].Any());
        yield return new("missed", "Misses found", Found(all, FlagFinding.Missed), looked, "Call-outs that were domestic abuse and were not flagged until a check found it. Of those checked at all.");
        yield return new("false-flags", "False flags found", Found(all, FlagFinding.WronglySet), looked, "Call-outs that were flagged and were not domestic abuse. Of those checked at all.");
    }

    private IEnumerable<Figure> Arrests(List<Incident> flagged)
    {
        var power = flagged.Where(incident => incident.PowerOfArrest is PowerOfArrestUse.Used or PowerOfArrestUse.AvailableNotUsed).ToList();
        var used = flagged.Count(incident => incident.PowerOfArrest == PowerOfArrestUse.Used);
        yield return new("arrests", "Arrests, of all flagged", used, flagged.Count, "Call-outs at which a power of arrest was used. Of every flagged call-out, whether there was a power or not.");
        yield return new("arrests-where-power", "Arrests, where there was a power", used, power.Count, "The same, of flagged call-outs at which there was a power of arrest. Where that is not known, it is left out.");
        yield return new("arrest-reason-fails", "No arrest, and the reason does not hold", Incidents.Count(incident => Checks[incident.Id].Any(check => check.Arrest == ArrestFinding.ReasonDoesNotHold)), power.Count - used,
            "As a check found. Of flagged call-outs at which there was a power and it was not used.");
        var both = Incidents.Where(incident => BothSides.WereArrested([.. Parties[incident.Id]])).Select(incident => incident.Id).ToHashSet();
        yield return new("dual-arrests", "Both arrested", both.Count, null, "Call-outs at which a victim and a suspect who is somebody else were both arrested.");
        yield return new("dual-arrests-right", "Both arrested, and a review found it right", Reviews.Where(review => review.Justified == Answer.Yes).Select(review => review.Incident).Distinct().Count(both.Contains), both.Count,
            "Of those. One that nobody has reviewed is not counted as right.");
    }

    private IEnumerable<Figure> Victims(List<Incident> flagged)
    {
        var victims = flagged.SelectMany(incident => Parties[incident.Id]).Where(party => party.Part == PartyPart.Victim).GroupBy(party => party.Nominal).ToList();
        yield return new("repeat-victims", "Victims of more than one call-out in the time", victims.Count(victim => victim.Select(party => party.Incident).Distinct().Count() > 1), victims.Count,
            "Records of victims in flagged call-outs, each record once.");
        yield return new("honour-based", "So-called honour-based abuse or forced marriage", flagged.Count(incident => incident.Abuse.Contains(AbuseKind.HonourBased) || incident.Abuse.Contains(AbuseKind.ForcedMarriage)),
            flagged.Count, "Flagged call-outs of either kind.");
        yield return new("deaths", "Deaths", Of(GraveHarm.Death), null, "Incidents recorded as a death.");
        yield return new("deaths-reviewed", "Deaths of which a review is undertaken", Harm.Where(entry => entry is { Harm: GraveHarm.Death, ReviewUndertaken: Answer.Yes }).Select(entry => entry.Incident).Distinct().Count(), Of(GraveHarm.Death),
            "Of those. Where it is not known, it is not counted.");
        yield return new("near-misses", "Near misses", Of(GraveHarm.NearMiss), null, "Incidents recorded as a near miss.");
    }

    private IEnumerable<Figure> Ended(List<Incident> flagged)
    {
        var ids = flagged.Select(incident => incident.Id).ToHashSet();
        var crimes = Crimes.Where(crime => ids.Contains(crime.Incident)).ToList();
        var ends = crimes.Where(crime => Ends.ContainsKey(crime.Id)).Select(crime => OutcomeOf(Ends[crime.Id])).OfType<CrimeOutcome>().ToList();
        var sanctions = ends.Where(outcome => outcome.IsSanction).ToList();
        var days = Incidents.Select(incident => LondonTime.DayOf(incident.At)).DefaultIfEmpty().Max();
        yield return new("crimes", "Crimes recorded", crimes.Count, null, "Crimes recorded because of flagged call-outs of the time.");
        yield return new("sanctions", "Charged, summonsed, cautioned, penalty notice, or taken into consideration", sanctions.Count, crimes.Count,
            "What was called a sanction detection, of crimes recorded. The latest outcome of each crime counts.");
        yield return new("cautions", "Cautions", sanctions.Count(outcome => outcome.Code == "caution"), sanctions.Count, "Of those.");
        yield return new("charged", "Charged or summonsed", sanctions.Count(outcome => outcome.Code == "charge-or-summons"), crimes.Count, "Of crimes recorded.");
        var grievous = Book.OffencesOn(days).Where(offence => offence.IsGrievousOrWorse).Select(offence => offence.Code).ToHashSet();
        yield return new("grievous", "Grievous bodily harm and above", crimes.Count(crime => grievous.Contains(crime.Offence.Value)), crimes.Count, "Of crimes recorded.");
    }

    private CrimeOutcome? OutcomeOf(CrimeEnd end) => Book.CrimeOutcomesOn(LondonTime.DayOf(end.At)).FirstOrDefault(outcome => outcome.Code == end.Outcome.Value);

    private int Of(GraveHarm harm) => Harm.Where(entry => entry.Harm == harm).Select(entry => entry.Incident).Distinct().Count();

    private static int Found(List<ReportCheck> checks, FlagFinding finding) => checks.Where(check => check.Flag == finding).Select(check => check.Incident).Distinct().Count();
}
