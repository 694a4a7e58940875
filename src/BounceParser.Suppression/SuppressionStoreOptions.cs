namespace BounceParsing.Suppression;

/// <summary>What all stores ask of the caller.</summary>
public sealed record SuppressionStoreOptions
{
    /// <summary>The shortest <see cref="HashKey"/>, in bytes.</summary>
    public const int ShortestHashKey = 16;

    private readonly ReadOnlyMemory<byte>? _hashKey;
    private readonly SuppressionPolicy _policy = SuppressionPolicy.Default;
    private readonly TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>The options that are used where none are given.</summary>
    public static SuppressionStoreOptions Default { get; } = new();

    /// <summary>When an address is struck off, and for how long.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public SuppressionPolicy Policy
    {
        get => _policy;
        init => _policy = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// A secret: where it is set, the store keeps HMAC-SHA256 of each address and domain, and no words of a notice, which may hold an address.
    /// It must stay the same for the life of the store. Null keeps addresses as they are.
    /// </summary>
    /// <exception cref="ArgumentException">The key is shorter than <see cref="ShortestHashKey"/>.</exception>
    public ReadOnlyMemory<byte>? HashKey
    {
        get => _hashKey;
        init => _hashKey = value is { Length: < ShortestHashKey }
            ? throw new ArgumentException($"A key of {ShortestHashKey} bytes or more is wanted.", nameof(value)) : value;
    }

    /// <summary>The clock.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        init => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The type's name alone: the key is a secret.</summary>
    public override string ToString() => nameof(SuppressionStoreOptions);
}
