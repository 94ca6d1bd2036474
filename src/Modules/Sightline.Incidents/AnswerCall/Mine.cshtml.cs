using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;

namespace Sightline.Incidents.AnswerCall;

/// <summary>The officer's list: what control sent, who is there, and the two things to do at the door.</summary>
[Needs("incidents.record", For = "respond-to-call")]
internal sealed class MineModel(Calls calls, IPeople people, ReadAudit audit, KeptBack kept, Audiences audiences) : PageModel
{
    public IReadOnlyList<SentCall> Sent { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var held = audiences.Actor.User is { } officer ? await kept.WithoutAsync(await calls.SentToAsync(officer, stop), call => [call.Call.Id.Value], stop) : [];
        if (held.Count > 0)
        {
            var subjects = held.SelectMany(call => call.People.Select(person => person.Value).Prepend(call.Call.Id.Value)).Distinct().ToList();
            Sent = await audit.ShowAsync(new Disclosure("calls sent to me", subjects, ["names", "lines", "place"]), () => ReadAsync(held, stop), stop);
        }
    }

    private async Task<IReadOnlyList<SentCall>> ReadAsync(IReadOnlyList<HeldCall> held, CancellationToken stop)
    {
        var names = await people.NamesAsync(held.SelectMany(call => call.People).Distinct().ToList(), stop);
        var read = new List<SentCall>();
        foreach (var call in held)
        {
            read.Add(new SentCall(call, audiences.Recorder(call.Call.Force, "incidents.record", Sensitivity.SurvivorConfidential), call.People.Select(person => (person, names[person])).ToList())
            {
                Lines = (await calls.ToldAsync(call.Dispatch!, stop))?.Parts(static told => told.Split('\n')) ?? [],
                Place = await calls.PlaceAsync(call.Call, stop),
            });
        }
        return read;
    }

    internal sealed record SentCall(HeldCall Held, Audience Audience, IReadOnlyList<(NominalId Nominal, PersonName Name)> People)
    {
        internal IReadOnlyList<Guarded<string>> Lines { get; init; } = [];

        internal Guarded<string>? Place { get; init; }
    }
}
