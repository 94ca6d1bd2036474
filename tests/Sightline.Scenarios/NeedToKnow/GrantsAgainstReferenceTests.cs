using System.Net;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Scenarios.NeedToKnow;

/// <summary>
/// Roles are given, ended and moved, people declare whom they are connected to, break the glass in an emergency, time passes;
/// after each step the program and a small reference are asked the same.
/// </summary>
public sealed class GrantsAgainstReferenceTests
{
    private const int UsersAtOnce = 10;

    [Theory, OnBothDatabases]
    public Task Four_hundred_steps_find_the_program_and_the_reference_of_one_mind(Provider provider) => new Walk(provider, 400, seed: 71).RunAsync();

    [Theory, OnBothDatabases]
    [Trait("Long", "grants")]
    public Task A_hundred_thousand_steps_find_the_program_and_the_reference_of_one_mind(Provider provider) => new Walk(provider, 100_000, seed: 72).RunAsync();

    private sealed class Walk(Provider provider, int steps, int seed)
    {
        /// <summary>What a walk that means anything met.</summary>
        private static readonly string[] Seldom = ["page 200", "page 403", "record not shown", "found in confidence", "declared", "glass broken", "emergency page refused"];

        private static readonly string[] VerySeldom =
            ["page 404", "emergency page with her address", "emergency page without her address", "OpenServicesAction", "OpenServicesAction refused", "AnswerAsSecondPersonAction refused"];

        private readonly Random random = new(seed);
        private readonly SortedDictionary<string, int> taken = new(StringComparer.Ordinal);
        private readonly AccessReference reference = AccessReference.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rulebook", "access.yaml")), GrantsHouse.Kinds);
        private GrantsHouse house = null!;
        private EmergencySteps emergencies = null!;
        private int newest;

        internal async Task RunAsync()
        {
            await using var opened = await GrantsHouse.OpenAsync(provider);
            house = opened;
            emergencies = new EmergencySteps(house, reference, random, Count);
            while (newest < UsersAtOnce)
            {
                await JoinAsync();
            }
            for (var step = 0; step < steps; step++)
            {
                await StepAsync();
                await CompareAsync(step);
            }
            Assert.True(Array.TrueForAll(steps < 10_000 ? Seldom : [.. Seldom, .. VerySeldom], taken.ContainsKey),
                $"The walk was too short to mean anything: {Told}");
            TestContext.Current.TestOutputHelper?.WriteLine($"{provider}: {steps:N0} steps, 0 disagreements: {Told}");
        }

        private string Told => string.Join(", ", taken.Select(one => $"{one.Key} {one.Value:N0}"));

        /// <summary>No two things happen at one instant: of two roles given at once neither is the first.</summary>
        private Task StepAsync()
        {
            house.Pass(Duration.FromSeconds(1));
            return TakeAsync();
        }

        private Task TakeAsync() => random.Next(1000) switch
        {
            < 350 => GrantAsync(),
            < 650 => EndAsync(),
            < 750 => TransferAsync(),
            < 755 => JoinAsync(),
            < 770 => DeclareAsync(),
            < 800 => BreakGlassAsync(),
            < 900 => emergencies.GoOnAsync(User),
            _ => PassAsync(),
        };

        private async Task GrantAsync()
        {
            var (user, agency, by) = (User(), Agency(), By());
            var role = random.Next(50) == 0 ? "no-such-role" : Any(random.Next(4) == 0 ? reference.Roles : reference.RolesAt(agency));
            if (random.Next(3) > 0)
            {
                by = by is null ? null : agency;
            }
            var refused = await house.GrantAsync(user, agency, role, by);
            Same(reference.Grant(user, agency, role, by), refused, $"{by} gives user {user} {role} at {agency}");
            Count(refused.Count == 0 ? "granted" : "grant refused");
        }

        private async Task EndAsync()
        {
            var mine = reference.Held.Where(one => one.User > newest - UsersAtOnce).ToList();
            var (user, agency, role) = mine.Count > 0 && random.Next(4) > 0 ? mine[random.Next(mine.Count)] : (User(), Agency(), Any(reference.Roles));
            await EndAsync(user, agency, role, random.Next(3) > 0 ? agency : By());
        }

        private async Task<bool> EndAsync(int user, AgencyCode agency, string role, AgencyCode? by)
        {
            var refused = await house.EndAsync(user, agency, role, by);
            Same(reference.End(user, agency, role, by), refused, $"{by} ends {role} of user {user} at {agency}");
            Count(refused.Count == 0 ? "ended" : "end refused");
            return refused.Count == 0;
        }

        /// <summary>Somebody leaves one agency for another.</summary>
        private async Task TransferAsync()
        {
            var mine = reference.Held.Where(one => one.User > newest - UsersAtOnce).ToList();
            if (mine.Count == 0)
            {
                return;
            }
            var (user, agency, role) = mine[random.Next(mine.Count)];
            if (await EndAsync(user, agency, role, agency))
            {
                var to = Agency();
                house.Pass(Duration.FromSeconds(1));
                Same(reference.Grant(user, to, role, null), await house.GrantAsync(user, to, role, null), $"user {user} moves from {agency} to {to} as {role}");
                Count("moved");
            }
        }

