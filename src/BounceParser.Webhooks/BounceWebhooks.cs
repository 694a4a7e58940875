using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>The door: reads the requests of all sending services that it was given readers for.</summary>
/// <remarks>
/// Thread-safe. No content makes it throw; a null argument, cancellation and a <see cref="WebhookFetch"/> that throws do.
/// A request is read by the reader that its <see cref="WebhookRequest.Service"/> names, else by the first that recognises it;
/// it is believed only when that reader finds it genuine.
/// </remarks>
public sealed class BounceWebhooks
{
    private readonly WebhookReader[] _readers;
    private readonly int _maxBodyLength;

    /// <summary>A door for some services.</summary>
    /// <exception cref="ArgumentNullException">The readers, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">There is no reader, or there are two of one service.</exception>
    public BounceWebhooks(params WebhookReader[] readers)
    {
        ArgumentNullException.ThrowIfNull(readers);
        if (readers.Length == 0)
            throw new ArgumentException("At least one reader is needed.", nameof(readers));
        foreach (WebhookReader reader in readers)
            ArgumentNullException.ThrowIfNull(reader, nameof(readers));
        if (readers.GroupBy(reader => reader.Service).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"There are two readers for {twice.Key}; one takes several keys.", nameof(readers));
        _readers = [.. readers];
        _maxBodyLength = readers.Max(reader => reader.MaxBodyLength);
    }

    /// <summary>The services that requests are read of.</summary>
    public IReadOnlyList<string> Services => [.. _readers.Select(reader => reader.Service)];

    /// <inheritdoc cref="WebhookReader.Read(WebhookRequest)"/>
    public WebhookResult Read(WebhookRequest request) => ReadAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="WebhookReader.ReadAsync(WebhookRequest, CancellationToken)"/>
    public ValueTask<WebhookResult> ReadAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Run(request, cancellationToken);

        async ValueTask<WebhookResult> Run(WebhookRequest request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (request.Body.Length > _maxBodyLength)
                return WebhookResult.Refusal(WebhookOutcome.Malformed, 413, request.Service);
            using Payload payload = new(request);
            if (Choose(payload) is WebhookReader reader)
                return await reader.ReadAsync(payload, cancellationToken).ConfigureAwait(false);
            return Unknown(payload);
        }
    }

    private WebhookReader? Choose(Payload payload) => payload.Request.Service is string service
        ? Array.Find(_readers, reader => reader.Service.Equals(service, StringComparison.OrdinalIgnoreCase))
        : Array.Find(_readers, reader => reader.Recognises(payload));

    private static WebhookResult Unknown(Payload payload)
    {
        if (payload.Request.Service is not null)
            return WebhookResult.Refusal(WebhookOutcome.Malformed, 404, null);
        if (!payload.IsMethod("POST"))
            return WebhookResult.Refusal(WebhookOutcome.Malformed, 405, null, new HeaderField("Allow", "POST"));
        return payload.IsJson || payload.Form.Count > 0
            ? WebhookResult.Refusal(WebhookOutcome.BadSignature, 401, null)
            : WebhookResult.Refusal(WebhookOutcome.Malformed, 400, null);
    }
}
