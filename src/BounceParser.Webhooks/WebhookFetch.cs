namespace BounceParsing.Webhooks;

/// <summary>
/// Gets an address with HTTP GET: a signing certificate, or the confirmation of a subscription. It is asked only for addresses
/// of the service itself, always over https. It must not follow a redirection.
/// </summary>
/// <param name="address">The address.</param>
/// <param name="cancellationToken">Ends the wait.</param>
/// <returns>The body; null when the server says that there is nothing (a status of 400 to 499).</returns>
public delegate Task<string?> WebhookFetch(Uri address, CancellationToken cancellationToken);
