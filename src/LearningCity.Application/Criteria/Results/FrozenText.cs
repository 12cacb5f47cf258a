using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>The form of the frozen text: one JSON object in UTF-8, members in a fixed order, one line per unit, numbers exact and without
/// trailing zeros, what is absent left out. A reader goes through it line by line; the SHA-256 is that of all its bytes.</summary>
internal static class FrozenText
{
    public const string Opening = """{"format":"learning-city/frozen-result","formatVersion":1,""";
    public const string Decision = "\"decision\":";
    public const string Round = "\"round\":";
    public const string Set = "\"set\":";
    public const string Definition = "\"definition\":";
    public const string City = "\"city\":";
    public const string Sums = "\"sums\":[";
    public const string Units = "\"units\":[";
    public const string ListEnd = "],";
    public const string Closing = "]}";

    public static JsonSerializerOptions Form { get; } = Frozen();

    /// <summary>Writes <paramref name="value"/> as one line that begins with <paramref name="name"/>.</summary>
    public static void Line<T>(IBufferWriter<byte> text, string name, T value, string end)
    {
        Write(text, name);
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = Form.Encoder, SkipValidation = true }))
        {
            JsonSerializer.Serialize(json, value, Form);
        }

        Line(text, end);
    }

    public static void Line(IBufferWriter<byte> text, string line)
    {
        Write(text, line);
        Write(text, "\n");
    }

    private static void Write(IBufferWriter<byte> text, string part) => System.Text.EncodingExtensions.GetBytes(System.Text.Encoding.UTF8, part, text);

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions(WireFormat.Options)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectRequiredConstructorParameters = false,

            // A choice that was not made stands as null in its place.
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),

            // The hash says whether the text is ours; looking for a member that stands twice in each of a million objects would say nothing more.
            AllowDuplicateProperties = true,
        };

        // The first that fits is taken.
        options.Converters.Insert(0, new ExactDecimalConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class ExactDecimalConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(ShownNumber.Trimmed(value));
    }
}
