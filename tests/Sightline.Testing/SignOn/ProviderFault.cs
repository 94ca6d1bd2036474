namespace Sightline.Testing.SignOn;

/// <summary>What a provider does wrongly; each alone, everything else being right.</summary>
public enum ProviderFault
{
    None,

    // What it says of itself.
    NoDescription,
    DescriptionElsewhere,
    DescriptionOversized,
    DescriptionNotJson,
    DescriptionIsList,
    DescriptionOfAnother,
    TokenAddressUnsafe,
    KeysAddressUnsafe,
    KeysNotJson,
    KeysEmpty,

    // What it sends the browser back with.
    OtherState,
    ErrorToBrowser,
    NoCode,
    LongCode,
    NamesAnother,
    NamesNobody,

    // What it answers to the code.
    TokenRefused,
    TokenFails,
    TokenElsewhere,
    TokenOversized,
    TokenNotJson,
    TokenSlow,
    NoToken,
    OtherTokenType,

    // How the token is signed.
    AlgorithmNone,
    AlgorithmNoneInCapitals,
    SignedWithThePublicKeyAsSecret,
    SignedWithASecretInTheKeyList,
    WrongSignature,
    NoSignature,
    UnknownKey,
    KeyInTheToken,
    NotAToken,
    Encrypted,

    // What the token says.
    OtherIssuer,
    NoIssuer,
    OtherAudience,
    NoAudience,
    SeveralAudiences,
    OtherParty,
    OtherNonce,
    NoNonce,
    Expired,
    NoEnd,
    NotYetValid,
    Stale,
    FromTheFuture,
    NoMoment,
    NoSubject,
    EmptySubject,
    SubjectIsNumber,
    LongSubject,
    SubjectTwice,
    WrongAccessHash,
}
