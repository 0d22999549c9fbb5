using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Loquat.Web;

/// The answers of this door: a page, the same form again with what was wrong, or a fragment where htmx asked for one.
public static class Answer
{
    public static IResult Page<TPage>(object parameters, int? status = null)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// With htmx the component alone, otherwise 303 to the page that shows it.
    public static IResult With<TFragment>(HttpContext context, object parameters, string orGoTo)
        where TFragment : IComponent =>
        context.Request.Headers.ContainsKey("HX-Request") ? Page<TFragment>(parameters) : SeeOther.To(orGoTo);

    /// With htmx nothing, in the place of what is gone; otherwise 303 to the page that shows it no longer.
    public static IResult Nothing(HttpContext context, string orGoTo) =>
        context.Request.Headers.ContainsKey("HX-Request") ? Results.Content("", "text/html; charset=utf-8") : SeeOther.To(orGoTo);

    /// Does it, or shows the form again with the refusal at its field. A missing thing stays missing.
    public static async Task<IResult> FormAsync(HttpContext context, Func<Task<IResult>> doAsync, Func<FormProblem, Task<IResult>> again)
    {
        try
        {
            return await doAsync();
        }
        catch (Refusal refusal) when (refusal.Kind is not RefusalKind.NotFound && !RefusalAnswers.WantsJson(context.Request))
        {
            RefusalAnswers.SetRetryAfter(context.Response, refusal);
            var page = await again(new FormProblem(refusal.Message, refusal.Field));
            return new WithStatus(page, RefusalAnswers.StatusOf(refusal.Kind));
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
