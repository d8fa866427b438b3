using Leerspoor.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Ui;

/// <summary>
/// What every page of a slice does: load or answer 404, submit or show the refusals with everything still filled in.
/// Pages inherit it by <c>@inherits SlicePage</c>.
/// </summary>
public abstract class SlicePage : ComponentBase
{
    /// <summary>Whoever is signed in; only null on pages that allow anonymous visitors.</summary>
    [CascadingParameter]
    public Actor Actor { get; set; } = default!;

    [CascadingParameter]
    public HttpContext Http { get; set; } = default!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>Why the last submit was refused; forms show these.</summary>
    protected IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    protected CancellationToken Aborted => Http.RequestAborted;

    protected bool IsPost => HttpMethods.IsPost(Http.Request.Method);

    /// <summary>Gives the value, or answers this request with 404 (stranger or unknown) and gives null.</summary>
    protected async Task<T?> LoadAsync<T>(Task<Outcome<T>> query)
        where T : class
    {
        if (!(await query).Refused(out _, out var value))
            return value;

        Navigation.NotFound();
        return null;
    }

    /// <summary>Runs a use case; on success goes to <paramref name="next"/> (null: stays), otherwise leaves the refusals for the form to show.</summary>
    protected async Task SubmitAsync<T>(Func<Task<Outcome<T>>> act, Func<T, string?> next)
    {
        string? target;
        try
        {
            var outcome = await act();
            if (outcome.Refusals is { Count: > 0 } refusals)
            {
                Refuse(refusals);
                return;
            }

            target = next(outcome.Value!);
        }
        catch (StorageRefusedException storage)
        {
            Http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Refusals = [storage.Refusal];
            return;
        }

        if (target is not null)
            Navigation.NavigateTo(target);
    }

    /// <summary>Shows these refusals; a stranger's "not found" becomes the 404 page.</summary>
    protected void Refuse(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Any(refusal => refusal is { Kind: RefusalKind.NotFound, Field: null }))
        {
            Navigation.NotFound();
            return;
        }

        Http.Response.StatusCode = RefusalStatus.Of(refusals[0].Kind);
        Refusals = refusals;
    }
}
