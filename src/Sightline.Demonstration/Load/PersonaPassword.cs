using Sightline.Demonstration.Area;
using Sightline.Platform.Keys;

namespace Sightline.Demonstration.Load;

/// <summary>
/// A persona's password: made from this installation's own key, kept nowhere, known to nobody. Only a program that holds both the key and this
/// assembly can sign in as a persona, so the published server has no way in, not even to a database that the demonstration made.
/// </summary>
internal static class PersonaPassword
{
    internal static string Of(Persona persona, Vault vault) => $"Aa1-{Convert.ToHexStringLower(vault.Digest($"demonstration persona {persona.UserName}"))}";
}
