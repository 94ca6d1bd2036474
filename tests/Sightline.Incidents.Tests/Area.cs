using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Incidents.RecordCallOut;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Incidents.Tests;

/// <summary>People and call-outs of the fictional area, put there as the register's own doors would.</summary>
internal static class Area
{
    internal static readonly Instant LastNight = Instant.FromUtc(2026, 11, 2, 23, 50);

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Actor Officer { get; } = TestHouse.ActorAt("police-northgate", "response-officer") with { User = new UserId(new Guid("0193a1b2-0000-7000-8000-00000000c001")) };

    internal static Actor CallHandler { get; } = TestHouse.ActorAt("police-northgate", "call-handler");

    internal static PersonDescription Named(string forenames, string surname, string? born = null, string? postcode = null, string? phone = null) => new()
    {
        Forenames = forenames,
        Surname = surname,
        Born = born,
        Contact = new ContactDescription
        {
            Addresses = postcode is null ? [] : [new AddressDescription(["4 Quay Row"], postcode)],
            Phones = phone is null ? [] : [phone],
        },
    };

    internal static Task<NominalId> PersonAsync(IServiceProvider scope, PersonDescription described, string heldBy = "police-northgate") =>
        scope.GetRequiredService<UnitOfWork>().DoAsync(
            () => scope.GetRequiredService<IPeople>().RecordAsync(new NewNominal { HeldBy = new AgencyCode(heldBy), Details = described }, Stop), Stop);

    internal static CallOutPerson As(NominalId nominal, params PartyPart[] parts) => new() { Nominal = nominal, Parts = parts };

    internal static CallOutPerson New(PersonDescription described, params PartyPart[] parts) => new() { Described = described, Parts = parts };

    /// <summary>A call-out in which every question was answered; a story changes what it is about.</summary>
    internal static NewCallOut CallOut(params CallOutPerson[] people) => new()
    {
        Force = AccessTestData.Northgate,
        At = LastNight,
        People = people,
        Abuse = [AbuseKind.Physical],
        ChildrenPresent = Answer.No,
        PowerOfArrest = PowerOfArrestUse.Used,
        WeaponUsed = Answer.No,
        Injury = Answer.No,
        Place = "4 Quay Row, ZZ1 2AB",
        WhatHappened = "She said that he broke the door.",
    };

    internal static Task<IncidentId> RecordAsync(IServiceProvider scope, NewCallOut input) => scope.GetRequiredService<RecordCallOutAction>().RecordAsync(input, Stop);

    internal static async Task<IReadOnlyList<T>> AllAsync<T>(IServiceProvider scope)
        where T : class => await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(scope.GetRequiredService<SightlineDb>().Set<T>(), Stop);
}
