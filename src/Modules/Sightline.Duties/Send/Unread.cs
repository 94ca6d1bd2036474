using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Sightline.Duties.Send;

internal static class Unread
{
    /// <summary>Says of a field why it could not be read; nothing where it could.</summary>
    public static ModelStateDictionary AddUnread(this ModelStateDictionary state, string field, string? error)
    {
        if (error is not null)
        {
            state.AddModelError(field, error);
        }
        return state;
    }
}
