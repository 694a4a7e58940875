using BounceParsing;
using BounceParsing.Webhooks;

namespace Webhooks;

/// <summary>Between ASP.NET Core and the readers of webhooks.</summary>
public static class WebhookHttp
{
    private const string Client = "webhooks";

    /// <summary>Adds the client that fetches certificates and confirmations.</summary>
    public static void AddClient(IServiceCollection services)
        => services.AddHttpClient(Client).ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>The request as the readers want it.</summary>
    public static WebhookRequest RequestOf(HttpContext context, string? service, ReadOnlyMemory<byte> body) => new()
    {
        Method = context.Request.Method,
        Headers = [.. context.Request.Headers.SelectMany(header => header.Value.Select(value => new HeaderField(header.Key, value ?? "")))],
        Query = context.Request.QueryString.Value ?? "",
        Body = body,
        ReceivedAt = DateTimeOffset.UtcNow,
        Service = service,
    };

    /// <summary>The reply as ASP.NET Core wants it.</summary>
    public static IResult Answer(HttpContext context, WebhookReply reply)
    {
        foreach (HeaderField header in reply.Headers)
            context.Response.Headers.Append(header.Name, header.Value);
        return Results.Text(reply.Body ?? "", reply.ContentType, statusCode: reply.Status);
    }

    /// <summary>Null for what the service says is not there; a fault of the network throws, is answered with 500, and the service tries again.</summary>
    public static async Task<string?> FetchAsync(IHttpClientFactory clients, Uri address, CancellationToken cancellationToken)
    {
        using HttpClient client = clients.CreateClient(Client);
        using HttpResponseMessage response = await client.GetAsync(address, cancellationToken);
        if ((int)response.StatusCode is >= 400 and < 500)
            return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}
