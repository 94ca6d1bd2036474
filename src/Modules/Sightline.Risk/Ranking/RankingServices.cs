using Microsoft.Extensions.DependencyInjection;

namespace Sightline.Risk.Ranking;

internal static class RankingServices
{
    internal static IServiceCollection AddRanking(this IServiceCollection services) => services
        .AddScoped<TallyReader>().AddScoped<Repetition>().AddScoped<Priorities>().AddScoped<RankingReader>().AddScoped<RankingTools>().AddScoped<RankingReading>();
}
