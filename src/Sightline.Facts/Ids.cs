using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>A fact.</summary>
public readonly record struct FactId(Guid Value) : ITypedId<FactId>, IComparable<FactId>
{
    public static FactId From(Guid value) => new(value);

    public int CompareTo(FactId other) => Value.CompareTo(other.Value);

    public static bool operator <(FactId left, FactId right) => left.CompareTo(right) < 0;

    public static bool operator >(FactId left, FactId right) => left.CompareTo(right) > 0;

    public static bool operator <=(FactId left, FactId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FactId left, FactId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A person as one agency holds them.</summary>
public readonly record struct NominalId(Guid Value) : ITypedId<NominalId>, IComparable<NominalId>
{
    public static NominalId From(Guid value) => new(value);

    public int CompareTo(NominalId other) => Value.CompareTo(other.Value);

    public static bool operator <(NominalId left, NominalId right) => left.CompareTo(right) < 0;

    public static bool operator >(NominalId left, NominalId right) => left.CompareTo(right) > 0;

    public static bool operator <=(NominalId left, NominalId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(NominalId left, NominalId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A person, tied together from nominals.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>, IComparable<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public int CompareTo(PersonId other) => Value.CompareTo(other.Value);

    public static bool operator <(PersonId left, PersonId right) => left.CompareTo(right) < 0;

    public static bool operator >(PersonId left, PersonId right) => left.CompareTo(right) > 0;

    public static bool operator <=(PersonId left, PersonId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PersonId left, PersonId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A relationship between two nominals, with its period.</summary>
public readonly record struct RelationshipId(Guid Value) : ITypedId<RelationshipId>, IComparable<RelationshipId>
{
    public static RelationshipId From(Guid value) => new(value);

    public int CompareTo(RelationshipId other) => Value.CompareTo(other.Value);

    public static bool operator <(RelationshipId left, RelationshipId right) => left.CompareTo(right) < 0;

    public static bool operator >(RelationshipId left, RelationshipId right) => left.CompareTo(right) > 0;

    public static bool operator <=(RelationshipId left, RelationshipId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RelationshipId left, RelationshipId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A protective order in the register.</summary>
public readonly record struct OrderId(Guid Value) : ITypedId<OrderId>, IComparable<OrderId>
{
    public static OrderId From(Guid value) => new(value);

    public int CompareTo(OrderId other) => Value.CompareTo(other.Value);

    public static bool operator <(OrderId left, OrderId right) => left.CompareTo(right) < 0;

    public static bool operator >(OrderId left, OrderId right) => left.CompareTo(right) > 0;

    public static bool operator <=(OrderId left, OrderId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OrderId left, OrderId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>One term (clause) of an order.</summary>
public readonly record struct TermId(Guid Value) : ITypedId<TermId>, IComparable<TermId>
{
    public static TermId From(Guid value) => new(value);

    public int CompareTo(TermId other) => Value.CompareTo(other.Value);

    public static bool operator <(TermId left, TermId right) => left.CompareTo(right) < 0;

    public static bool operator >(TermId left, TermId right) => left.CompareTo(right) > 0;

    public static bool operator <=(TermId left, TermId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TermId left, TermId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A reported breach of an order.</summary>
public readonly record struct BreachId(Guid Value) : ITypedId<BreachId>, IComparable<BreachId>
{
    public static BreachId From(Guid value) => new(value);

    public int CompareTo(BreachId other) => Value.CompareTo(other.Value);

    public static bool operator <(BreachId left, BreachId right) => left.CompareTo(right) < 0;

    public static bool operator >(BreachId left, BreachId right) => left.CompareTo(right) > 0;

    public static bool operator <=(BreachId left, BreachId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BreachId left, BreachId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>One recorded service of an order, or telling of its terms.</summary>
public readonly record struct ServiceId(Guid Value) : ITypedId<ServiceId>, IComparable<ServiceId>
{
    public static ServiceId From(Guid value) => new(value);

    public int CompareTo(ServiceId other) => Value.CompareTo(other.Value);

    public static bool operator <(ServiceId left, ServiceId right) => left.CompareTo(right) < 0;

    public static bool operator >(ServiceId left, ServiceId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ServiceId left, ServiceId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ServiceId left, ServiceId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A call-out or report.</summary>
public readonly record struct IncidentId(Guid Value) : ITypedId<IncidentId>, IComparable<IncidentId>
{
    public static IncidentId From(Guid value) => new(value);

    public int CompareTo(IncidentId other) => Value.CompareTo(other.Value);

    public static bool operator <(IncidentId left, IncidentId right) => left.CompareTo(right) < 0;

    public static bool operator >(IncidentId left, IncidentId right) => left.CompareTo(right) > 0;

    public static bool operator <=(IncidentId left, IncidentId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(IncidentId left, IncidentId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A call as the call handler takes it.</summary>
public readonly record struct CallId(Guid Value) : ITypedId<CallId>, IComparable<CallId>
{
    public static CallId From(Guid value) => new(value);

    public int CompareTo(CallId other) => Value.CompareTo(other.Value);

    public static bool operator <(CallId left, CallId right) => left.CompareTo(right) < 0;

    public static bool operator >(CallId left, CallId right) => left.CompareTo(right) > 0;

    public static bool operator <=(CallId left, CallId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CallId left, CallId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>Something owed.</summary>
public readonly record struct DutyId(Guid Value) : ITypedId<DutyId>, IComparable<DutyId>
{
    public static DutyId From(Guid value) => new(value);

    public int CompareTo(DutyId other) => Value.CompareTo(other.Value);

    public static bool operator <(DutyId left, DutyId right) => left.CompareTo(right) < 0;

    public static bool operator >(DutyId left, DutyId right) => left.CompareTo(right) > 0;

    public static bool operator <=(DutyId left, DutyId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DutyId left, DutyId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody who signs in.</summary>
public readonly record struct UserId(Guid Value) : ITypedId<UserId>, IComparable<UserId>
{
    public static UserId From(Guid value) => new(value);

    public int CompareTo(UserId other) => Value.CompareTo(other.Value);

    public static bool operator <(UserId left, UserId right) => left.CompareTo(right) < 0;

    public static bool operator >(UserId left, UserId right) => left.CompareTo(right) > 0;

    public static bool operator <=(UserId left, UserId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(UserId left, UserId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A key by which an agency states facts by machine.</summary>
public readonly record struct ApiKeyId(Guid Value) : ITypedId<ApiKeyId>, IComparable<ApiKeyId>
{
    public static ApiKeyId From(Guid value) => new(value);

    public int CompareTo(ApiKeyId other) => Value.CompareTo(other.Value);

    public static bool operator <(ApiKeyId left, ApiKeyId right) => left.CompareTo(right) < 0;

    public static bool operator >(ApiKeyId left, ApiKeyId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ApiKeyId left, ApiKeyId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ApiKeyId left, ApiKeyId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>One court manifest as it was received.</summary>
public readonly record struct ManifestId(Guid Value) : ITypedId<ManifestId>, IComparable<ManifestId>
{
    public static ManifestId From(Guid value) => new(value);

    public int CompareTo(ManifestId other) => Value.CompareTo(other.Value);

    public static bool operator <(ManifestId left, ManifestId right) => left.CompareTo(right) < 0;

    public static bool operator >(ManifestId left, ManifestId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ManifestId left, ManifestId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ManifestId left, ManifestId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A desk's task saying what is wrong with something received.</summary>
public readonly record struct TaskId(Guid Value) : ITypedId<TaskId>, IComparable<TaskId>
{
    public static TaskId From(Guid value) => new(value);

    public int CompareTo(TaskId other) => Value.CompareTo(other.Value);

    public static bool operator <(TaskId left, TaskId right) => left.CompareTo(right) < 0;

    public static bool operator >(TaskId left, TaskId right) => left.CompareTo(right) > 0;

    public static bool operator <=(TaskId left, TaskId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TaskId left, TaskId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A question put to a person: are these two records one person?</summary>
public readonly record struct ReviewId(Guid Value) : ITypedId<ReviewId>, IComparable<ReviewId>
{
    public static ReviewId From(Guid value) => new(value);

    public int CompareTo(ReviewId other) => Value.CompareTo(other.Value);

    public static bool operator <(ReviewId left, ReviewId right) => left.CompareTo(right) < 0;

    public static bool operator >(ReviewId left, ReviewId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReviewId left, ReviewId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReviewId left, ReviewId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>Records taken away from a person they were tied to.</summary>
public readonly record struct SplitId(Guid Value) : ITypedId<SplitId>, IComparable<SplitId>
{
    public static SplitId From(Guid value) => new(value);

    public int CompareTo(SplitId other) => Value.CompareTo(other.Value);

    public static bool operator <(SplitId left, SplitId right) => left.CompareTo(right) < 0;

    public static bool operator >(SplitId left, SplitId right) => left.CompareTo(right) > 0;

    public static bool operator <=(SplitId left, SplitId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SplitId left, SplitId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A question put to the agency that holds a record: is this your person?</summary>
public readonly record struct QuestionId(Guid Value) : ITypedId<QuestionId>, IComparable<QuestionId>
{
    public static QuestionId From(Guid value) => new(value);

    public int CompareTo(QuestionId other) => Value.CompareTo(other.Value);

    public static bool operator <(QuestionId left, QuestionId right) => left.CompareTo(right) < 0;

    public static bool operator >(QuestionId left, QuestionId right) => left.CompareTo(right) > 0;

    public static bool operator <=(QuestionId left, QuestionId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(QuestionId left, QuestionId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>What two agencies have signed: one may tell the other through a gateway.</summary>
public readonly record struct SharingAgreementId(Guid Value) : ITypedId<SharingAgreementId>, IComparable<SharingAgreementId>
{
    public static SharingAgreementId From(Guid value) => new(value);

    public int CompareTo(SharingAgreementId other) => Value.CompareTo(other.Value);

    public static bool operator <(SharingAgreementId left, SharingAgreementId right) => left.CompareTo(right) < 0;

    public static bool operator >(SharingAgreementId left, SharingAgreementId right) => left.CompareTo(right) > 0;

    public static bool operator <=(SharingAgreementId left, SharingAgreementId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SharingAgreementId left, SharingAgreementId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody whom a user declared to be connected to.</summary>
public readonly record struct DeclaredId(Guid Value) : ITypedId<DeclaredId>, IComparable<DeclaredId>
{
    public static DeclaredId From(Guid value) => new(value);

    public int CompareTo(DeclaredId other) => Value.CompareTo(other.Value);

    public static bool operator <(DeclaredId left, DeclaredId right) => left.CompareTo(right) < 0;

    public static bool operator >(DeclaredId left, DeclaredId right) => left.CompareTo(right) > 0;

    public static bool operator <=(DeclaredId left, DeclaredId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DeclaredId left, DeclaredId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>One emergency look-up, from its reason to its end.</summary>
public readonly record struct EmergencyId(Guid Value) : ITypedId<EmergencyId>, IComparable<EmergencyId>
{
    public static EmergencyId From(Guid value) => new(value);

    public int CompareTo(EmergencyId other) => Value.CompareTo(other.Value);

    public static bool operator <(EmergencyId left, EmergencyId right) => left.CompareTo(right) < 0;

    public static bool operator >(EmergencyId left, EmergencyId right) => left.CompareTo(right) > 0;

    public static bool operator <=(EmergencyId left, EmergencyId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EmergencyId left, EmergencyId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A passkey by which a user signs in.</summary>
public readonly record struct PasskeyId(Guid Value) : ITypedId<PasskeyId>, IComparable<PasskeyId>
{
    public static PasskeyId From(Guid value) => new(value);

    public int CompareTo(PasskeyId other) => Value.CompareTo(other.Value);

    public static bool operator <(PasskeyId left, PasskeyId right) => left.CompareTo(right) < 0;

    public static bool operator >(PasskeyId left, PasskeyId right) => left.CompareTo(right) > 0;

    public static bool operator <=(PasskeyId left, PasskeyId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PasskeyId left, PasskeyId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
