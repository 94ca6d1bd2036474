using Microsoft.EntityFrameworkCore;
using Sightline.Access.ApiKeys;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Access.Permissions;

/// <summary>What an agency of that kind may state by the rulebook, narrowed to the key's scopes when a machine states it.</summary>
internal sealed class StatementRules(SightlineDb db, AccessMatrix matrix, Acting acting) : IStatementRules
{
    // One request or import asks this for every line: the agency's kind and the key's scopes are read once.
    private readonly Dictionary<AgencyCode, AgencyKind?> kinds = [];
    private readonly Dictionary<ApiKeyId, IReadOnlyList<string>> scopes = [];

    public async Task<MayState> MayStateAsync(AgencyCode agency, Type fact, CancellationToken stop)
    {
        if (ApiKeyScheme.KeyOf(acting.Current) is { } key && !(await ScopesAsync(key, stop)).Contains(fact.Name))
        {
            return MayState.No;
        }
        return await KindAsync(agency, stop) is { } kind
            ? matrix.MayState(NameOf(kind), fact.Name) switch
            {
                StatementAnswer.Yes => MayState.Yes,
                StatementAnswer.Held => MayState.HeldForConfirmation,
                _ => MayState.No,
            }
            : MayState.No;
    }

    /// <summary>Whether an agency of that kind may state the fact at all, taking effect or held.</summary>
    internal bool MayEverState(AgencyKind? kind, string fact) => kind is { } known && matrix.MayState(NameOf(known), fact) != StatementAnswer.No;

    /// <summary>FamilyCourt → family-court, as the rulebook writes it.</summary>
    internal static string NameOf(AgencyKind kind) => string.Concat(kind.ToString()
        .Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    private async Task<AgencyKind?> KindAsync(AgencyCode agency, CancellationToken stop)
    {
        if (!kinds.TryGetValue(agency, out var kind))
        {
            kinds[agency] = kind = await db.Set<Agency>().Where(row => row.Code == agency).Select(row => (AgencyKind?)row.Kind).FirstOrDefaultAsync(stop);
        }
        return kind;
    }

    private async Task<IReadOnlyList<string>> ScopesAsync(ApiKeyId key, CancellationToken stop)
    {
        if (!scopes.TryGetValue(key, out var held))
        {
            var row = await db.Set<AgencyKey>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == key && row.RevokedAt == null, stop);
            scopes[key] = held = row?.Scopes ?? [];
        }
        return held;
    }
}
