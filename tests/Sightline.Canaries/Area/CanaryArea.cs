using Microsoft.Extensions.DependencyInjection;
using Sightline.Canaries.Places;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Modules;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Canaries.Area;

/// <summary>The area of the tests with a family in it, every dangerous value of theirs a canary, entered through the doors that real people use.</summary>
internal sealed class CanaryArea : IAsyncDisposable
{
    private CanaryArea(TestApp app, Heard heard)
    {
        App = app;
        Heard = heard;
    }

    internal TestApp App { get; }

    internal Heard Heard { get; }

    internal Flock Flock { get; } = new();

    /// <summary>An officer who was sent to the call, and one who declared somebody.</summary>
    internal Reader Sent { get; private set; } = null!;

    internal Reader Connected { get; private set; } = null!;

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<CanaryArea> OpenAsync(Provider provider, Action<IServiceCollection>? further = null, params IReadOnlyList<SightlineModule> guests)
    {
        var heard = new Heard();
        var app = await TestApp.StartAsync(
            provider,
            services =>
            {
                AccessTestData.RealKeys(services);
                heard.AddTo(services);
                further?.Invoke(services);
            },
            guests);
        var area = new CanaryArea(app, heard);
        await app.AsSystemAsync(area.RegisterAsync);
        await area.SignOnAsync();
        await new FamilyDoors(area).EnterAsync();
        await new ImportDoors(area).EnterAsync();
        await new TieDoors(area).EnterAsync();
        await new EmergencyDoors(area).EnterAsync();
        await new DangerDoors(area).EnterAsync(FamilyDoors.Him);
        await new SubjectAccessDoors(area).EnterAsync(FamilyDoors.Him);
        await new MeetingDoors(area).EnterAsync();
        await new SampleDoors(area).EnterAsync();
        await app.RunWorkerAsync();
        await app.RunWorkerAsync();
        return area;
    }

    /// <summary>Fills in a page's form and sends it; the page must take it.</summary>
    internal async Task<string> FillInAsync(Reader reader, string path, Dictionary<string, string> answers, string? form = null)
    {
        using var browser = reader.Browser(App);
        return (await browser.AcceptsAsync(path, answers, form)).Location!;
    }

    public async ValueTask DisposeAsync()
    {
        Heard.Dispose();
        await App.DisposeAsync();
    }

    private async Task RegisterAsync(IServiceProvider services)
    {
        await AccessTestData.RegisterAreaAsync(services);
        foreach (var (kind, agencies) in Readers.Agencies)
        {
            foreach (var agency in agencies)
            {
                // The neighbours that only the walk needs; those of the area are registered already.
                if (agency == Readers.OtherService || !agency.Value.StartsWith("police-", StringComparison.Ordinal) && !OfTheArea.Contains(agency))
                {
                    await AccessTestData.RegisterAgencyAsync(services, agency, kind, $"{kind} of {agency.Value[(agency.Value.IndexOf('-', StringComparison.Ordinal) + 1)..]}");
                }
            }
        }
        Sent = await UserAsync(services, "name of the officer sent", "response-officer", "respond-to-call");
        Connected = await UserAsync(services, "name of the officer with a sister", "order-desk", "keep-register");
    }

    /// <summary>A sign-on of the force's own, which nobody answers at, and the name by which it knows one of its officers.</summary>
    private async Task SignOnAsync()
    {
        var administrator = Readers.Of(AccessTestData.Northgate, "agency-administrator", "run-agency");
        using (var browser = administrator.Browser(App))
        {
            // It is kept, and the page says that nobody answered.
            await browser.SendAsync(await browser.GetAsync("/access/sign-on"), new Dictionary<string, string> { ["Issuer"] = "https://127.0.0.1:9", ["ClientId"] = "sightline", ["NameClaim"] = "upn" });
        }
        var name = Flock.Word("name at the force’s sign-on", CanaryKind.SignOnName, AccessTestData.Northgate.Value);
        await FillInAsync(administrator, $"/access/users/{Connected.User}", new Dictionary<string, string> { ["SignOnName"] = name.Text }, "sign-on");
    }

    private static readonly HashSet<AgencyCode> OfTheArea =
    [
        AccessTestData.FamilyCourt, AccessTestData.MagistratesCourt, AccessTestData.CrownCourt, AccessTestData.Probation, AccessTestData.Harbour, AccessTestData.Council,
    ];

    private async Task<Reader> UserAsync(IServiceProvider services, string what, string role, string purpose)
    {
        var name = Flock.Word(what, CanaryKind.UserName, AccessTestData.Northgate.Value);
        var user = await AccessTestData.AddUserAsync(services, name.Text, AccessTestData.Northgate, role);
        return new Reader(TestHouse.ActorAt(AccessTestData.Northgate.Value, role) with { User = user, Reference = $"user:{user}", Purpose = new Purpose(purpose) });
    }
}
