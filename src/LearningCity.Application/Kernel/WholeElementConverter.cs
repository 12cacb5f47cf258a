using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearningCity.Application.Kernel;

/// <summary>Reads a part of a body that is taken as it is, and refuses text that is none: half of a pair of UTF-16 (<c>"\ud800"</c>) would only come to light
/// when somebody reads or writes it.</summary>
internal sealed class WholeElementConverter : JsonConverter<JsonElement>
{
    private static readonly JsonConverter<JsonElement> Usual = (JsonConverter<JsonElement>)JsonSerializerOptions.Default.GetConverter(typeof(JsonElement));

    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = Usual.Read(ref reader, typeToConvert, options);
        try
        {
            Visit(element);
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("A text holds half of a character.", broken);
        }

        return element;
    }

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);

    private static void Visit(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Visit(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Visit(member.Value);
                }

                break;
        }
    }
}
