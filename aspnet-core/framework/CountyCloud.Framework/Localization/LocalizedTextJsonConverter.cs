using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CountyCloud.Framework.Localization;

/// <summary>Writes a <see cref="LocalizedText"/> as a JSON object of keys and texts.</summary>
public sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    internal static JsonSerializerOptions Options { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc />
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return LocalizedText.Chinese(reader.GetString() ?? string.Empty);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A localized text is an object of language and text, for example {\"zh-Hans\":\"…\"}.");
        }

        var entries = new List<LocalizedTextEntry>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            entries.Add(LocalizedTextEntry.FromKey(key, reader.TokenType == JsonTokenType.Null ? string.Empty : reader.GetString() ?? string.Empty));
        }

        return new LocalizedText(entries);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, [NotNull] LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var entry in value)
        {
            writer.WriteString(entry.Key, entry.Text);
        }

        writer.WriteEndObject();
    }
}
