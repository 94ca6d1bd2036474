using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Sightline.Platform.Modules;

/// <summary>
/// A room of the house. What it brings is found by what it is: every class of its assembly that fills one of Platform's ports, and every
/// class named "…Action", is registered; every entity mapping is applied; every Razor page is served. Nothing else needs editing for a new module.
/// </summary>
public abstract class SightlineModule
{
    /// <summary>Lower case, one word: the prefix of the module's tables.</summary>
    public abstract string Name { get; }

    public Assembly Assembly => GetType().Assembly;

    /// <summary>Every permission the module's pages, endpoints and commands ask for: the words <c>rulebook/access.yaml</c> may use.</summary>
    public virtual IReadOnlyList<string> Permissions => [];

    /// <summary>What discovery cannot know: contracts, options, framework services.</summary>
    public virtual void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public virtual void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>Loads the module's reference data after the schema is up to date. Runs at every start; must change nothing the second time.</summary>
    public virtual Task LoadReferenceDataAsync(IServiceProvider services, CancellationToken stop) => Task.CompletedTask;
}

/// <summary>The modules in the order in which their tables may refer to each other.</summary>
public sealed record ModuleList(IReadOnlyList<SightlineModule> InOrder);
