using Sightline.Facts.Access;

namespace Sightline.Access.SignIn;

/// <summary>How sure a sign-in is of who is there, as an agency's own sign-on says it (RFC 8176).</summary>
internal enum SignInStrength
{
    /// <summary>By one thing, or it is not said by how many.</summary>
    One = 0,

    /// <summary>By two things of different kinds ("mfa").</summary>
    Several = 1,

    /// <summary>By a key that does not leave its device ("hwk").</summary>
    KeptKey = 2,
}

/// <param name="Way">By which door.</param>
/// <param name="Strength">What was shown there; of passwords and passkeys the door says it.</param>
internal readonly record struct SignedInHow(SignInWay Way, SignInStrength Strength = SignInStrength.One);
