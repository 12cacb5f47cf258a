using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>How the product reads and writes JSON: strictly, with identities as plain uuids and enums by name.</summary>
public static class WireFormat
{
    public static JsonSerializerOptions Options { get; } = Frozen();

    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.AllowDuplicateProperties = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = 32;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(RefuseEmptyPlaces);
        options.Converters.Add(new EnumNameConverterFactory());
        options.Converters.Add(new IdentityConverterFactory());
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new WholeElementConverter());
        options.Converters.Add(new WholeNumberConverter());
        options.Converters.Add(new ExactNumberConverter());
    }

    /// <summary>The one way an enum value is written: its name in kebab-case.</summary>
    public static string NameOf(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>A list of things holds things: <c>[null]</c> is refused where the framework would let it through, whatever the annotation says.</summary>
    private static void RefuseEmptyPlaces(JsonTypeInfo type)
    {
        if (type is { Kind: JsonTypeInfoKind.Enumerable, ElementType.IsValueType: false })
        {
            type.OnDeserialized = list =>
            {
                foreach (var element in (IEnumerable)list)
                {
                    _ = element ?? throw new JsonException("A list has no place for null.");
                }
            };
        }
    }

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions();
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>An instant carries its offset; without one nobody knows which moment is meant.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var text = reader.GetString() ?? throw new JsonException();
            var offset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
            return offset && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
                ? instant.ToUniversalTime()
                : throw new UnreadableValue("Thời điểm viết kèm múi giờ, như 2022-12-01T00:00:00+07:00.");
        }

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToUniversalTime().UtcDateTime);
    }

    /// <summary>A whole number of any length is a text: few programs read one exactly otherwise.</summary>
    private sealed class WholeNumberConverter : JsonConverter<BigInteger>
    {
        public override BigInteger Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            BigInteger.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, BigInteger value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A number is read exactly or not at all: the framework rounds away what a decimal cannot hold, and says nothing.</summary>
    private sealed class ExactNumberConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var written = Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
            return reader.TokenType is JsonTokenType.Number && reader.TryGetDecimal(out var number) && Decimals(written) <= number.Scale
                ? number == 0 ? Math.Abs(number) : number
                : throw new UnreadableValue("Không phải số, hoặc số có quá nhiều chữ số.");
        }

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

        /// <summary>Places behind the point, once the power of ten is carried out; no end of them for a power that no number of ours has.</summary>
        private static int Decimals(string written)
        {
            var parts = written.Split('e', 'E');
            var point = parts[0].IndexOf('.', StringComparison.Ordinal);
            var places = point < 0 ? 0 : parts[0].Length - point - 1;
            return parts is [_, { Length: > 4 }] ? int.MaxValue
                : parts is [_, var power] ? places - int.Parse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
                : places;
        }
    }

    private sealed class EnumNameConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsEnum;

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(EnumNameConverter<>).MakeGenericType(type))!;
    }

    /// <summary>Reads a name letter for letter: neither another case nor a number stands for it.</summary>
    private sealed class EnumNameConverter<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private static readonly Dictionary<string, TEnum> Values = Enum.GetValues<TEnum>().ToDictionary(value => NameOf(value), StringComparer.Ordinal);
        private static readonly Dictionary<TEnum, string> Names = Values.ToDictionary(named => named.Value, named => named.Key);

        public override TEnum Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Named(reader.GetString());

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(Names[value]);

        public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Named(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WritePropertyName(Names[value]);

        private static TEnum Named(string? name) => name is not null && Values.TryGetValue(name, out var value)
            ? value
            : throw new UnreadableValue($"Chỉ nhận một trong: {string.Join(", ", Values.Keys)}.");
    }

    private sealed class IdentityConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsValueType && typeof(IIdentity).IsAssignableFrom(type);

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdentityConverter<>).MakeGenericType(type))!;
    }

    private sealed class IdentityConverter<TId> : JsonConverter<TId>
        where TId : struct, IIdentity
    {
        private static readonly ConstructorInvoker Constructor = ConstructorInvoker.Create(typeof(TId).GetConstructor([typeof(Guid)])!);

        public override TId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Make(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Make(Guid.Parse(reader.GetString()!, CultureInfo.InvariantCulture));

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Value.ToString());

        private static TId Make(Guid value) => (TId)Constructor.Invoke(value)!;
    }
}
