namespace Sightline.Linkage;

/// <summary>What a heading alone says. The order of the questions matters: "birth place" is a place, "e-mail address" no address.</summary>
internal static class HeadingRoles
{
    /// <summary>Null when nothing is understood. The kind tells things of one role apart: a number of one register is not one of
    /// another.</summary>
    internal static (ColumnRole Role, string Kind)? Of(HeadingWords words) =>
        NoEvidence(words) ?? Contact(words) ?? Number(words) ?? Birth(words) ?? Name(words) ?? Postal(words) ?? Trait(words);

    /// <summary>Who is who, where a record came from, what was done to it: to read these would be to look at the answer.</summary>
    private static (ColumnRole Role, string Kind)? NoEvidence(HeadingWords words)
    {
        if (words.Has("truth", "cluster", "clusters", "label", "labels", "entity", "match", "matched", "matches", "gold", "twin", "duplicate", "duplicates", "group", "block", "golden"))
        {
            return (ColumnRole.Ignored, "says who is who");
        }

        if (words.Has("err", "error", "errors", "corruption", "corruptions", "score", "weight", "probability"))
        {
            return (ColumnRole.Ignored, "says what was done to the record");
        }

        if (IsOfAnother(words))
        {
            return (ColumnRole.Ignored, "is about somebody else");
        }

        return words.Has("agency", "source", "system", "dataset", "origin", "file", "filename", "batch", "created", "updated", "modified", "loaded", "timestamp", "version", "ip", "url", "user", "username")
            ? (ColumnRole.Ignored, "says where the record came from")
            : null;
    }

    /// <summary>The officer's name or the doctor's number says nothing of the person: fifty people share it.</summary>
    private static bool IsOfAnother(HeadingWords words) =>
        words.Has("officer", "officers", "gp", "doctor", "doctors", "worker", "workers", "mother", "mothers", "father", "fathers", "parent", "parents", "partner", "partners", "spouse", "kin", "nok",
            "emergency", "guardian", "referrer", "practitioner", "nurse", "midwife", "carer", "solicitor", "caseworker", "manager", "staff", "author", "oic", "idva", "caller", "informant", "witness")
        || (words.Has("by", "to") && words.Has("recorded", "reported", "referred", "entered", "allocated", "assigned", "completed"));

    /// <summary>A day on which something else than a birth took place.</summary>
    internal static bool IsOfAnotherDay(HeadingWords words) => words.Has("registered", "registration", "referral", "referred", "opened", "closed", "death", "died", "deceased", "incident", "offence", "start",
        "end", "admission", "admitted", "discharge", "expiry", "arrest", "arrested", "reported", "recorded", "review", "visit", "seen", "contact", "issued", "joined", "event", "hearing", "conviction");

    private static (ColumnRole Role, string Kind)? Contact(HeadingWords words)
    {
        if (words.Holds("email") || words.Is("mail"))
        {
            return (ColumnRole.Email, "");
        }

        return words.Has("phone", "phones", "telephone", "tel", "telno", "mobile", "cell", "cellphone", "landline", "msisdn") || words.Holds("phonenumber", "phoneno", "contactnumber")
            ? (ColumnRole.Phone, "")
            : null;
    }

    private static (ColumnRole Role, string Kind)? Number(HeadingWords words) => IdentifierKind(words) is { } kind ? (ColumnRole.Identifier, kind) : null;

    /// <summary>The kind of identifier a heading speaks of; null where it speaks of none.</summary>
    internal static string? IdentifierKind(HeadingWords words) =>
        words.Has("nhs") ? "nhs"
            : words.Has("pnc") || words.Holds("pncid") ? "pnc"
            : words.Has("cro") ? "cro"
            : words.Has("crn") ? "crn"
            : words.Has("nomis", "noms") || words.Holds("prisonnumber", "prisonernumber", "prisonno") ? "prison"
            : words.Has("nino") || words.Holds("nationalinsurance", "ninumber") ? "nino"
            : words.Has("passport") ? "passport"
            : words.Has("driver", "drivers", "driving") || words.Holds("licencenumber", "licensenumber", "licenceno") ? "driving licence"
            : words.Has("ssn") || words.Holds("socsec", "socialsecurity", "nationalid", "nationalnumber", "personalnumber", "identitynumber", "idnumber", "idcard", "taxid", "medicare") ? "national"
            : null;

