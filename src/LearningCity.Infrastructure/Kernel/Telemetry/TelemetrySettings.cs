using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Where measurements and traces go, and who may read <c>/metrics</c>; read once, before the start.</summary>
/// <param name="Endpoint">The collector (OTLP); null: nothing is sent.</param>
/// <param name="OverHttp">HTTP with protobuf; otherwise gRPC.</param>
/// <param name="Sampling">How many of the traces are kept, 0 to 1.</param>
/// <param name="Measures">Whether <c>/metrics</c> is there.</param>
/// <param name="Readers">Networks that may read it beside this machine.</param>
/// <param name="TokenHash">SHA-256 of the token that opens it from anywhere; null: none does.</param>
public sealed record TelemetrySettings(Uri? Endpoint, bool OverHttp, double Sampling, bool Measures, IReadOnlyList<IPNetwork> Readers, byte[]? TokenHash)
{
    public const string EndpointSetting = "Telemetry:OtlpEndpoint";
    public const string ProtocolSetting = "Telemetry:OtlpProtocol";
    public const string SamplingSetting = "Telemetry:Sampling";
    public const string MeasuresSetting = "Telemetry:Metrics";
    public const string ReadersSetting = "Telemetry:MetricsReaders";
    public const string TokenSetting = "Telemetry:MetricsToken";
    public const string TokenFileSetting = "Telemetry:MetricsTokenFile";

    private const int ShortestToken = 20;

    /// <exception cref="StartUpRefused">A setting cannot be read.</exception>
    public static TelemetrySettings Read(IConfiguration configuration)
    {
        var endpoint = configuration[EndpointSetting] ?? configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        var protocol = configuration[ProtocolSetting] ?? configuration["OTEL_EXPORTER_OTLP_PROTOCOL"];
        var collector = string.IsNullOrWhiteSpace(endpoint) ? null
            : Uri.TryCreate(endpoint, UriKind.Absolute, out var read) && read.Scheme is "http" or "https" ? read
            : throw Refused(EndpointSetting, endpoint, "địa chỉ http hoặc https", "an http or https address");
        var overHttp = protocol switch
        {
            null or "" or "grpc" => false,
            "http" or "http/protobuf" => true,
            _ => throw Refused(ProtocolSetting, protocol, "grpc hoặc http/protobuf", "grpc or http/protobuf"),
        };
        var sampling = configuration.GetValue(SamplingSetting, 0.1);
        return new TelemetrySettings(
            collector, overHttp, sampling is >= 0 and <= 1 ? sampling : throw Refused(SamplingSetting, configuration[SamplingSetting], "từ 0 đến 1", "from 0 to 1"),
            configuration.GetValue(MeasuresSetting, true), ProxySettings.Networks(configuration, ReadersSetting), TokenHashOf(configuration));
    }

    private static byte[]? TokenHashOf(IConfiguration configuration)
    {
        var file = configuration[TokenFileSetting];
        var token = (string.IsNullOrWhiteSpace(file) ? configuration[TokenSetting] : File.ReadAllText(file))?.Trim();
        return string.IsNullOrEmpty(token) ? null
            : token.Length >= ShortestToken ? SHA256.HashData(Encoding.UTF8.GetBytes(token))
            : throw new StartUpRefused(
                $"Telemetry__MetricsToken ngắn hơn {ShortestToken} ký tự: hãy đặt mã dài hơn.", $"Telemetry__MetricsToken is shorter than {ShortestToken} characters: set a longer one.");
    }

    private static StartUpRefused Refused(string setting, string? value, string wanted, string wantedInEnglish)
    {
        var name = setting.Replace(":", "__", StringComparison.Ordinal);
        return new StartUpRefused($"{name} là \"{value}\": hãy ghi {wanted}.", $"{name} is \"{value}\": write {wantedInEnglish}.");
    }
}
