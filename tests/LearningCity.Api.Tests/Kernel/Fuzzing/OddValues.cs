namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>Values nobody sends by accident, by family.</summary>
internal static class OddValues
{
    /// <summary>Texts as they stand in a body, already as JSON.</summary>
    public static readonly (string Family, string Json)[] Texts =
    [
        ("zero-width", "\"Ph\\u200bường\\ufeff\""),
        ("bidi", "\"bao\\u202efdp.exe\""),
        ("bidi isolate", "\"a\\u2066b\\u2069\""),
        ("decomposed", "\"phu\\u031bo\\u031b\\u0300ng\""),
        ("homoglyph", "\"\\u0430dmin\""),
        ("zalgo", $"\"a{string.Concat(Enumerable.Repeat("\\u0301", 500))}\""),
        ("hangul filler", "\"\\u3164\""),
        ("nul", "\"a\\u0000b\""),
        ("line", "\"a\\r\\nSet-Cookie: x=1\""),
        ("lone surrogate", "\"\\ud800\""),
        ("private use", "\"\\ue000\""),
        ("unassigned", "\"\\u0378\""),
        ("emoji", "\"Đạt \\ud83c\\udf93\""),
        ("blank", "\"  \\u00a0\\t \""),
        ("empty", "\"\""),
        ("padded", "\"  x  \""),
        ("huge", $"\"{new string('ă', 20_000)}\""),
        ("hundred thousand", $"\"{new string('a', 100_000)}\""),
        ("markup", "\"<script>alert(1)</script>\\\" onmouseover={{7*7}}${jndi:ldap://x}\""),
        ("sql", "\"'; drop table x;--\""),
        ("formula", "\"=HYPERLINK(\\\"http://x\\\")\""),
        ("path", "\"../../etc/passwd\""),
        ("number as text", "\"12\""),
        ("id of nothing", "\"00000000-0000-7000-8000-00000000dead\""),
        ("date that is none", "\"2026-02-30\""),
        ("date of another form", "\"30/02/2026\""),
        ("first day", "\"0001-01-01\""),
        ("last day", "\"9999-12-31\""),
        ("last instant", "\"9999-12-31T23:59:59.9999999-14:00\""),
        ("instant without offset", "\"2026-10-05T00:00:00\""),
        ("legacy letters", "\"Phêng\""),
    ];

