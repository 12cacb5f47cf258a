using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>
/// The PostgreSQL server that an installation without <c>ConnectionStrings__LearningCity</c> brings up for itself:
/// unix socket only, never as root, ended when the last application that uses it has ended, however it ended.
/// Several applications on one data folder share the server. While this object lives, a server that disappears is
/// started again at the same address.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private static readonly TimeSpan Watch = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LastFarewell = TimeSpan.FromSeconds(30);

    private readonly PrivatePostgresFolder folder;
    private readonly PrivatePostgresServer server;
    private readonly SafeFileHandle alive;
    private readonly SafeFileHandle user;
    private readonly ILogger log;
    private readonly CancellationTokenSource ending = new();
    private readonly Task watching;
    private int disposed;

    private PrivatePostgres(
        PrivatePostgresFolder folder, PrivatePostgresServer server, SafeFileHandle alive, SafeFileHandle user, bool adopted, ILogger log)
    {
        this.folder = folder;
        this.server = server;
        this.alive = alive;
        this.user = user;
        this.log = log;
        IsAdopted = adopted;
        watching = WatchAsync(ending.Token);
    }

    /// <summary>For the application: the role <c>learningcity</c>, owner of the database <c>learningcity</c>, no superuser.</summary>
    public string ConnectionString => ConnectionStringTo(PrivatePostgresData.Name);

    /// <summary>For tests and repair: the superuser, in the database <c>postgres</c>.</summary>
    public string AdministratorConnectionString => server.ConnectionString(PrivatePostgresData.Administrator, "postgres");

    /// <summary>The folder that really holds the data; it may differ from the one asked for.</summary>
    public string Folder => folder.Root;

    /// <summary>True when the server already ran for another application.</summary>
    public bool IsAdopted { get; }

    /// <summary>The process id of the server at this moment; null while it is down.</summary>
    public int? ServerProcessId => server.IsAlive() ? server.PostmasterId() : null;

    /// <summary>The address of another database of this cluster, for the application's role.</summary>
    public string ConnectionStringTo(string database) => server.ConnectionString(PrivatePostgresData.Name, database);

    /// <summary>Returns when the server answers and the database exists.</summary>
    /// <exception cref="StartUpRefused">It cannot run here; the sentence says what to do.</exception>
    public static async Task<PrivatePostgres> StartAsync(PrivatePostgresOptions options, ILogger log, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new StartUpRefused(
                "Trên Windows không có PostgreSQL riêng kèm theo: hãy đặt ConnectionStrings__LearningCity.",
                "There is no private PostgreSQL on Windows: set ConnectionStrings__LearningCity.");
        }

        var account = await PrivatePostgresAccount.ChooseAsync(ct);
        var folder = await PrivatePostgresFolder.PrepareAsync(options.Folder, account, log, ct);
        using var start = await StartLockAsync(folder, log, ct);
        var found = await PrivatePostgresBinaries.FindAsync(options.Binaries, folder.DataMajor, ct);
        var binaries = await found.ReachableByAsync(account, ct);
        await folder.MakePipeAsync(ct);
        SafeFileHandle? alive = null, user = null;

        try
        {
            alive = File.OpenHandle(folder.Alive, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            user = File.OpenHandle(folder.UsersLock, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

            if (folder.DataMajor is null)
            {
                await PrivatePostgresData.InitializeAsync(folder, binaries, account, options.Durable, ct);
            }

            var server = new PrivatePostgresServer(folder, binaries, account, options, log);
            var adopted = await server.EnsureRunningAsync(ct);
            await PrivatePostgresData.MakeDatabaseAsync(
                server.ConnectionString(PrivatePostgresData.Administrator, "postgres") + ";Pooling=false", log, ct);

            return new PrivatePostgres(folder, server, alive, user, adopted, log);
        }
        catch
        {
            alive?.Dispose();
            user?.Dispose();
            throw;
        }
    }

    /// <summary>Lets go of the server. The last one to do so waits until it has shut down in order.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1)
        {
            return;
        }

        await ending.CancelAsync();
        await watching;
        using var patience = new CancellationTokenSource(LastFarewell);

        try
        {
            using var start = await StartLockAsync(folder, log, patience.Token);
            LetGo();
            using var last = TryOpenAlone(folder.UsersLock);

            if (last is not null)
            {
                await server.EndAsync(patience.Token);
            }
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("PostgreSQL on {Folder} had not ended after {Seconds} s", folder.Root, LastFarewell.TotalSeconds);
        }
        finally
        {
            LetGo();
            ending.Dispose();
        }
    }

    private void LetGo()
    {
        alive.Dispose();
        user.Dispose();
    }

    private async Task WatchAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Watch);

        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                if (!server.IsAlive())
                {
                    await RetakeAsync(ct);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The application ends.
        }
    }

    private async Task RetakeAsync(CancellationToken ct)
    {
        log.LogWarning("PostgreSQL on {Folder} is gone and is started again", folder.Root);

        try
        {
            using var start = await StartLockAsync(folder, log, ct);
            await server.EnsureRunningAsync(ct);
            log.LogWarning("PostgreSQL on {Folder} answers again", folder.Root);
        }
        catch (Exception failed) when (failed is StartUpRefused or IOException or UnauthorizedAccessException)
        {
            log.LogError(failed, "PostgreSQL on {Folder} could not be started again; the next attempt follows", folder.Root);
            await Task.Delay(TimeSpan.FromSeconds(5), ct);
        }
    }

    private static async Task<SafeFileHandle> StartLockAsync(PrivatePostgresFolder folder, ILogger log, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (TryOpenAlone(folder.StartLock) is { } handle)
            {
                return handle;
            }

            if (attempt == 20)
            {
                log.LogInformation("Another application is starting PostgreSQL on {Folder}; waiting for it", folder.Root);
            }

            await Task.Delay(50, ct);
        }
    }

    private static SafeFileHandle? TryOpenAlone(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
