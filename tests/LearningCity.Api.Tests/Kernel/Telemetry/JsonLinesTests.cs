using System.Diagnostics;
using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel.Telemetry;

/// <summary>A line of the log: one line whatever it quotes, and nobody's data in it.</summary>
public sealed class JsonLinesTests
{
    private readonly SettableTime time = new(new DateTimeOffset(2026, 10, 5, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_entry_tells_when_what_who_and_to_which_trace_it_belongs()
    {
        using var trace = new Activity("test").Start();
        var scopes = new LoggerExternalScopeProvider();
        using var path = scopes.Push("RequestPath:/calendar/secret.ics");
        using var request = scopes.Push(new KeyValuePair<string, object>[] { new("Request", "SaveEntries") });

        var line = Read(Write("done", null, scopes));

        line.GetProperty("time").GetString().ShouldBe("2026-10-05T02:00:00Z");
        line.GetProperty("level").GetString().ShouldBe("Warning");
        line.GetProperty("category").GetString().ShouldBe("Some.Category");
        line.GetProperty("event").GetInt32().ShouldBe(5);
        line.GetProperty("message").GetString().ShouldBe("done");
        line.GetProperty("request").GetString().ShouldBe("SaveEntries");
        line.GetProperty("trace").GetString().ShouldBe(trace.TraceId.ToHexString());
        line.GetProperty("span").GetString().ShouldBe(trace.SpanId.ToHexString());
        line.GetRawText().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("hai\r\ndòng")]
    [InlineData("\u202Efdp.exe")]
    [InlineData("\u2066ẩn\u2069")]
    [InlineData("\u001b[31mđỏ")]
    [InlineData("\u2028ngắt\u0085")]
    [InlineData("\"},{\"level\":\"x")]
    public void Nothing_breaks_or_turns_a_line(string text)
    {
        var written = Write(text, null, null);

        written.ShouldEndWith("\n");
        written[..^1].ShouldAllBe(letter => !char.IsControl(letter) && (letter < '\u2000' || letter > '\u206F'));
        Read(written).GetProperty("message").GetString().ShouldBe(text);
    }

    [Fact]
    public void Vietnamese_stays_readable() => Write("Thành phố Hội An: đã ghi", null, null).ShouldContain("Thành phố Hội An: đã ghi");

    [Theory]
    [InlineData("no account canary.person@example.vn here", "no account ••• here")]
    [InlineData("called 0912 345 678, 0912345678 and +84912345678", "called •••, ••• and •••")]
    [InlineData("identity 079201234567.", "identity •••.")]
    [InlineData("token lc_abcdefghijklmnopqrstuv", "token •••")]
    [InlineData("message 0198c0de-0000-7000-8000-000000000001 of 2026-10-05", "message 0198c0de-0000-7000-8000-000000000001 of 2026-10-05")]
    [InlineData("24 checks in 12345678 ms", "24 checks in 12345678 ms")]
    public void What_might_be_somebodys_is_masked(string text, string expected) => Read(Write(text, null, null)).GetProperty("message").GetString().ShouldBe(expected);

    [Fact]
    public void A_fault_is_told_with_its_place_and_without_what_it_quotes()
    {
        var fault = Thrown(new InvalidOperationException(
            "outer canary.person@example.vn", new PostgresException("invalid input syntax for type uuid: \"geheim\"", "ERROR", "ERROR", "22P02", detail: "geheim", where: "COPY t: geheim")));

        var told = Read(Write("failed", fault, null)).GetProperty("exception").GetString()!;

        told.ShouldContain("System.InvalidOperationException: outer •••");
        told.ShouldContain("---> Npgsql.PostgresException: 22P02");
        told.ShouldContain(nameof(Thrown));
        told.ShouldNotContain("geheim");
    }

    [Fact]
    public void A_broken_rule_of_the_database_keeps_its_words()
    {
        var told = Read(Write("failed", new PostgresException("duplicate key value violates unique constraint \"ux\"", "ERROR", "ERROR", "23505"), null)).GetProperty("exception").GetString()!;

        told.ShouldContain("23505: duplicate key value violates unique constraint \"ux\"");
    }

    private static InvalidOperationException Thrown(InvalidOperationException fault)
    {
        try
        {
            throw fault;
        }
        catch (InvalidOperationException thrown)
        {
            return thrown;
        }
    }

    private static JsonElement Read(string line) => JsonSerializer.Deserialize<JsonElement>(line);

    private string Write(string message, Exception? fault, IExternalScopeProvider? scopes)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new JsonLines(time).Write(new LogEntry<string>(LogLevel.Warning, "Some.Category", new EventId(5), message, fault, (state, _) => state), scopes, text);
        return text.ToString();
    }
}
