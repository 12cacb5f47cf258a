using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>
/// The built product as a process of its own, on a free port of the loopback and with a private PostgreSQL of its own that
/// keeps every commit (fsync on). Made to be killed, as often as a test likes, and started again on the same data.
/// </summary>
internal sealed partial class RunningProduct : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> settings;
    private readonly ConcurrentQueue<string> output = new();
    private Process? process;
    private Process? watchman;
    private int port;

    private string[] content = [];

    private RunningProduct(IReadOnlyDictionary<string, string>? settings)
    {
        var usual = new Dictionary<string, string>
        {
            ["PostgreSql__Folder"] = folder.At("postgresql"),
            ["Evidence__Folder"] = folder.At("evidence"),
            ["Demonstration__PasswordFile"] = folder.At("password"),
            // What a test hands in in a minute no unit hands in in a year.
            ["Evidence__UnitYearFiles"] = "100000",
            ["Evidence__UnitYearMegabytes"] = "100000",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        };
        this.settings = new((settings ?? new Dictionary<string, string>()).Concat(usual).DistinctBy(setting => setting.Key));
    }

    /// <summary>Sends the product's own header; its address stays the same over restarts.</summary>
    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(30) };

    public string Output => string.Join('\n', output);

    /// <summary>Of the demonstration accounts, once it is loaded.</summary>
    public string DemonstrationPassword => File.ReadAllText(settings["Demonstration__PasswordFile"]).Trim();

    /// <summary>Where the evidence files of this product lie.</summary>
    public string EvidenceFolder => settings["Evidence__Folder"];

    public bool IsRunning => process is { HasExited: false };

    /// <summary>For the oracle of a test: the product's database behind its back. Valid while the server runs.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = PidFile()[4],
        Port = 5432,
        Username = PrivatePostgresData.Name,
        Database = PrivatePostgresData.Name,
        Pooling = false,
    }.ConnectionString;

    /// <param name="settings">By the names of environment variables, e.g. <c>Jobs__Run</c>.</param>
    /// <param name="content">What it holds beyond nothing, e.g. <c>--demo</c>; also when it is started again.</param>
    public static async Task<RunningProduct> StartAsync(IReadOnlyDictionary<string, string>? settings = null, params string[] content)
    {
        var product = new RunningProduct(settings) { content = content };
        product.Client.DefaultRequestHeaders.Add("X-LearningCity", "1");

        try
        {
            await product.StartAgainAsync();
            product.Client.BaseAddress = new Uri($"http://127.0.0.1:{product.port}");
            await product.UntilReadyAsync();

            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command of the product to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] command)
    {
        await using var product = new RunningProduct(null);

        foreach (var (name, value) in settings)
        {
            product.settings[name] = value;
        }

        product.Launch(command);
        using var patience = new CancellationTokenSource(Patience);
        await product.process!.WaitForExitAsync(patience.Token);

        return (product.process.ExitCode, product.Output);
    }

    /// <summary>Starts the product on the same data and port, and returns when it listens.</summary>
    public async Task StartAgainAsync()
    {
        output.Clear();
        settings["Urls"] = $"http://127.0.0.1:{port}";
        Launch(["serve", "--migrate", .. content]);

        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            if (ListeningPattern().Match(Output) is { Success: true } listening)
            {
                port = int.Parse(listening.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                return;
            }

            if (!IsRunning || waited.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The product did not start: {Output}");
            }
        }
    }

    /// <summary>Returns when the product says that it is ready: again, after its database was killed.</summary>
    public async Task UntilReadyAsync()
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));

                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception failure) when (Silence.Is(failure) && IsRunning)
            {
                // Not yet listening.
            }

            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"The product is not ready: {Output}");
            }
        }
    }

    /// <summary>kill -9 of the application; its server ends by itself a moment later.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>kill -9 of the database server, under the application's feet.</summary>
    public void KillDatabase()
    {
        using var server = DatabaseProcess();
        server.Kill();
    }

    public Process DatabaseProcess() => Process.GetProcessById(int.Parse(PidFile()[0], CultureInfo.InvariantCulture));

    /// <summary>Ends the product in order and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var signal = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await signal.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);

        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await KillAsync();
        }

        for (var waited = Stopwatch.StartNew(); File.Exists(PidPath) && waited.Elapsed < TimeSpan.FromSeconds(10);)
        {
            await Task.Delay(50);
        }

        Forget();
        Client.Dispose();
        folder.Dispose();
    }

    private string PidPath => folder.At("postgresql", "data", "postmaster.pid");

    [GeneratedRegex(@"Now listening on: http://127\.0\.0\.1:(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex ListeningPattern();

    private string[] PidFile() => File.ReadAllLines(PidPath);

    private void Launch(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "LearningCity.Api.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ConnectionStrings__LearningCity");

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        Forget();
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        watchman = Process.Start(new ProcessStartInfo("sh", ["-c", $"read -r nothing; kill -KILL {process.Id}"]) { RedirectStandardInput = true });
    }

    /// <summary>
    /// The watchman kills the product when the tests' own process ends without having done so; once the product has ended
    /// he must not, for its number may belong to another.
    /// </summary>
    private void Forget()
    {
        watchman?.Kill();
        watchman?.Dispose();
        process?.Dispose();
        watchman = process = null;
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
        }
    }
}
