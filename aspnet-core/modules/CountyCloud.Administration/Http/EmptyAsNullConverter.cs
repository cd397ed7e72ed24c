using System.Text.Json;
using System.Text.Json.Serialization;

namespace CountyCloud.Administration.Http;

/// <summary>ABP's forms send a blank field as "": that is no value. Blanks around a value are no part of it.</summary>
public sealed class EmptyAsNullConverter : JsonConverter<string?>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString()?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
