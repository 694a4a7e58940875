using System.Text.Json;

namespace BounceParsing.Webhooks.Payloads;

/// <summary>A request whose body is parsed once, by what its Content-Type says: a form, else JSON.</summary>
internal sealed class Payload : IDisposable
{
    private readonly JsonDocument? _document;

    public Payload(WebhookRequest request)
    {
        Request = request;
        string type = request.Header("Content-Type") ?? "";
        if (type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            Form = FormText.Parse(request.Body.Span);
        else if (type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            Form = MultipartForm.Parse(type, request.Body);
        else
            _document = JsonText.Parse(request.Body) ?? JsonText.ParseLines(request.Body.Span);
    }

    public WebhookRequest Request { get; }

    /// <summary>The body's JSON; an element without a kind when it is none.</summary>
    public JsonElement Json => _document?.RootElement ?? default;

    public bool IsJson => _document is not null;

    /// <summary>The body's fields; empty when it is no form.</summary>
    public IReadOnlyList<HeaderField> Form { get; } = [];

    /// <summary>The first item of an array, or the only object: what tells the services apart.</summary>
    public JsonElement First
    {
        get
        {
            foreach (JsonElement item in Json.Items())
                return item;
            return default;
        }
    }

    public string? Header(string name) => Request.Header(name);

    public bool IsMethod(string method) => Request.Method.Equals(method, StringComparison.OrdinalIgnoreCase);

    public void Dispose() => _document?.Dispose();
}
