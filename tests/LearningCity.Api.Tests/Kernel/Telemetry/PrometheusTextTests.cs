using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Api.Tests.Kernel.Telemetry;

public sealed class PrometheusTextTests
{
    private static readonly MetricSeries Seven = new([], 7, 0, []);

    [Fact]
    public void A_counter_ends_in_total_and_carries_its_unit() =>
        PrometheusText.Write([new MetricFamily("app.bytes.read", "By", "Read", MetricKind.Counter, [Seven])], open: false)
            .ShouldBe("# HELP app_bytes_read_bytes_total Read\n# TYPE app_bytes_read_bytes_total counter\napp_bytes_read_bytes_total 7\n");

    [Fact]
    public void A_gauge_carries_its_unit_once_and_what_is_counted_is_no_unit() =>
        PrometheusText.Write(
            [
                new MetricFamily("clock.skew", "s", "Skew", MetricKind.Gauge, [Seven]), new MetricFamily("queue_bytes", "By", "Queue", MetricKind.Gauge, [Seven]),
                new MetricFamily("waiting", "{message}", "Waiting", MetricKind.Gauge, [Seven]),
            ],
            open: false).Split('\n').Where(line => line.Length > 0 && line[0] != '#').ShouldBe(["clock_skew_seconds 7", "queue_bytes 7", "waiting 7"]);

    [Fact]
    public void The_buckets_of_a_histogram_add_up()
    {
        var series = new MetricSeries([new("http.route", "/a")], 1.5, 6, [(0.5, 1), (1, 2), (double.PositiveInfinity, 3)]);

        PrometheusText.Write([new MetricFamily("request.duration", "s", "How long", MetricKind.Histogram, [series])], open: false).ShouldBe(
            """
            # HELP request_duration_seconds How long
            # TYPE request_duration_seconds histogram
            request_duration_seconds_bucket{http_route="/a",le="0.5"} 1
            request_duration_seconds_bucket{http_route="/a",le="1"} 3
            request_duration_seconds_bucket{http_route="/a",le="+Inf"} 6
            request_duration_seconds_sum{http_route="/a"} 1.5
            request_duration_seconds_count{http_route="/a"} 6

            """);
    }

    [Fact]
    public void Whatever_a_label_holds_is_read_back()
    {
        const string odd = "a\"b\\n\n\\ {x=\"1\"} ố";
        var read = new ReadMetrics(PrometheusText.Write([new MetricFamily("odd", "", "Line\nbreak \\ here", MetricKind.Gauge, [new MetricSeries([new("what", odd)], 1, 0, [])])], open: false));

        read.Samples.ShouldHaveSingleItem().Labels["what"].ShouldBe(odd);
        read.Helps["odd"].ShouldBe("Line\nbreak \\ here");
    }

    [Fact]
    public void OpenMetrics_names_the_counter_bare_and_says_where_it_ends() =>
        PrometheusText.Write([new MetricFamily("refusals", "", "Say \"no\"", MetricKind.Counter, [Seven])], open: true)
            .ShouldBe("# HELP refusals Say \\\"no\\\"\n# TYPE refusals counter\nrefusals_total 7\n# EOF\n");

    [Fact]
    public void Two_instruments_of_one_name_are_told_once() =>
        PrometheusText.Write([new MetricFamily("a.b", "", "One", MetricKind.Gauge, [Seven]), new MetricFamily("a_b", "", "Two", MetricKind.Gauge, [Seven])], open: false)
            .ShouldBe("# HELP a_b One\n# TYPE a_b gauge\na_b 7\n");
}
