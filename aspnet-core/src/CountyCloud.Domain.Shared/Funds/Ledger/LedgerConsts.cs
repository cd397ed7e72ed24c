namespace CountyCloud.Funds;

/// <summary>Limits of the ledger.</summary>
public static class LedgerConsts
{
    /// <summary>Characters of a description.</summary>
    public const int MaxDescriptionLength = 500;

    /// <summary>Characters of the name of a document's type.</summary>
    public const int MaxDocumentTypeLength = 64;

    /// <summary>Characters of an idempotency key.</summary>
    public const int MaxIdempotencyKeyLength = 128;

    /// <summary>Characters of a payee's name.</summary>
    public const int MaxPayeeNameLength = 256;

    /// <summary>Characters of a user's name.</summary>
    public const int MaxUserNameLength = 256;

    /// <summary>Characters of an account's key.</summary>
    public const int MaxAccountLength = 256;

    /// <summary>Characters of a hash: SHA-256 in lower-case hexadecimal.</summary>
    public const int HashLength = 64;

    /// <summary>Movements of one posting.</summary>
    public const int MaxMovements = 100;

    /// <summary>Largest amount of a movement, in yuan: what the column holds.</summary>
    public const decimal MaxAmount = 9_999_999_999_999_999.99m;
}
