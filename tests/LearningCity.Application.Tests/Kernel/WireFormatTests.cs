using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Tests.Kernel;

public sealed class WireFormatTests
{
    private const string Whole =
        """{"unit":"0198c0de-0000-7000-8000-000000000001","day":"2022-12-01","at":"2022-12-01T08:00:00+07:00","share":0.05,"state":"waiting","note":null}""";

    [Fact]
    public void An_identity_is_a_plain_uuid_an_enum_its_name_an_instant_utc()
    {
        var read = JsonSerializer.Deserialize<Sample>(Whole, WireFormat.Options)!;

        read.Unit.Value.ShouldBe(new Guid("0198c0de-0000-7000-8000-000000000001"));
        read.At.Offset.ShouldBe(TimeSpan.Zero);
        JsonSerializer.Serialize(read, WireFormat.Options).ShouldBe(Whole.Replace("08:00:00+07:00", "01:00:00Z", StringComparison.Ordinal));
    }

    [Fact]
    public void Vietnamese_letters_are_written_as_they_are() =>
        JsonSerializer.Serialize("Hải Phòng", WireFormat.Options).ShouldBe("\"Hải Phòng\"");

    [Theory]
    [InlineData("""{"a":[{"b":"\ud800"}]}""")]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("""{"a":1,"a":2}""")]
    public void A_part_that_is_taken_as_it_is_holds_whole_letters_and_every_name_once(string written) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<JsonElement>(written, WireFormat.Options));

    [Fact]
    public void Every_decimal_place_is_kept() =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<decimal>("2.340000", WireFormat.Options), WireFormat.Options).ShouldBe("2.340000");

    [Theory]
    [InlineData("-0", "0")]
    [InlineData("-0.00", "0.00")]
    [InlineData("1e3", "1000")]
    [InlineData("12.5E-2", "0.125")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    public void A_number_is_read_exactly_and_nothing_is_never_negative(string written, string read) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<decimal>(written, WireFormat.Options), WireFormat.Options).ShouldBe(read);

    [Theory]
    [InlineData("\"note\":null", "\"note\":null,\"note\":\"x\"")]
    [InlineData("\"note\":null", "\"note\":null,\"isAdmin\":true")]
    [InlineData("\"note\":null", "\"Note\":null")]
    [InlineData("\"share\":0.05", "\"share\":\"0.05\"")]
    [InlineData("\"share\":0.05", "\"share\":NaN")]
    [InlineData("\"share\":0.05", "\"share\":1e400")]
    [InlineData("\"share\":0.05", "\"share\":1.00000000000000000000000000000000000001")]
    [InlineData("\"share\":0.05", "\"share\":1e-30")]
    [InlineData("\"share\":0.05", "\"share\":9999999999999999999999999999.5")]
    [InlineData("\"share\":0.05", "\"share\":1E-99999999999999999999")]
    [InlineData("\"share\":0.05", "\"share\":0e99999999999999999999")]
    [InlineData("\"share\":0.05,", "")]
    [InlineData("\"state\":\"waiting\"", "\"state\":\"Waiting\"")]
    [InlineData("\"state\":\"waiting\"", "\"state\":0")]
    [InlineData("\"state\":\"waiting\"", "\"state\":\"lost\"")]
    [InlineData("+07:00", "")]
    [InlineData("\"at\":\"2022-12-01T08:00:00+07:00\"", "\"at\":1669856400")]
    [InlineData("2022-12-01\"", "2022-02-30\"")]
    [InlineData("2022-12-01\"", "01/12/2022\"")]
    [InlineData("0198c0de-0000-7000-8000-000000000001", "0198c0de-0000-7000-8000-000000000001 ")]
    [InlineData("\"note\":null", "\"note\":\"\\ud800\"")]
    [InlineData("\"note\":null", "\"note\":null,")]
    [InlineData("\"note\":null", "\"note\":null/* remark */")]
    public void What_is_not_exactly_the_form_is_not_read(string part, string other)
    {
        Whole.ShouldContain(part);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Sample>(Whole.Replace(part, other, StringComparison.Ordinal), WireFormat.Options));
    }

    [Theory]
    [InlineData("[null]", typeof(IReadOnlyList<Sample>))]
    [InlineData("[\"a\",null]", typeof(List<string>))]
    [InlineData("[[\"a\"],[null]]", typeof(IReadOnlyList<IReadOnlyList<string>>))]
    [InlineData("{\"a\":[null]}", typeof(Dictionary<string, string[]>))]
    public void A_list_has_no_place_for_null(string json, Type list) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, list, WireFormat.Options));

    [Fact]
    public void A_list_of_optional_numbers_keeps_its_empty_places() =>
        JsonSerializer.Deserialize<IReadOnlyList<decimal?>>("[1,null]", WireFormat.Options).ShouldBe([1, null]);

    [Fact]
    public void Deeper_than_thirty_two_is_not_read()
    {
        Should.NotThrow(() => JsonSerializer.Deserialize<JsonElement>(Nested(32), WireFormat.Options));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<JsonElement>(Nested(33), WireFormat.Options));
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private sealed record Sample(UnitId Unit, DateOnly Day, DateTimeOffset At, decimal Share, JobRunState State, string? Note);
}
