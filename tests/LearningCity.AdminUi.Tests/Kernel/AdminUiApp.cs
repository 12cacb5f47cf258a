using System.Net;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using LearningCity.Infrastructure.Reminders;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>
/// The whole product with the built admin UI, on a port of the loopback and a copy of the demonstration data of its own:
/// <c>IClassFixture&lt;AdminUiApp&gt;</c>.
/// </summary>
public class AdminUiApp(Chromium chromium, DemonstrationData demonstration) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private string database = "";
    private WebApplicationFactory<Program>? product;

    public Uri Address { get; private set; } = null!;

    public IBrowser Browser => chromium.Browser;

    public MovedTime Time { get; } = new();

    /// <summary>For what no person does at a browser: messages that leave, values that another module supplies.</summary>
    public IServiceProvider Services => product!.Services;

    /// <summary>Of every account.</summary>
    public string Password => demonstration.Password;

    /// <summary>What the product finds when it starts.</summary>
    /// <param name="evidence">The folder for the files of documents.</param>
    protected virtual Task<string> NewDatabaseAsync(string evidence) => demonstration.CopyAsync(evidence);

    public async ValueTask InitializeAsync()
    {
        database = await NewDatabaseAsync(folder.At("evidence"));
        product = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("ConnectionStrings:LearningCity", database)
            .UseSetting("Evidence:Folder", folder.At("evidence"))
            .UseSetting("Urls", "http://127.0.0.1:0")
            .UseSetting("AdminUi:Folder", Workspace.BuiltUi)
            .UseSetting("Jobs:Run", "false")
            .UseSetting("Mail:Catch", "true")
            .UseSetting(WebhookAddresses.InternalHostsSetting, IPAddress.Loopback.ToString())
            .UseSetting("Logging:LogLevel:Default", "Warning")
            .ConfigureTestServices(services => services
                .AddSingleton<TimeProvider>(Time)
                .AddSingleton<IDatabaseVitals>(provider => new DatabaseVitals(provider.GetRequiredService<NpgsqlDataSource>(), TimeProvider.System))));
        product.UseKestrel(0);
        product.StartServer();
        Address = new UriBuilder(product.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
    }

    /// <summary>Sends every reminder whose hour has come: nothing is done by itself here.</summary>
    public Task SendRemindersAsync() =>
        ActivatorUtilities.CreateInstance<WaitingReminders>(product!.Services).RunWaitingAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (product is not null)
        {
            await product.DisposeAsync();
        }

        if (database.Length > 0)
        {
            await TestCluster.Shared.DropAsync(database);
        }

        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same with nothing in it, as on the day of the installation.</summary>
public sealed class EmptyUiApp(Chromium chromium, DemonstrationData demonstration) : AdminUiApp(chromium, demonstration)
{
    protected override Task<string> NewDatabaseAsync(string evidence) => TestCluster.Shared.NewDatabaseAsync();
}