        private async Task JoinAsync()
        {
            newest++;
            await house.JoinAsync(newest, AccessTestData.Northgate, "response-officer");
            Assert.Empty(reference.Grant(newest, AccessTestData.Northgate, "response-officer", null));
            Count("joined");
        }

        private async Task DeclareAsync()
        {
            var (user, family) = (User(), random.Next(house.Families.Count));
            if (!reference.IsKeptFrom(user, family))
            {
                await house.DeclareAsync(user, house.Families[family], Agency());
                reference.Declare(user, family);
                Count("declared");
            }
        }

        private Task BreakGlassAsync()
        {
            var mine = reference.Held.Where(one => one.User > newest - UsersAtOnce && reference.Allows(one.User, one.Agency, "people.emergency")).ToList();
            return mine.Count == 0 || random.Next(5) == 0
                ? emergencies.BeginAsync(User(), Agency())
                : emergencies.BeginAsync(mine[random.Next(mine.Count)].User, mine[random.Next(mine.Count)].Agency);
        }

        private Task PassAsync()
        {
            house.Pass(Duration.FromMinutes(random.Next(1, 60)));
            Count("time passed");
            return Task.CompletedTask;
        }

        private async Task CompareAsync(int step)
        {
            if (random.Next(6) == 0)
            {
                await emergencies.ReadAsync(User);
            }
            var held = reference.Held.Where(one => one.User > newest - UsersAtOnce).ToList();
            var (user, agency) = held.Count > 0 && random.Next(8) > 0 ? held.Select(one => (one.User, one.Agency)).ElementAt(random.Next(held.Count)) : (User(), Agency());
            var number = random.Next(house.Families.Count);
            var family = house.Families[number];
            var where = $"step {step}, user {user} for {agency}";
            var actor = await house.ActorAsync(user, agency);
            Assert.True(actor is not null == reference.IsActor(user, agency), $"{where}: somebody, or nobody?");
            var purpose = reference.StandingPurpose(user, agency);
            var shown = reference.Sees(user, agency, purpose, "ordinary") && !reference.IsKeptFrom(user, number);
            if (actor is not null)
            {
                Assert.Equal(purpose, actor.Purpose.Value);
                await ComparePermissionsAsync(actor, user, where);
                var one = random.Next(2) == 0 ? family.Him : family.Her;
                Assert.True(shown == await house.IsShownAsync(actor, one), $"{where}: the record of family {number} should {(shown ? "" : "not ")}be shown");
                Count(shown ? "record shown" : "record not shown");
                await CompareLookUpAsync(actor, user, number, where);
            }
            if (random.Next(12) == 0)
            {
                var expected = PageAnswer(actor is not null, reference.Allows(user, agency, "people.record"), shown);
                Assert.True(expected == await house.PageAsync(user, agency, family.Her), $"{where}: the page of family {number} should answer {expected}");
                Count($"page {(int)expected}");
            }
        }

        private static HttpStatusCode PageAnswer(bool isSomebody, bool mayOpen, bool isShown) => (isSomebody, mayOpen, isShown) switch
        {
            (false, _, _) => HttpStatusCode.Forbidden,
            (_, false, _) => HttpStatusCode.Forbidden,
            (_, _, true) => HttpStatusCode.OK,
            _ => HttpStatusCode.NotFound,
        };

        private async Task ComparePermissionsAsync(Platform.Work.Actor actor, int user, string where)
        {
            var permission = Any(reference.Permissions);
            Assert.True(reference.Allows(user, actor.Agency, permission) == await house.AskAsync(actor, may => may.Allows(actor, permission)), $"{where}: {permission}");
            var kind = Any(Enum.GetValues<Sensitivity>());
            var name = string.Concat(kind.ToString().Select((letter, index) => char.IsUpper(letter) ? $"{(index > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : letter.ToString()));
            Assert.True(reference.Sees(user, actor.Agency, actor.Purpose.Value, name) == await house.AskAsync(actor, may => may.MaySee(actor, kind)), $"{where}: {name} for {actor.Purpose}");
        }

        private async Task CompareLookUpAsync(Platform.Work.Actor actor, int user, int number, string where)
        {
            if (random.Next(5) > 0)
            {
                return;
            }
            var family = house.Families[number];
            var expected = family.HeldBy == actor.Agency && !reference.IsKeptFrom(user, number) && reference.Sees(user, actor.Agency, actor.Purpose.Value, "ordinary")
                && reference.Sees(user, actor.Agency, actor.Purpose.Value, "survivor-confidential");
            Assert.True(expected == await house.IsFoundAsync(actor, family), $"{where}: by her hidden address the one of family {number} should {(expected ? "" : "not ")}be found");
            Count(expected ? "found in confidence" : "not found in confidence");
        }

        private static void Same(HashSet<string> expected, HashSet<string> refused, string what) =>
            Assert.True(expected.SetEquals(refused), $"{what}: expected [{string.Join(", ", expected)}], refused by [{string.Join(", ", refused)}]");

        private int User() => newest - random.Next(UsersAtOnce);

        private AgencyCode Agency() => Any(GrantsHouse.Agencies);

        private AgencyCode? By() => random.Next(4) == 0 ? null : Agency();

        private T Any<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

        private void Count(string what) => taken[what] = taken.GetValueOrDefault(what) + 1;
    }
}
