using Microsoft.Extensions.DependencyInjection;
using Sightline.Deadlines;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Incidents;
using Sightline.Platform.Modules;
using Sightline.Platform.Ports;
using Sightline.Platform.Retention;
using Sightline.Rulebook;

namespace Sightline.Database.Start;

/// <summary>Loads the law and practice: once, at the start, whole. A wrong file stops the start and says where it is wrong.</summary>
public static class HouseRules
{
    /// <param name="rulebook">The rulebook's folder; null for the one that came with the program.</param>
    public static IServiceCollection AddHouseRules(this IServiceCollection services, string? rulebook = null)
    {
        var calendars = DayCalendars.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        services.AddSingleton(calendars);
        services.AddSingleton(provider => RuleBook.Load(rulebook ?? ShippedFolder, VocabularyOf(provider.GetRequiredService<ModuleList>(), calendars)));
        services.AddSingleton(provider => provider.GetRequiredService<RuleBook>().Access);
        // For "rulebook check": another folder, read with this house's words, and nothing of it used.
        services.AddSingleton<Func<string?, RuleBookCheck>>(provider => folder =>
            RuleBook.Check(folder ?? rulebook ?? ShippedFolder, VocabularyOf(provider.GetRequiredService<ModuleList>(), calendars)));
        return services;
    }

    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "rulebook");

    /// <summary>Every name the rulebook may use: facts, and what the modules bring.</summary>
    public static Vocabulary VocabularyOf(ModuleList modules, DayCalendars calendars)
    {
        var types = modules.InOrder.SelectMany(module => module.Assembly.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false }).ToList();
        var conditions = Named<ICondition>(types);
        return new Vocabulary
        {
            Facts = Vocabulary.FactsOf(typeof(Fact), typeof(Fact).Assembly.GetTypes()),
            Conditions = conditions.Where(named => named is { TakesArgument: false, TakesPeriod: false }).Select(named => named.Name).ToHashSet(),
            ConditionsWithArgument = conditions.Where(named => named.TakesArgument || named.TakesPeriod).Select(named => named.Name).ToHashSet(),
            ConditionsOfPeriod = conditions.Where(named => named.TakesPeriod).Select(named => named.Name).ToHashSet(),
            Agencies = Named<IAgencyResolver>(types).Select(named => named.Name).ToHashSet(),
            AgencyKinds = Enum.GetNames<AgencyKind>().Select(Hyphenated).ToHashSet(),
            DeskRoles = DeskRole.All.ToHashSet(),
            Permissions = modules.InOrder.SelectMany(module => module.Permissions).ToHashSet(),
            Links = Named<IPageLink>(types).Select(named => named.Name).ToHashSet(),
            Calendars = calendars.Names.ToHashSet(),
            AbuseKinds = Enum.GetNames<AbuseKind>().Select(Hyphenated).ToHashSet(),
            Connections = Enum.GetNames<ConnectionKind>().Select(Hyphenated).ToHashSet(),
            RelationshipKinds = Enum.GetNames<Facts.People.RelationshipKind>().Select(Hyphenated).ToHashSet(),
            RetentionClocks = Named<IRetentionClock>(types).Select(named => named.Name).ToHashSet(),
        };
    }

    private static List<NamedAttribute> Named<TPort>(IEnumerable<Type> types) => types.Where(typeof(TPort).IsAssignableFrom).Select(NamedAttribute.Of).ToList();

    /// <summary>FamilyCourt → family-court, as the rulebook writes it.</summary>
    private static string Hyphenated(string name) =>
        string.Concat(name.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
