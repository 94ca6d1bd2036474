namespace Sightline.Orders.ImportManifest.Reading;

/// <summary>The columns of the court's table, in its order.</summary>
internal enum Column
{
    CaseFamilyMan,
    CaseManageCases,
    CourtName,
    CourtCode,
    OrderName,
    CourtDate,
    OrderExpiryDate,
    RespondentSurname,
    RespondentForenames,
    RespondentBorn,
    RespondentAddress1,
    RespondentAddress2,
    RespondentPostcode,
    RespondentPhone,
    RespondentEmail,
    RespondentAddressConfidential,
    RespondentPhoneConfidential,
    RespondentEmailConfidential,
    ApplicantSurname,
    ApplicantForenames,
    ApplicantBorn,
    ApplicantAddress1,
    ApplicantAddress2,
    ApplicantPostcode,
    ApplicantPhone,
    ApplicantSafeTime,
    ApplicantEmail,
    ApplicantAddressConfidential,
    ApplicantPhoneConfidential,
    ApplicantEmailConfidential,
    OrderFileName,
}

internal static class ManifestColumns
{
    /// <summary>As the court's table heads them.</summary>
    internal static IReadOnlyList<string> Names { get; } =
    [
        "Case No. FamilyMan", "Case No. Manage Cases", "Court Name/Location", "Court Code", "Order Name", "Court Date", "Order Expiry Date",
        "Respondent Surname", "Respondent Forename(s)", "Respondent DOB", "Respondent 1st Line of Address", "Respondent 2nd Line of Address",
        "Respondent Postcode", "Respondent Phone", "Respondent Email", "Is Respondent Address Confidential", "Is Respondent Phone Confidential",
        "Is Respondent Email Confidential", "Applicant Surname", "Applicant Forename(s)", "Applicant DOB", "Applicant 1st Line of Address",
        "Applicant 2nd Line of Address", "Applicant Postcode", "Applicant Phone", "Applicant Safe Time to Call", "Applicant Email",
        "Is Applicant Address Confidential", "Is Applicant Phone Confidential", "Is Applicant Email Confidential", "Order File Name",
    ];

    internal static string Heading(this Column column) => Names[(int)column];
}
