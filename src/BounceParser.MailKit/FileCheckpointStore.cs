using System.Text.Json;
using System.Text.Json.Serialization;

namespace BounceParsing.MailKit;

/// <summary>A checkpoint in a file of JSON, replaced as a whole.</summary>
/// <param name="path">The file; one a mailbox and a reader.</param>
public sealed class FileCheckpointStore(string path) : ICheckpointStore
{
    private readonly string _path = string.IsNullOrWhiteSpace(path) ? throw new ArgumentException("A path is wanted.", nameof(path)) : path;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The file is no checkpoint.</exception>
    public async Task<MailboxCheckpoint?> LoadAsync(CancellationToken cancellationToken = default)
    {
        if (!File.Exists(_path))
            return null;
        await using FileStream file = File.OpenRead(_path);
        return await JsonSerializer.DeserializeAsync(file, CheckpointJson.Default.MailboxCheckpoint, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task SaveAsync(MailboxCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        string draft = $"{_path}.new";
        await using (FileStream file = new(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await JsonSerializer.SerializeAsync(file, checkpoint, CheckpointJson.Default.MailboxCheckpoint, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, _path, overwrite: true);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(MailboxCheckpoint))]
internal sealed partial class CheckpointJson : JsonSerializerContext;
