using BounceParsing;
using BounceService.Settings;
using BounceService.Storing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace BounceService.Intake;

/// <summary>POST /mail: one raw message (RFC 5322) as the body.</summary>
internal static class MailEndpoint
{
    /// <summary>Takes the message; returns when it is safe.</summary>
    public static async Task<Results<Ok<MailRecorded>, Accepted<MailQueued>, ProblemHttpResult>> PostAsync(
        HttpContext context, IIntake intake, ServiceSettings settings, TimeProvider clock)
    {
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = settings.Mail.MaxBytes;
        ReadOnlyMemory<byte> content = await BodyReader.ReadAsync(context.Request, settings.Mail.MaxBytes);
        if (content.IsEmpty)
            return TypedResults.Problem("The body is the message, and it is empty.", statusCode: StatusCodes.Status400BadRequest);
        Arrival arrival = new() { Source = "http", ReceivedAt = clock.GetUtcNow(), Content = content };
        if (await intake.TakeAsync([arrival], context.RequestAborted) is not Recorded recorded)
            return TypedResults.Accepted((string?)null, new MailQueued());
        return TypedResults.Ok(new MailRecorded(recorded.Readings[0].Report.Kind, recorded.Result.Recorded, recorded.Result.Known));
    }

    /// <summary>Whatever a caller says of its type, the body is a message; the document names the right one.</summary>
    public static Task DescribeBodyAsync(OpenApiOperation operation)
    {
        OpenApiMediaType message = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { ["message/rfc822"] = message } };
        return Task.CompletedTask;
    }
}

/// <summary>A message that was recorded.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Recorded">How many events were new.</param>
/// <param name="Known">How many were known.</param>
/// <param name="State">"recorded".</param>
internal sealed record MailRecorded(ReportKind Kind, int Recorded, int Known, string State = "recorded");

/// <summary>A message that the broker keeps until a worker records it.</summary>
/// <param name="State">"queued".</param>
internal sealed record MailQueued(string State = "queued");
