using System.Globalization;
using Sightline.Access.Contracts;
using Sightline.Access.Directory;
using Sightline.Access.Permissions;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Rulebook;

namespace Sightline.Access.Sharing;

/// <summary>Which gateway is missing, as a practitioner reads it. Kinds of agency are named, and agencies of the directory; never one found through a person.</summary>
internal static class SharingWords
{
    internal static MissingGateway NotInTheDirectory(AgencyCode code, AgencyKind? to) =>
        new(code.Value, to, $"The directory holds no agency {code}, and nothing is shared with or by one that it does not hold.");

    internal static MissingGateway NoGateway(AgencyKind from, AgencyKind to, string fact) => new(
        $"{StatementRules.NameOf(from)}-to-{StatementRules.NameOf(to)}", to,
        $"The rulebook has no gateway by which {OneOf(from)} may tell {OneOf(to)} of this ({fact}).");

    internal static MissingGateway NoAgreement(Lack lack, Model.Agency from, Model.Agency to) => Of(
        lack, to.Kind, $"No sharing agreement from {from.Name} to {to.Name} covers {lack.Gateway.What}.");

    internal static MissingGateway NoAgreement(Lack lack, Model.Agency from, AgencyKind to, Reach reach) => Of(
        lack, to, reach.Closed == reach.All
            ? $"No sharing agreement lets {from.Name} tell {OneOf(to)} of {lack.Gateway.What}."
            : string.Create(CultureInfo.InvariantCulture,
                $"{from.Name} has no sharing agreement with {reach.Closed} of the {reach.All} agencies of this kind ({AgencyWords.Of(to)}), so they may not be told of {lack.Gateway.What}."));

    /// <summary>"a support service".</summary>
    internal static string OneOf(AgencyKind kind) => kind switch
    {
        AgencyKind.Police => "a police force",
        AgencyKind.FamilyCourt => "a family court",
        AgencyKind.MagistratesCourt => "a magistrates’ court",
        AgencyKind.CrownCourt => "a Crown Court",
        AgencyKind.OtherCourt => "a county court or the High Court",
        AgencyKind.Probation => "a probation service",
        AgencyKind.SupportService => "a support service",
        AgencyKind.LocalAuthority => "a local authority",
        AgencyKind.Cafcass => "Cafcass",
        AgencyKind.Prosecution => "a prosecution service",
        _ => "an oversight body",
    };

    private static MissingGateway Of(Lack lack, AgencyKind to, string what) => new(
        lack.Gateway.Code, to,
        lack.Gateway.StandsBy == StandsBy.Consent ? $"{what} Gateway: {lack.Gateway.Code}. It needs the consent of everybody protected."
        : lack.OrConsent ? $"{what} Gateway: {lack.Gateway.Code}. It needs an agreement of your area, or the consent of everybody protected."
        : $"{what} Gateway: {lack.Gateway.Code}. It needs an agreement of your area.");
}

/// <param name="Gateway">That could carry it, and is closed.</param>
/// <param name="OrConsent">Another one would by the consent of those protected.</param>
internal readonly record struct Lack(Gateway Gateway, bool OrConsent)
{
    internal static Lack Of(List<Gateway> carrying) => new(
        carrying.Find(gateway => gateway.StandsBy == StandsBy.Agreement) ?? carrying[0], carrying.Exists(gateway => gateway.StandsBy == StandsBy.Consent));
}
