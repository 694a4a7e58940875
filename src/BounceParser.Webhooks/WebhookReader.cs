using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>Reads the requests of one sending service.</summary>
/// <remarks>
/// Thread-safe. No content makes it throw; a null argument, cancellation and a <see cref="WebhookFetch"/> that throws do.
/// </remarks>
public abstract class WebhookReader
{
    private protected WebhookReader(string service, string name)
    {
        Service = service;
        Name = name;
    }

    /// <summary>The service's short name, such as "amazon-ses": fit for an address's path.</summary>
    public string Service { get; }

    /// <summary>The service's name, as people write it: the <see cref="BounceReport.Generator"/> of its reports.</summary>
    public string Name { get; }

    /// <summary>The longest body that is read, in bytes; a longer one is answered with 413. 4 MiB unless set.</summary>
    public int MaxBodyLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>
    /// How old a signed time may be at receipt; one older, or more than five minutes ahead, is stale. The readers of services
    /// that sign a time set it to as long as the service goes on trying; where no time is signed it has no effect.
    /// </summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Reads a request. Where a certificate must be fetched first it waits for that.</summary>
    /// <exception cref="ArgumentNullException">The request is null.</exception>
    public WebhookResult Read(WebhookRequest request) => ReadAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>Reads a request.</summary>
    /// <exception cref="ArgumentNullException">The request is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<WebhookResult> ReadAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Run(request, cancellationToken);

        async ValueTask<WebhookResult> Run(WebhookRequest request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (request.Body.Length > MaxBodyLength)
                return WebhookResult.Refusal(WebhookOutcome.Malformed, 413, Service);
            using Payload payload = new(request);
            return await ReadAsync(payload, cancellationToken).ConfigureAwait(false);
        }
    }

    internal async ValueTask<WebhookResult> ReadAsync(Payload payload, CancellationToken cancellationToken)
    {
        if (payload.Request.Body.Length > MaxBodyLength)
            return WebhookResult.Refusal(WebhookOutcome.Malformed, 413, Service);
        if (!payload.IsMethod("POST"))
            return Greet(payload) ?? WebhookResult.Refusal(WebhookOutcome.Malformed, 405, Service, new HeaderField("Allow", "POST"));
        WebhookOutcome outcome = await VerifyAsync(payload, cancellationToken).ConfigureAwait(false);
        if (outcome != WebhookOutcome.Accepted)
            return Refuse(outcome);
        if (!HasBody(payload))
            return WebhookResult.Refusal(WebhookOutcome.Malformed, 400, Service);
        return await ShakeHandsAsync(payload, cancellationToken).ConfigureAwait(false) ?? Accept(payload);
    }

    /// <summary>Whether the request looks like one of the service, so that it is worth checking; it is not believed for that.</summary>
    internal abstract bool Recognises(Payload payload);

    /// <summary>Whether the body is of the form that the service sends.</summary>
    private protected virtual bool HasBody(Payload payload) => payload.IsJson;

    /// <summary>Whether the request is genuine: <see cref="WebhookOutcome.Accepted"/>, or why not.</summary>
    private protected abstract WebhookOutcome Verify(Payload payload);

    /// <inheritdoc cref="Verify"/>
    private protected virtual ValueTask<WebhookOutcome> VerifyAsync(Payload payload, CancellationToken cancellationToken) => new(Verify(payload));

    /// <summary>Answers a request that is no POST; null when the service sends none such.</summary>
    private protected virtual WebhookResult? Greet(Payload payload) => null;

    /// <summary>Answers a genuine request that asks whether events are wanted; null when it is none such.</summary>
    private protected virtual ValueTask<WebhookResult?> ShakeHandsAsync(Payload payload, CancellationToken cancellationToken) => new((WebhookResult?)null);

    /// <summary>Header fields of a reply of 401.</summary>
    private protected virtual HeaderField[] Challenge => [];

    /// <summary>The events of a genuine request, in order.</summary>
    private protected abstract IEnumerable<ServiceEvent> Find(Payload payload);

    private WebhookResult Refuse(WebhookOutcome outcome) => outcome == WebhookOutcome.Malformed
        ? WebhookResult.Refusal(outcome, 400, Service)
        : WebhookResult.Refusal(outcome, 401, Service, Challenge);

    private WebhookResult Accept(Payload payload)
    {
        List<WebhookEvent> events = [];
        foreach (ServiceEvent found in Find(payload))
        {
            if (EventFactory.Build(Name, Service, found) is WebhookEvent @event)
                events.Add(@event);
        }

        return new WebhookResult
        {
            Outcome = events.Count == 0 ? WebhookOutcome.Ignored : WebhookOutcome.Accepted,
            Service = Service,
            Events = events,
        };
    }
}
