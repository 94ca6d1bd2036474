using Sightline.Facts;
using YamlDotNet.Serialization;

namespace Sightline.Scenarios.NeedToKnow;

/// <summary>Who may do and see what, in the simplest words that can be written down: lists searched from the first to the last, and the matrix as its file has it.</summary>
internal sealed class AccessReference
{
    private readonly List<MatrixRole> matrix;
    private readonly Dictionary<AgencyCode, string> kinds;
    private readonly List<(int User, AgencyCode Agency, string Role)> held = [];
    private readonly HashSet<(int User, int Family)> declared = [];

    private AccessReference(List<MatrixRole> matrix, Dictionary<AgencyCode, string> kinds)
    {
        this.matrix = matrix;
        this.kinds = kinds;
    }

    internal IReadOnlyList<string> Roles => matrix.ConvertAll(role => role.Code);

    internal IReadOnlyList<string> RolesAt(AgencyCode agency) => matrix.FindAll(role => role.Agencies.Contains(kinds[agency])).ConvertAll(role => role.Code);

    internal IReadOnlyList<string> Permissions => [.. matrix.SelectMany(role => role.Permissions).Distinct().Order(StringComparer.Ordinal)];

    internal IReadOnlyList<(int User, AgencyCode Agency, string Role)> Held => held;

    internal static AccessReference Read(string yaml, Dictionary<AgencyCode, string> kinds)
    {
        var whole = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(yaml);
        var roles = ((List<object>)whole["roles"]).ConvertAll(one => MatrixRole.Of((Dictionary<object, object>)one));
        return new AccessReference(roles, kinds);
    }

    /// <summary>The rules that stand against it, by name; none: it is granted.</summary>
    internal HashSet<string> Grant(int user, AgencyCode agency, string role, AgencyCode? by)
    {
        var known = matrix.Find(one => one.Code == role);
        var against = new HashSet<string>();
        AddIf(against, by is not null && by != agency, "OnlyOnesOwnAgencyIsManaged");
        AddIf(against, known is null || !known.Agencies.Contains(kinds[agency]), "RoleIsOneThisKindOfAgencyHas");
        AddIf(against, role is "feed" or "system", "RoleIsForPeople");
        AddIf(against, held.Contains((user, agency, role)), "RoleIsNotHeldAlready");
        if (against.Count == 0)
        {
            held.Add((user, agency, role));
        }
        return against;
    }

    internal HashSet<string> End(int user, AgencyCode agency, string role, AgencyCode? by)
    {
        var against = new HashSet<string>();
        AddIf(against, by is not null && by != agency, "OnlyOnesOwnAgencyIsManaged");
        AddIf(against, !held.Contains((user, agency, role)), "RoleIsHeld");
        if (against.Count == 0)
        {
            held.Remove((user, agency, role));
        }
        return against;
    }

    internal void Declare(int user, int family) => declared.Add((user, family));

    internal bool IsKeptFrom(int user, int family) => declared.Contains((user, family));

    internal bool IsActor(int user, AgencyCode agency) => At(user, agency).Count > 0;

    internal bool Allows(int user, AgencyCode agency, string permission) => At(user, agency).Exists(role => role.Permissions.Contains(permission));

    /// <summary>For pages that name no purpose: the first purpose of the first role that has one.</summary>
    internal string StandingPurpose(int user, AgencyCode agency) =>
        At(user, agency).SelectMany(role => role.Purposes).Select(use => use.Purpose).FirstOrDefault() ?? "";

    internal bool MayActFor(int user, AgencyCode agency, string purpose) => At(user, agency).Exists(role => role.Purposes.Exists(use => use.Purpose == purpose));

    internal bool Sees(int user, AgencyCode agency, string purpose, string kind) =>
        At(user, agency).Exists(role => role.Purposes.Exists(use => use.Purpose == purpose && use.Sees.Contains(kind)));

    private List<MatrixRole> At(int user, AgencyCode agency) =>
        held.Where(one => one.User == user && one.Agency == agency).Select(one => matrix.Find(role => role.Code == one.Role)!).ToList();

    private static void AddIf(HashSet<string> names, bool holds, string name)
    {
        if (holds)
        {
            names.Add(name);
        }
    }

    private sealed record MatrixUse(string Purpose, List<string> Sees)
    {
        internal static MatrixUse Of(Dictionary<object, object> one) => new((string)one["purpose"], Words(one, "sees"));
    }

    private sealed record MatrixRole(string Code, List<string> Agencies, List<string> Permissions, List<MatrixUse> Purposes)
    {
        internal static MatrixRole Of(Dictionary<object, object> one) => new(
            (string)one["code"], Words(one, "agencies"), Words(one, "permissions"),
            one.TryGetValue("purposes", out var uses) ? ((List<object>)uses).ConvertAll(use => MatrixUse.Of((Dictionary<object, object>)use)) : []);
    }

    /// <summary>A list, or the one word that stands for a list of one.</summary>
    private static List<string> Words(Dictionary<object, object> one, string key) => !one.TryGetValue(key, out var found)
        ? []
        : found is List<object> list ? list.ConvertAll(word => (string)word) : [(string)found];
}
