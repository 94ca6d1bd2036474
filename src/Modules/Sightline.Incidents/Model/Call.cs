using NodaTime;
using Sightline.Facts;

namespace Sightline.Incidents.Model;

/// <summary>A call as it was taken. Where to go is sealed: it is often where she lives.</summary>
internal sealed class Call
{
    public required CallId Id { get; init; }

    public required AgencyCode Force { get; init; }

    public required Instant TakenAt { get; init; }

    /// <summary>Sealed under the call's own key, survivor-confidential. Null: nobody said where.</summary>
    public byte[]? Place { get; init; }
}

/// <summary>Somebody the call handler chose as being on a call.</summary>
internal sealed class CallPerson
{
    public required CallId Call { get; init; }

    public required NominalId Nominal { get; init; }

    /// <summary>As chosen, first is 0.</summary>
    public required int Position { get; init; }
}

/// <summary>An officer sent to a call, and what that officer was told. One call may have several.</summary>
internal sealed class Dispatch
{
    /// <summary>The fact that said so.</summary>
    public required FactId Id { get; init; }

    public required CallId Call { get; init; }

    public required UserId Officer { get; init; }

    public required Instant SentAt { get; init; }

    /// <summary>The lines, one under the other, sealed under the call's own key, survivor-confidential.</summary>
    public required byte[] Told { get; init; }
}
