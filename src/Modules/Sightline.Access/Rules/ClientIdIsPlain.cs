using Sightline.Access.Model;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record ClientIdIsPlain(string ClientId) : Rule
{
    // RFC 6749, appendix A.1: visible ASCII.
    public override bool IsBroken => ClientId.Length is 0 or > SignOnProvider.LongestClientId || ClientId.Any(letter => letter is < ' ' or > '~');

    public override Refusal Refusal => new("ClientId", "This cannot be a client ID.", "", "Enter the ID that your provider gave this register.");
}
