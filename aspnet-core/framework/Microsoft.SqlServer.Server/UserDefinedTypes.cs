namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR user-defined type is stored. The four types here are all that SqlClient refers to.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>By SQL Server's own serialization.</summary>
    Native = 1,

    /// <summary>By the type, see <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}

/// <summary>A CLR user-defined type that writes itself.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the value.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the value.</summary>
    void Write(BinaryWriter w);
}

/// <summary>A CLR type cannot be used as a user-defined type.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception that SqlClient throws.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason) =>
        new($"'{udtType.FullName}' is an invalid user defined type, reason: {resourceReason}.");
}

/// <summary>Marks a CLR type as a user-defined type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How it is stored.</summary>
    public Format Format { get; } = format;

    /// <summary>Largest size in bytes; -1 when unlimited.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>True when all values have the same size.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>True when values compare as their bytes do.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>Method that checks a value.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>Name of the type in the database.</summary>
    public string? Name { get; set; }
}
