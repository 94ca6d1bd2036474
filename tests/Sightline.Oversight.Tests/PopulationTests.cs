using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Facts.Incidents;
using Sightline.Facts.Risk;
using Sightline.Oversight.Draw;
using Sightline.Oversight.Show;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.Oversight.Tests.SampleHouse;

namespace Sightline.Oversight.Tests;

/// <summary>What each kind of sample is drawn from: all of it, nothing else, and the same again.</summary>
public sealed class PopulationTests
{
    private static readonly Instant Ended = Instant.FromUtc(2026, 11, 3, 8, 0);

    [Theory, OnBothDatabases, Source("K-03"), Source("H-55"), Source("L-62"), Source("M-63")]
    public async Task Cautions_are_drawn_by_their_latest_outcome_with_why_nobody_was_charged(Provider provider)
    {
        await using var app = await StartAsync(provider);
        for (var number = 1; number <= 5; number++)
        {
            await CallOutAsync(app, number, PowerOfArrestUse.Used);
            await CrimeAsync(app, number);
        }
        await EndAsync(app, 1, "caution", Ended);
        await EndAsync(app, 2, "charge-or-summons", Ended);
        // Cautioned, and charged all the same; and the other way about.
        await EndAsync(app, 3, "caution", Ended);
        await EndAsync(app, 3, "charge-or-summons", Ended + Duration.FromMinutes(5));
        await EndAsync(app, 4, "charge-or-summons", Ended);
        await EndAsync(app, 4, "caution", Ended + Duration.FromMinutes(5));
        var sample = await DrawAsync(app, "cautions");
        Assert.Equal(new[] { CrimeOf(1).Value, CrimeOf(4).Value }.Order(), (await DrawnAsync(app, sample)).Order());
        using var manager = app.As(Manager);
        await manager.RendersAsync($"/samples/{sample}", "2 records", "Outcome: Cautioned", "Why not charged: Nowak would not go to court.");
    }

    [Theory, OnBothDatabases, Source("K-03")]
    public async Task What_is_recorded_after_a_sample_was_drawn_changes_nothing_when_it_is_drawn_again(Provider provider)
    {
        await using var app = await StartAsync(provider);
        for (var number = 1; number <= 6; number++)
        {
            await CallOutAsync(app, number, PowerOfArrestUse.AvailableNotUsed);
            await CrimeAsync(app, number);
            await EndAsync(app, number, "caution", Ended);
        }
        var callOuts = await DrawAsync(app, NoArrest, 3);
        var cautions = await DrawAsync(app, "cautions", 3);
        app.Clock.Advance(Duration.FromHours(1));
        await CallOutAsync(app, 7, PowerOfArrestUse.AvailableNotUsed);
        await CrimeAsync(app, 7);
        await EndAsync(app, 7, "caution", Ended);
        // One that was drawn from is no caution any more, and was one then.
        await EndAsync(app, 1, "charge-or-summons", Ended + Duration.FromMinutes(1));
        foreach (var sample in new[] { callOuts, cautions })
        {
            var again = await app.AsAsync(Manager, scope => scope.GetRequiredService<DrawAgain>().CompareAsync(sample, Stop));
            Assert.Equal((true, 6, 6), (again!.IsSame, again.Then, again.Now));
        }
        Assert.Null(await app.AsAsync(At(AccessTestData.Eastmoor, "desk-manager"), scope => scope.GetRequiredService<DrawAgain>().CompareAsync(callOuts, Stop)));
    }

    [Theory, OnBothDatabases, Source("K-05"), Source("L-62")]
    public async Task Reports_are_drawn_flagged_or_not_and_say_how_the_flag_stands_and_whether_anybody_checked(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await CallOutAsync(app, 1, PowerOfArrestUse.Used);
        await CallOutAsync(app, 2, PowerOfArrestUse.NotKnown);
        var sample = await DrawAsync(app, "report-flags");
        Assert.Equal(2, (await DrawnAsync(app, sample)).Count);
        Assert.Equal([IncidentOf(2).Value], await DrawnAsync(app, await DrawAsync(app, "power-not-recorded")));
        await app.AsAsync(At(AccessTestData.Northgate, "police-supervisor"), scope => HandleAsync(scope, new InitialReportChecked
        {
            At = Instant.FromUtc(2026, 11, 3, 7, 0),
            Incident = IncidentOf(1),
            Force = AccessTestData.Northgate,
            Findings = new CheckFindings(FlagFinding.SettledAsDomesticAbuse, ArrestFinding.UsedRightly, Kernel.Answer.No, Kernel.Answer.No, Kernel.Answer.Yes),
        }));
        using var manager = app.As(Manager);
        await manager.RendersAsync(
            $"/samples/{sample}", "Flagged as domestic abuse: yes. Checks: settled as domestic abuse. Of the arrest a check found: the power was rightly used.",
            "Flagged as domestic abuse: not known. No check was recorded.");
    }

