using BounceService.Storing;
using Microsoft.AspNetCore.Diagnostics;

namespace BounceService.Http;

/// <summary>
/// Answers programs with a problem (RFC 9457); browsers get the page of failures. Where the store or the broker is away, nothing was taken:
/// 503 and when to come again (RFC 9110, 15.6.4).
/// </summary>
internal sealed partial class FaultHandler(IProblemDetailsService problems, ILogger<FaultHandler> log) : IExceptionHandler
{
    private const int RetryAfterSeconds = 5;

    /// <summary>The status of a failure.</summary>
    public static int StatusOf(Exception exception) => exception switch
    {
        AwayException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        int status = StatusOf(exception);
        httpContext.Response.StatusCode = status;
        if (exception is AwayException away)
        {
            LogAway(log, away.Message, away.InnerException?.Message);
            httpContext.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
        }

        if (httpContext.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)))
            return false;
        string? detail = exception is AwayException or BadHttpRequestException ? exception.Message : null;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = { Status = status, Detail = detail } });
    }

    [LoggerMessage(LogLevel.Warning, "Answered with 503: {Message} {Cause}")]
    private static partial void LogAway(ILogger log, string message, string? cause);
}
