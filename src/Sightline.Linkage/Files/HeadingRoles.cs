namespace Sightline.Linkage;

/// <summary>What a heading alone says. The order of the questions matters: "birth place" is a place, "e-mail address" no address.</summary>
internal static class HeadingRoles
{
    internal const string Parts = "a part of a date";

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

        return words.Has("agency", "source", "system", "dataset", "origin", "file", "filename", "batch", "created", "updated", "modified", "loaded", "timestamp", "version", "ip", "url", "user", "username")
            ? (ColumnRole.Ignored, "says where the record came from")
            : null;
    }

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

    private static (ColumnRole Role, string Kind)? Number(HeadingWords words)
    {
        var kind = words.Has("nhs") ? "nhs"
            : words.Has("pnc") || words.Holds("pncid") ? "pnc"
            : words.Has("cro") ? "cro"
            : words.Has("crn") ? "crn"
            : words.Has("nomis", "noms") || words.Holds("prisonnumber", "prisonernumber", "prisonno") ? "prison"
            : words.Has("nino") || words.Holds("nationalinsurance", "ninumber") ? "nino"
            : words.Has("passport") ? "passport"
            : words.Has("driver", "drivers", "driving") || words.Holds("licencenumber", "licensenumber", "licenceno") ? "driving licence"
            : words.Has("ssn") || words.Holds("socsec", "socialsecurity", "nationalid", "nationalnumber", "personalnumber", "identitynumber", "idnumber", "idcard", "taxid", "medicare") ? "national"
            : null;
        return kind is null ? null : (ColumnRole.Identifier, kind);
    }

    private static (ColumnRole Role, string Kind)? Birth(HeadingWords words)
    {
        if (words.Is("by", "bm", "bd", "yob", "mob") || (words.Has("birth", "dob") && words.Has("year", "month", "mon", "day")) || words.Is("birthyear", "birthmonth", "birthday"))
        {
            var part = words.Is("by", "yob") || words.Holds("year") ? "year" : words.Is("bm", "mob") || words.Holds("mon") ? "month" : "day";
            return (ColumnRole.Born, words.Is("birthday") ? "" : part);
        }

        if (!words.Holds("birth") && !words.Has("dob", "born", "bday"))
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
        var isFirst = words.Has("first", "given", "forename", "forenames", "firstname", "givenname", "fname", "gname", "christian") || words.Holds("forename", "firstname", "givenname");
        var isLast = words.Has("surname", "last", "family", "lastname", "lname", "sname", "familyname") || words.Holds("surname", "lastname", "familyname");
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
