using Microsoft.AspNetCore.Http.Extensions;

namespace Loquat.Http;

/// The response to a successful form: 303, so that a reload doesn't submit it again.
public static class SeeOther
{
    public static IResult To(string address) => new Answer(address);

    sealed class Answer(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = UriHelper.Encode(new Uri(address, UriKind.Relative));
            return Task.CompletedTask;
        }
    }
}
