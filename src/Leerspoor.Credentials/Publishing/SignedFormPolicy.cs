using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Leerspoor.Credentials.Publishing;

/// <summary>Marks the endpoint that answers with the signed JSON where a page stands at the same address.</summary>
internal sealed class SignedForm;

/// <summary>Chooses between the page of a credential and its signed JSON by what the visitor asked for in <c>Accept</c>.</summary>
internal sealed class SignedFormPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsSigned);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        httpContext.Response.Headers.Vary = "Accept";
        // A page knows no HEAD, and a browser that asks first no form: there is nothing to choose.
        var method = httpContext.Request.Method;
        if (HttpMethods.IsHead(method) || HttpMethods.IsOptions(method))
            return Task.CompletedTask;
        var wantsJson = SignedMediaType.AskedFor(httpContext.Request) is not null;
        for (var i = 0; i < candidates.Count; i++)
            if (candidates.IsValidCandidate(i) && IsSigned(candidates[i].Endpoint) != wantsJson)
                candidates.SetValidity(i, false);
        return Task.CompletedTask;
    }

    private static bool IsSigned(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<SignedForm>() is not null;
}
