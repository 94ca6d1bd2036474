using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Canaries.Area;
using Sightline.Platform.Storage;

namespace Sightline.Canaries.Walk;

/// <summary>
/// Every address the running program answers with GET, found from its routes and never listed; the gaps in them filled with every id of that kind in the database.
/// </summary>
internal sealed partial class Addresses
{
    private const int MostOfARoute = 150;

    private static readonly string[] Variants = ["?only=all&show=all&page=2", "?page=-1&sort=confidential&order=desc&filter=confidential", "?handler=Export&format=csv", "?format=json"];

    /// <summary>What a route calls by the end of its name alone.</summary>
    private static readonly Dictionary<string, string[]> LongerNames = new()
    {
        ["line"] = ["meetingLine"], ["decision"] = ["meetingDecision"], ["answer"] = ["subjectAnswer"], ["hold"] = ["legalHold"],
        ["agreement"] = ["sharingAgreement"], ["review"] = ["retentionReview"],
    };

    private Addresses(IReadOnlyList<string> routes, IReadOnlyList<string> filled)
    {
        Routes = routes;
        Filled = filled;
    }

    internal IReadOnlyList<string> Routes { get; }

    internal IReadOnlyList<string> Filled { get; }

    /// <summary>Those that begin so: where a test of the crawl itself needs no more.</summary>
    internal Addresses Only(string start) => new(
        [.. Routes.Where(route => route.StartsWith(start, StringComparison.Ordinal))], [.. Filled.Where(address => address.StartsWith(start, StringComparison.Ordinal))]);

    /// <param name="area">Whose addresses.</param>
    /// <param name="mostOfAKind">Of kinds with more ids than this, the newest: facts come by the hundred, and a page of one is linked from where it matters.</param>
    internal static async Task<Addresses> FindAsync(CanaryArea area, int mostOfAKind)
    {
        var ids = await IdsAsync(area, mostOfAKind);
        var routes = area.App.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains("GET"))
            .Select(endpoint => "/" + (endpoint.RoutePattern.RawText ?? "").Trim('/'))
            .Where(route => !IsFile(route) && route != "/sign-out").Distinct().Order(StringComparer.Ordinal).ToList();
        var filled = new List<string>();
        foreach (var route in routes)
        {
            filled.AddRange(Fill(route, ids).Take(MostOfARoute));
        }
        filled.AddRange(routes.Where(route => !route.Contains('{', StringComparison.Ordinal)).SelectMany(route => Variants.Select(variant => route + variant)));
        return new Addresses(routes, [.. filled.Distinct()]);
    }

    /// <summary>Style sheets, scripts and icons: built before any value was entered.</summary>
    private static bool IsFile(string route) => route.Contains("**", StringComparison.Ordinal) || Extension().IsMatch(route);

    private static IEnumerable<string> Fill(string route, IReadOnlyDictionary<string, List<string>> ids)
    {
        var gap = Parameter().Match(route);
        if (!gap.Success)
        {
            return [route.Length > 1 ? route.TrimEnd('/') : route];
        }
        return ValuesOf(gap, route, ids).SelectMany(value => Fill(route[..gap.Index] + value + route[(gap.Index + gap.Length)..], ids));
    }

    private static IEnumerable<string> ValuesOf(Match gap, string route, IReadOnlyDictionary<string, List<string>> ids)
    {
        var name = gap.Groups["name"].Value;
        if (gap.Value.Contains(":int", StringComparison.Ordinal))
        {
            return name == "position" ? ["1", "404"] : ["404", "500"];
        }
        var own = ids.GetValueOrDefault(name, []).Concat(LongerNames.GetValueOrDefault(name, []).SelectMany(longer => ids.GetValueOrDefault(longer, []))).ToList();
        if (own.Count > 0)
        {
            return own;
        }
        return name switch
        {
            "code" or "agency" => Readers.Agencies.Values.SelectMany(agencies => agencies).Select(agency => agency.Value),
            "role" => ["order-desk", "duty-desk"],
            "handler" => ["", "receipt", "Receipt"],
            "documentName" => ["v1"],
            "paper" => ["initial-report", "crime-record", "intelligence-entry", "child-notification", "child-notification?as=csv", "child-notification?as=json"],
            "kind" when route.StartsWith("/samples", StringComparison.Ordinal) => ["no-arrest-with-power", "cautions", "report-flags", "pathway-departures"],
            "kind" => ["police-morning", "multi-agency-daily", "positive-action-day"],
            // What no table holds the ids of: a statement is a fact; a run is in memory alone.
            _ => gap.Value.Contains(":guid", StringComparison.Ordinal) ? ids["fact"].Take(10) : throw new InvalidOperationException($"Nothing fills {gap.Value} of {route}: say what does."),
        };
    }

    /// <summary>By "nominal", "order" …: every id of that type that stands in any column of any table.</summary>
    private static async Task<IReadOnlyDictionary<string, List<string>>> IdsAsync(CanaryArea area, int most)
    {
        var found = new Dictionary<string, SortedSet<string>>();
        await area.App.AsSystemAsync(scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            foreach (var type in db.Model.GetEntityTypes().Where(type => type.ClrType.Namespace?.StartsWith("Sightline", StringComparison.Ordinal) == true))
            {
                var columns = type.GetProperties().Where(property => IsId(property.ClrType) && property.PropertyInfo is not null).ToList();
                foreach (var row in columns.Count == 0 ? [] : Rows(db, type.ClrType))
                {
                    foreach (var column in columns)
                    {
                        if (column.PropertyInfo!.GetValue(row) is { } id)
                        {
                            var kind = (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType).Name;
                            kind = char.ToLowerInvariant(kind[0]) + kind[1..^2];
                            (found.TryGetValue(kind, out var all) ? all : found[kind] = new SortedSet<string>(StringComparer.Ordinal)).Add(id.ToString()!);
                        }
                    }
                }
            }
            return Task.CompletedTask;
        });
        return found.ToDictionary(kind => kind.Key, kind => kind.Value.Reverse().Take(most).ToList());
    }

    private static bool IsId(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { Namespace: { } space, IsValueType: true } plain
        && space.StartsWith("Sightline.Facts", StringComparison.Ordinal) && plain.Name.EndsWith("Id", StringComparison.Ordinal);

    private static List<object> Rows(SightlineDb db, Type type)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), BindingFlags.Public | BindingFlags.Instance, [])!.MakeGenericMethod(type).Invoke(db, null)!;
        return [.. ((IEnumerable)set).Cast<object>()];
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\.(css|js|ico|png|svg|woff2?|map|webmanifest|txt)(\.(gz|br))?$|^/_framework|^/govuk|^/assets", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();
}
