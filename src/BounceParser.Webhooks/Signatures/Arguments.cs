namespace BounceParsing.Webhooks.Signatures;

/// <summary>Checks what a reader is given to check with: a reader without a key would believe everyone.</summary>
internal static class Arguments
{
    public static TResult[] Checked<TResult>(string[] values, Func<string, TResult> convert)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length == 0)
            throw new ArgumentException("At least one key is needed.", nameof(values));
        foreach (string value in values)
            ArgumentException.ThrowIfNullOrWhiteSpace(value, nameof(values));
        return Array.ConvertAll(values, value => convert(value));
    }

    public static WebhookSecret[] Checked(WebhookSecret[] secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        if (secrets.Length == 0)
            throw new ArgumentException("At least one secret is needed.", nameof(secrets));
        foreach (WebhookSecret secret in secrets)
            ArgumentNullException.ThrowIfNull(secret, nameof(secrets));
        return [.. secrets];
    }
}
