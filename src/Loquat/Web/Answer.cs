using Loquat.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Loquat.Web;

/// The responses of the web pages: a page, the same form again with its problem, or a fragment for htmx.
public static class Answer
{
    public static IResult Page<TPage>(object parameters, int? status = null)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// Returns the component alone for htmx, otherwise a 303 to the page that shows it.
    public static IResult With<TFragment>(HttpContext context, object parameters, string orGoTo)
        where TFragment : IComponent =>
        context.Request.Headers.ContainsKey("HX-Request") ? Page<TFragment>(parameters) : SeeOther.To(orGoTo);

    /// Returns an empty replacement for a deleted element for htmx, otherwise a 303 to the page without it.
    public static IResult Nothing(HttpContext context, string orGoTo) =>
        context.Request.Headers.ContainsKey("HX-Request") ? Results.Content("", "text/html; charset=utf-8") : SeeOther.To(orGoTo);

    /// Runs the action, or shows the form again with the refusal at its field. *Not found* is rethrown.
    public static async Task<IResult> FormAsync(HttpContext context, Func<Task<IResult>> doAsync, Func<FormProblem, Task<IResult>> again)
    {
        try
        {
            return await doAsync();
        }
        catch (Refusal refusal) when (refusal.Kind is not RefusalKind.NotFound && !RefusalResponses.WantsJson(context.Request))
        {
            RefusalResponses.SetRetryAfter(context.Response, refusal);
            var page = await again(new FormProblem(refusal.Message, refusal.Field));
            return new WithStatus(page, RefusalResponses.StatusOf(refusal.Kind));
        }
    }

    sealed class WithStatus(IResult inner, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            return inner.ExecuteAsync(httpContext);
        }
    }
}
