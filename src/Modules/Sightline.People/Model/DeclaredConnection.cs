using NodaTime;
using Sightline.Facts;

namespace Sightline.People.Model;

/// <summary>Somebody whom a user declared to be connected to, or the user. Sealed whole under the user's own key for employee cases.
/// Never taken back by the user: whoever wants to look would begin with that.</summary>
internal sealed class DeclaredConnection
{
    public required DeclaredId Id { get; init; }

    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>A <see cref="Facts.Access.DeclaredPerson"/>.</summary>
    public required byte[] Sealed { get; init; }

    public required Instant DeclaredAt { get; init; }
}

/// <summary>A user said that all stands declared.</summary>
internal sealed class YearlyDeclaration
{
    public required FactId Fact { get; init; }

    public required UserId User { get; init; }

    public required Instant At { get; init; }
}
