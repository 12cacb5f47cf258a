using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LearningCity.Api.Tests.Kernel.Deploy;

/// <summary>nginx with the configuration of <c>deploy/nginx</c> and a certificate of the test's own, before instances on the loopback. It ends with the test, however that ends.</summary>
internal sealed class ReverseProxy : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly X509Certificate2 certificate = NewCertificate();
    private readonly int port = FreePort();
    private Process? process;

    public Uri Address => new($"https://localhost:{port}");

    public static async Task<ReverseProxy> StartAsync(IEnumerable<Uri> instances)
    {
        var proxy = new ReverseProxy();
        try
        {
            await proxy.WriteAsync(instances);
            await proxy.BeginAsync();
            return proxy;
        }
        catch
        {
            await proxy.DisposeAsync();
            throw;
        }
    }

    /// <summary>A browser that trusts this certificate and no other, and keeps its cookies.</summary>
    public HttpClient Browser(params DelegatingHandler[] between)
    {
        HttpMessageHandler handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString() },
        };
        foreach (var one in between)
        {
            one.InnerHandler = handler;
            handler = one;
        }

        var browser = new HttpClient(handler)
        {
            BaseAddress = Address, Timeout = TimeSpan.FromSeconds(15), DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        browser.DefaultRequestHeaders.Add("X-LearningCity", "1");
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        certificate.Dispose();
        folder.Dispose();
    }

    /// <summary>As shipped but for places, ports and the name of the city.</summary>
    private async Task WriteAsync(IEnumerable<Uri> instances)
    {
        Directory.CreateDirectory(folder.At("tls"));
        await File.WriteAllTextAsync(folder.At("tls", "fullchain.pem"), certificate.ExportCertificatePem());
        using var key = certificate.GetECDsaPrivateKey()!;
        await File.WriteAllTextAsync(folder.At("tls", "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
        foreach (var name in (string[])["learningcity.conf", "learningcity-proxy.conf"])
        {
            var shipped = await File.ReadAllTextAsync(RepositoryFiles.PathOf($"deploy/nginx/{name}"));
            await File.WriteAllTextAsync(folder.At(name), shipped
                .Replace("/etc/nginx/", folder.Path + "/", StringComparison.Ordinal).Replace("/etc/learningcity/", folder.Path + "/", StringComparison.Ordinal)
                .Replace("/var/log/nginx/", folder.Path + "/", StringComparison.Ordinal).Replace("hoctap.thanhpho.gov.vn", "localhost", StringComparison.Ordinal)
                .Replace("listen 443 ssl http2;", $"listen 127.0.0.1:{port} ssl http2;", StringComparison.Ordinal).Replace("listen 80;", $"listen 127.0.0.1:{FreePort()};", StringComparison.Ordinal)
                .Replace("    listen [::]:443 ssl http2;\n", "", StringComparison.Ordinal).Replace("    listen [::]:80;\n", "", StringComparison.Ordinal));
        }

        var shippedInstances = await File.ReadAllTextAsync(RepositoryFiles.PathOf("deploy/nginx/learningcity-instances.conf"));
        var line = shippedInstances.Split('\n').First(one => one.StartsWith("server ", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(folder.At("learningcity-instances.conf"), instances.Select(instance => line.Replace("127.0.0.1:5081", instance.Authority, StringComparison.Ordinal)));
        var temporary = string.Concat(((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(kind => $"{kind}_temp_path {folder.At(kind)}; "));
        await File.WriteAllTextAsync(folder.At("nginx.conf"),
            $"{(Environment.IsPrivilegedProcess ? "user root; " : "")}daemon off; pid {folder.At("pid")}; events {{}} http {{ {temporary} include {folder.At("learningcity.conf")}; }}");
    }

    private async Task BeginAsync()
    {
        // What reads the pipe ends nginx when the tests' own process ends, and when it is told to.
        process = Process.Start(new ProcessStartInfo(
            "sh", ["-c", "PATH=$PATH:/usr/sbin; command -v nginx >/dev/null || exit 127; nginx -e \"$1/start.log\" -c \"$1/nginx.conf\" </dev/null & read -r nothing; kill $!; wait", "sh", folder.Path])
        {
            RedirectStandardInput = true,
        })!;
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            process.HasExited.ShouldBeFalse("nginx is needed: apt-get install nginx-light");
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (waited.Elapsed < TimeSpan.FromSeconds(10))
            {
                // Not yet listening.
            }
        }
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(100));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