    /// <summary>What stands where something else should, already as JSON.</summary>
    public static readonly (string Family, string Json)[] Others =
    [
        ("number", "7"), ("minus one", "-1"), ("minus zero", "-0"), ("fraction", "3.5"), ("power of ten", "1e3"), ("infinite", "1e400"), ("tiny", "1e-400"),
        ("29 digits", "99999999999999999999999999999"), ("60 decimals", $"0.{new string('1', 60)}"), ("above int", "2147483648"), ("above long", "9223372036854775808"),
        ("largest int", "2147483647"), ("smallest int", "-2147483648"),
        ("not a number", "NaN"), ("yes", "true"), ("null", "null"), ("list", "[]"), ("list in list", "[[]]"), ("object", "{}"), ("list of null", "[null]"),
        ("deep", string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40))),
        ("long list", $"[{string.Join(',', Enumerable.Repeat("1", 5_000))}]"),
        ("proto", "{\"__proto__\":{\"isAdmin\":true},\"$type\":\"x\"}"),
    ];

    /// <summary>Values of filters and parts of a path, not escaped.</summary>
    public static readonly (string Family, string Text)[] Plain =
    [
        ("quote", "'"), ("double quote", "\""), ("percent", "%"), ("underscore", "_"), ("backslash", "\\"), ("semicolon", ";"), ("comment", "--"),
        ("or true", "' or 1=1--"), ("drop", "name;drop table x"), ("union", "' union all values (1)--"), ("sleep", "1);pg_sleep(9)--"), ("dollar", "$$x$$"),
        ("cast", "1::int"), ("brackets", "[a-z](("), ("ten kilobytes", new string('x', 10_000)), ("empty", ""), ("blank", " "), ("minus", "-1"), ("nought", "0"),
        ("billion", "1000000000"), ("above int", "2147483648"), ("very large", "99999999999999999999"), ("largest int", "2147483647"), ("one and a half", "1.5"),
        ("power of ten", "1e3"), ("fullwidth", "１２"), ("arabic", "١٢"), ("nan", "NaN"), ("true", "True"), ("null", "null"), ("undefined", "undefined"),
        ("bidi", "a\u202eb"), ("zero-width", "a\u200bb"), ("decomposed", "phu\u031bo\u031b\u0300ng"), ("emoji", "🎓"), ("combining", "\u0301"),
        ("nobody's id", "00000000-0000-7000-8000-00000000dead"), ("braced id", "{00000000-0000-7000-8000-00000000dead}"), ("empty id", "00000000-0000-0000-0000-000000000000"),
        ("padded id", "00000000-0000-7000-8000-00000000dead "), ("text", "không có"), ("Kebab", "Not-A-Member"), ("date that is none", "2026-02-30"),
        ("date of another form", "30/02/2026"), ("first day", "0001-01-01"), ("last day", "9999-12-31"), ("instant", "2026-10-05T00:00:00Z"), ("up", ".."), ("slash", "a/b"),
        ("cursor", "eyJpZCI6MX0="),
    ];

    /// <summary>Escapes no text has. The first, a NUL, no server takes in a path.</summary>
    public static readonly string[] Escapes = ["%00", "%0A", "%C3%28", "%ED%A0%80", "%ZZ", "%", "%u0041", "%252e%252e%252f", "%FF", "a%09b"];

    public static readonly (string Name, string Value)[] Headers =
    [
        ("If-Match", ""), ("If-Match", "*"), ("If-Match", "1"), ("If-Match", "W/\"1\""), ("If-Match", "\"1\", \"2\""), ("If-Match", "\"-1\""), ("If-Match", "\"99999999999\""),
        ("If-Match", "\"\""), ("If-Match", "\"1"), ("If-Match", "\"0\""), ("If-Match", "\"2147483647\""),
        ("Idempotency-Key", ""), ("Idempotency-Key", "khóa có dấu"), ("Idempotency-Key", new string('k', 201)), ("Idempotency-Key", "' or 1=1--"), ("Idempotency-Key", "a b"),
        ("X-LearningCity", "0"), ("X-LearningCity", ""), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-origin"),
        ("Accept", "application/xml"), ("Accept", ";;;"), ("Accept", "text/html;q=abc"), ("Accept-Language", "xx-YY,*;q=9"), ("Accept-Encoding", "zstd;q=-1"),
        ("Cookie", "learning-city=không-phải"), ("Cookie", "learning-city="), ("Cookie", "learning-city=" + "ab" + "%00"), ("Cookie", ";;=;,"),
        ("Authorization", "Bearer "), ("Authorization", "Bearer lc_unknown"), ("Authorization", "Basic YTpi"), ("Authorization", "Bearer \u00e1"), ("Authorization", "x"),
        ("Range", "bytes=0-,0-,0-"), ("Range", "bytes=99999999999999999999-"), ("Range", "lines=1-2"), ("If-None-Match", "abc"), ("If-Modified-Since", "yesterday"),
        ("X-Forwarded-For", "203.0.113.7, evil"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "gopher"), ("X-HTTP-Method-Override", "DELETE"),
        ("traceparent", "00-zz-zz-00"), ("traceparent", "' or 1=1"), ("User-Agent", "a\u0001b"), ("User-Agent", new string('u', 5_000)), ("Expect", "200-ok"), ("Host", "evil.example"),
    ];

    public static readonly string[] ContentTypes =
    [
        "text/plain", "application/json; charset=utf-16", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "application/xml",
        "text/csv", "application/json; charset=nowhere", "json", "", "application/problem+json", "application/json;;", "*/*",
    ];
}