    [Theory, OnBothDatabases, Source("K-05")]
    public async Task Flags_that_the_agency_set_are_drawn_without_what_they_say_and_shown_to_nobody_outside(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var on = await app.AsAsync(Manager, scope => PersonAsync(scope, 1));
        foreach (var (number, by) in new[] { (1, AccessTestData.Northgate), (2, AccessTestData.Probation) })
        {
            await app.AsAsync(At(by, by == AccessTestData.Northgate ? "response-officer" : "probation-officer"), scope => HandleAsync(scope, new FlagSet
            {
                Id = new FactId(Id(500 + number)),
                At = Instant.FromUtc(2026, 11, 2, 12, 0),
                Flag = new FlagId(Id(510 + number)),
                By = by,
                Nominal = on,
                Said = new FlagWords("repeat-victim", "Told us on the stairs."),
            }));
        }
        var sample = await DrawAsync(app, "flags-on-people");
        Assert.Equal([Id(511)], await DrawnAsync(app, sample));
        using var manager = app.As(Manager);
        var page = await manager.RendersAsync($"/samples/{sample}", "Set on 2 November 2026", "On a person. It stands, last confirmed on 2 November 2026.");
        Assert.DoesNotContain("stairs", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='/risk/flags/one/{Id(511)}']"));
        await manager.RefusesAsync(
            "/samples/draw/flags-on-people",
            new Dictionary<string, string>
            {
                ["First.Day"] = "1", ["First.Month"] = "11", ["First.Year"] = "2026", ["Last.Day"] = "3", ["Last.Month"] = "11", ["Last.Year"] = "2026", ["Seed"] = "dice 4 2", ["Size"] = "1",
                ["Reviewers"] = AccessTestData.Harbour.Value,
            },
            "An agency that you chose may not be asked");
    }

    [Theory, OnBothDatabases, Source("K-03")]
    public async Task Waived_duties_of_the_agency_are_drawn_each_once(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await app.AsAsync(Manager, scope => scope.GetRequiredService<UnitOfWork>().DoAsync(
            () =>
            {
                var unit = scope.GetRequiredService<UnitOfWork>();
                foreach (var (number, by) in new[] { (1, AccessTestData.Northgate), (2, AccessTestData.Northgate), (2, AccessTestData.Northgate), (3, AccessTestData.Probation) })
                {
                    unit.State(new DutyWaived { At = Instant.FromUtc(2026, 11, 3, 8, 0), Duty = new DutyId(Id(600 + number)), OwedBy = by, Reason = "Served by the court itself." });
                }
                return Task.CompletedTask;
            },
            Stop));
        var sample = await DrawAsync(app, "waived-duties");
        Assert.Equal(new[] { Id(601), Id(602) }, (await DrawnAsync(app, sample)).Order());
        using var manager = app.As(Manager);
        var page = await manager.RendersAsync($"/samples/{sample}", "Waived 3 November 2026");
        Assert.NotNull(page.Document.QuerySelector($"a[href='/duties/{Id(601)}']"));
        Assert.DoesNotContain("Served by the court", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_agencys_call_outs_are_in_no_sample(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await CallOutAsync(app, 1, PowerOfArrestUse.AvailableNotUsed);
        var refused = await Assert.ThrowsAsync<Kernel.RulesBrokenException>(() => DrawAsync(app, NoArrest, by: At(AccessTestData.Eastmoor, "desk-manager")));
        Assert.IsType<Rules.ThereIsSomethingToDrawFrom>(Assert.Single(refused.Broken));
    }

    private static Task<IReadOnlyList<Guid>> DrawnAsync(TestApp app, SampleId sample) => app.AsAsync<IReadOnlyList<Guid>>(
        Manager, async scope => (await scope.GetRequiredService<SampleBook>().CasesAsync(sample, Stop)).ConvertAll(one => one.Record));
}