    private static (ColumnRole Role, string Kind)? Birth(HeadingWords words)
    {
        if (words.Is("by", "bm", "bd", "yob", "mob") || (words.Has("birth", "dob") && words.Has("year", "month", "mon", "day")) || words.Is("birthyear", "birthmonth", "birthday"))
        {
            var part = words.Is("by", "yob") || words.Holds("year") ? "year" : words.Is("bm", "mob") || words.Holds("mon") ? "month" : "day";
            return (ColumnRole.Born, words.Is("birthday") ? "" : part);
        }

        if (!words.Holds("birth", "dateofb") && !words.Has("dob", "born", "bday"))
        {
            return null;
        }

        return words.Has("place", "town", "city", "location") || words.Holds("birthplace") ? (ColumnRole.Place, "birth")
            : words.Has("country", "county", "state", "region") ? (ColumnRole.Region, "birth")
            : words.Has("name", "surname") ? (ColumnRole.Surname, "former")
            : words.Has("weight", "order", "rank", "sequence") ? null
            : (ColumnRole.Born, "");
    }

    private static (ColumnRole Role, string Kind)? Name(HeadingWords words)
    {
        // "First seen", "last contact", "first language", "family size" are no names.
        var isName = words.Has("name", "names") || words.HasOnly("first", "last", "given", "family", "christian", "and", "surname", "forename", "n", "nm",
            "person", "victim", "suspect", "offender", "client", "patient", "subject", "defendant");
        var isFirst = words.Has("forename", "forenames", "firstname", "givenname", "fname", "gname") || words.Holds("forename", "firstname", "givenname") || (isName && words.Has("first", "given", "christian"));
        var isLast = words.Has("surname", "lastname", "lname", "sname", "familyname") || words.Holds("surname", "lastname", "familyname") || (isName && words.Has("last", "family"));
        if (isFirst && !isLast && words.Number >= 2)
        {
            return (ColumnRole.MiddleNames, "");
        }

        if (isFirst && isLast)
        {
            return (ColumnRole.FullName, "both");
        }

        if (words.Has("maiden", "former", "previous") && (isLast || words.Has("name")))
        {
            return (ColumnRole.Surname, "former");
        }

        if (isLast || isFirst)
        {
            return (isLast ? ColumnRole.Surname : ColumnRole.Forename, "");
        }

        if (words.Has("middle", "midl", "mname", "middlename", "middlenames") || words.Holds("secondname", "othername") || words.Is("initials"))
        {
            return (ColumnRole.MiddleNames, "");
        }

        if (words.Has("nickname", "preferred") || words.Holds("knownas", "knownby"))
        {
            return (ColumnRole.Forename, "known as");
        }

        if (words.Has("alias", "aliases", "aka"))
        {
            return (ColumnRole.FullName, "alias");
        }

        var isOfAPerson = words.Is("name", "names", "fullname", "pername", "wholename", "completename", "legalname", "displayname") || (words.Has("name", "names", "fullname")
            && words.Has("full", "person", "nominal", "victim", "suspect", "offender", "defendant", "client", "patient", "subject", "perpetrator", "customer", "contact", "display", "legal"));
        return isOfAPerson ? (ColumnRole.FullName, "") : null;
    }

    private static (ColumnRole Role, string Kind)? Postal(HeadingWords words)
    {
        var former = words.Has("former", "previous", "old") ? "former" : "";
        if (words.Has("postcode", "zip", "zipcode", "pcode", "postalcode", "eircode") || words.Holds("postcode", "postalcode", "zipcode"))
        {
            return (ColumnRole.Postcode, former);
        }

        var isNumber = words.Has("number", "num", "no", "nr", "nbr");
        if (words.Is("paon", "saon", "house", "flat", "apartment", "unit", "housename") || (isNumber && words.Has("house", "hse", "street", "building", "flat", "apartment", "unit", "door"))
            || words.Holds("housenumber", "streetnumber", "housenum"))
        {
            return (ColumnRole.House, former);
        }

        if (words.Has("street", "road", "thoroughfare", "streetname") || words.Is("streetname"))
        {
            return (ColumnRole.Street, former);
        }

        if (words.Has("address", "addr", "addressline", "residence") || words.Holds("addressline"))
        {
            return (ColumnRole.AddressLine, former);
        }

        return words.Has("suburb", "town", "city", "village", "locality", "place", "municipality", "parish", "posttown", "hometown") ? (ColumnRole.Place, former)
            : words.Has("state", "county", "province", "region", "country", "territory") ? (ColumnRole.Region, words.Has("country") ? "country" : former)
            : null;
    }

    private static (ColumnRole Role, string Kind)? Trait(HeadingWords words)
    {
        if (words.Has("sex", "gender"))
        {
            return (ColumnRole.Sex, "");
        }

        return words.Has("occupation", "job", "profession", "employer", "nationality", "ethnicity", "ethnic", "race", "title", "language")
            ? (ColumnRole.Other, words.Joined)
            : null;
    }
}
