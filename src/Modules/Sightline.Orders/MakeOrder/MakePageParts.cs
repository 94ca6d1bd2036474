using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;
using Sightline.Rulebook;

namespace Sightline.Orders.MakeOrder;

internal sealed record MakeChoices(
    IReadOnlyList<(string Value, string Text)> Types, IReadOnlyList<(string Value, string Text)> Makers, IReadOnlyList<TermKind> TermKinds);

/// <summary>What the pages of making an order need: what may be chosen, names of people already held, and the sealed answers so far.</summary>
internal sealed class MakePageParts(Makers makers, RuleBook rulebook, IPeople people, MakePageGuards guards)
{
    internal IIdSource Ids => guards.Ids;

    internal async Task<MakeChoices> ChoicesAsync(CancellationToken stop)
    {
        var types = rulebook.OrderTypes.DistinctBy(type => type.Code).OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (type.Code, type.Name));
        var all = await makers.ListAsync(stop);
        return new([("", "Choose"), .. types], [.. all, ("not-known", "Not known")], rulebook.TermKinds);
    }

    /// <summary>Those that an order of this type may hold; all, where the type is not known.</summary>
    internal IReadOnlyList<TermKind> TermKindsOf(OrderType? type) =>
        type is { TermKinds.Count: > 0 } ? [.. rulebook.TermKinds.Where(kind => type.TermKinds.Contains(kind.Code))] : rulebook.TermKinds;

    internal Task<IReadOnlyDictionary<NominalId, PersonName>> NamesAsync(IReadOnlyList<NominalId> held, CancellationToken stop) => guards.Audit.ShowAsync(
        new Disclosure("make an order", [.. held.Select(nominal => nominal.Value)], ["name"]), () => people.NamesAsync(held, stop), stop);

    internal string Seal(OrderDraft draft) => guards.Protector.Protect(JsonSerializer.Serialize(draft));

    /// <summary>What cannot be opened (typed by hand, or older than the server's keys) is an empty draft.</summary>
    internal OrderDraft Open(string? kept)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? new() : JsonSerializer.Deserialize<OrderDraft>(guards.Protector.Unprotect(kept)) ?? new();
        }
        catch (CryptographicException)
        {
            return new();
        }
    }
}

internal sealed class MakePageGuards(ReadAudit audit, IDataProtectionProvider protection, IIdSource ids)
{
    internal ReadAudit Audit { get; } = audit;

    internal IDataProtector Protector { get; } = protection.CreateProtector("sightline.orders.make");

    internal IIdSource Ids { get; } = ids;
}
