using Microsoft.AspNetCore.Http.Extensions;

namespace Loquat.Web;

/// The answer to a form that did what it should: 303, so that a reload does not send it again.
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
