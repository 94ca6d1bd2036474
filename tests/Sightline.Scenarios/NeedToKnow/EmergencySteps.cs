using NodaTime;
using Sightline.Facts;
using Sightline.People.Emergency;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Scenarios.NeedToKnow;

/// <summary>The part of the walk in which somebody breaks the glass: says why, opens her record, asks a second person, and reads what is kept in confidence.</summary>
internal sealed class EmergencySteps(GrantsHouse house, AccessReference reference, Random random, Action<string> count)
{
    /// <summary>Among so many of the latest the next step is drawn: the older have ended.</summary>
    private const int Remembered = 8;

    private readonly List<EmergencyReference> all = [];

    /// <summary>Somebody who acts, and what the page they come by needs.</summary>
    private sealed record Comer(int User, AgencyCode Agency);

    internal async Task BeginAsync(int user, AgencyCode agency)
    {
        var number = random.Next(house.Families.Count);
        var family = house.Families[number];
        if (await MayAsync(new Comer(user, agency), "people.emergency") is not { } actor)
        {
            return;
        }
        var (id, found) = await house.OpenEmergencyAsync(actor, family);
        Assert.True(found != reference.IsKeptFrom(user, number), $"user {user} for {agency} looks for family {number} in an emergency: found {found}");
        all.Add(new EmergencyReference { Id = id, By = user, Agency = agency, Family = number, At = house.Now, FoundHer = found });
        count("glass broken");
    }

    internal async Task GoOnAsync(Func<int> anyUser)
    {
        if (all.Count == 0)
        {
            return;
        }
        var one = Latest();
        var comer = new Comer(random.Next(3) > 0 ? one.By : anyUser(), one.Agency);
        var (now, user, family) = (house.Now, comer.User, house.Families[one.Family]);
        switch (random.Next(5))
        {
            case 0:
                await CompareAsync<OpenPersonAction>(comer, "people.emergency", () => one.Open(user, now), action => action.OpenAsync(one.Id, family.Her, Stop));
                break;
            case 1:
                var hasInspector = comer.Agency == AccessTestData.Northgate || comer.Agency == AccessTestData.Eastmoor;
                await CompareAsync<AskSecondPersonAction>(comer, "people.emergency", () => one.AskSecond(user, now, hasInspector), action => action.AskAsync(one.Id, Stop));
                break;
            case 2:
                var second = comer with { User = anyUser() };
                var agrees = random.Next(4) > 0;
                await CompareAsync<AnswerAsSecondPersonAction>(second, "people.second-person", () => one.AnswerAs(second.User, now, agrees), action => action.AnswerAsync(one.Id, agrees, Stop));
                break;
            case 3:
                await CompareAsync<OpenServicesAction>(comer, "people.emergency", () => one.OpenServices(user, now), action => action.OpenAsync(one.Id, Stop));
                break;
            default:
                house.Pass(Duration.FromMinutes(random.Next(1, 90)));
                break;
        }
    }

    /// <summary>Whether what is kept in confidence stands on the page, for whoever asks.</summary>
    internal async Task ReadAsync(Func<int> anyUser)
    {
        if (all.Count == 0)
        {
            return;
        }
        var one = Latest();
        var comer = new Comer(random.Next(4) > 0 ? one.By : anyUser(), one.Agency);
        if (await MayAsync(comer, "people.emergency") is not { } actor)
        {
            return;
        }
        var family = house.Families[one.Family];
        bool? expected = null;
        if (comer.User == one.By && one.IsOpened && one.IsRunning(house.Now) && !reference.IsKeptFrom(comer.User, one.Family)
            && reference.Sees(comer.User, comer.Agency, PurposeOf(comer), "ordinary"))
        {
            expected = one.HasServices || family.HeldBy != AccessTestData.Harbour
                || (family.HeldBy == comer.Agency && reference.Sees(comer.User, comer.Agency, PurposeOf(comer), "survivor-confidential"));
        }
        var shown = await house.ShowsHiddenAsync(actor, one.Id, family);
        Assert.True(expected == shown, $"emergency of user {one.By} for {one.Agency}, read by user {comer.User}: expected {expected?.ToString() ?? "no page"}, shown {shown?.ToString() ?? "no page"}");
        count($"emergency page {(expected is null ? "refused" : expected.Value ? "with her address" : "without her address")}");
    }

    private async Task CompareAsync<TAction>(Comer comer, string permission, Func<HashSet<string>> expected, Func<TAction, Task<bool>> step)
        where TAction : notnull
    {
        if (await MayAsync(comer, permission) is not { } actor)
        {
            return;
        }
        var against = expected();
        var refused = await house.StepAsync(actor, step);
        Assert.True(against.SetEquals(refused), $"{typeof(TAction).Name} by user {comer.User} for {comer.Agency}: expected [{string.Join(", ", against)}], refused by [{string.Join(", ", refused)}]");
        count(refused.Count == 0 ? typeof(TAction).Name : $"{typeof(TAction).Name} refused");
    }

    /// <summary>The actor with the page's purpose; null where the page is refused, and then both say so.</summary>
    private async Task<Actor?> MayAsync(Comer comer, string permission)
    {
        var may = reference.Allows(comer.User, comer.Agency, permission);
        if (await house.ActorAsync(comer.User, comer.Agency) is not { } actor)
        {
            Assert.False(may);
            return null;
        }
        Assert.Equal(may, await house.AskAsync(actor, one => one.Allows(actor, permission)));
        return may ? await house.ForAsync(actor, "protect-life") : null;
    }

    private string PurposeOf(Comer comer) =>
        reference.MayActFor(comer.User, comer.Agency, "protect-life") ? "protect-life" : reference.StandingPurpose(comer.User, comer.Agency);

    private EmergencyReference Latest() => all[all.Count - 1 - random.Next(Math.Min(Remembered, all.Count))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
