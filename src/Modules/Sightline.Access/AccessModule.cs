using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.ClientCredentials;
using Sightline.Access.Contracts;
using Sightline.Access.Directory;
using Sightline.Access.SetUpArea;
using Sightline.Access.Permissions;
using Sightline.Access.ReceiveFacts;
using Sightline.Access.Sharing;
using Sightline.Access.SignIn;
using Sightline.Access.Users;
using Sightline.Platform.Feed;
using Sightline.Platform.Modules;
using Sightline.Platform.Work;

namespace Sightline.Access;

public sealed class AccessModule : SightlineModule
{
    public override string Name => "access";

    public override IReadOnlyList<string> Permissions => ["directory.view", "access.manage", "feed.state", "access.see-kept-back", "audit.verify", "rulebook.check"];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IPermissions, MatrixPermissions>();
        services.AddScoped<IDirectory, AgencyDirectory>();
        services.AddScoped<IAreaBook, AreaBook>();
        services.AddScoped<Gateways>().AddScoped<AgreementSources>().AddScoped<SharingOfAgency>();
        services.AddScoped<IGateways>(provider => provider.GetRequiredService<Gateways>());
        services.AddScoped<IPasswordSession, PasswordSession>();
        services.AddScoped<NationalDirectory>();
        services.AddScoped<UsersOfAgency>();
        services.AddScoped<StatementRules>();
        services.AddScoped<IStatementRules>(provider => provider.GetRequiredService<StatementRules>());
        services.AddSignIn(configuration);
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        FactsEndpoint.Map(routes);
        TokenEndpoint.Map(routes);
        SessionEndpoint.Map(routes);
    }

    public override Task LoadReferenceDataAsync(IServiceProvider services, CancellationToken stop) =>
        services.GetRequiredService<NationalDirectory>().LoadAsync(NationalDirectory.ShippedFile, stop);
}
