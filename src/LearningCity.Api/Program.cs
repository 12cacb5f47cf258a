using LearningCity.Api.Access;
using LearningCity.Api.Demonstration;
using LearningCity.Api.Kernel;
using LearningCity.Api.Reminders;
using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Infrastructure.Evidence;
using LearningCity.Infrastructure.Kernel;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Connections;

// serve                serves the product (the default command)
//   --migrate          after bringing the database to the present schema
//   --demo             after loading the demonstration data once; prints its accounts
//   --empty            prints the one-time link of the first administrator while there is none
// migrate              brings the database to the present schema and ends
// settle-restore       once after deploy/restore.sh: what may have been sent before is not sent again
// check                runs every integrity check; ends with 2 when one found an error
string[] switches = ["--migrate", "--demo", "--empty"];
var settings = args.Except(switches).ToArray();
var command = settings is [var first, ..] && !first.StartsWith('-') ? first : "serve";
try
{
    if (command is not ("serve" or "migrate" or "settle-restore" or "check"))
    {
        throw new StartUpRefused(
            $"Không có lệnh {command}: chỉ có serve, migrate, settle-restore và check.",
            $"There is no command {command}: only serve, migrate, settle-restore and check.");
    }

    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
    var configuration = builder.Configuration;
    using var startLog = LoggerFactory.Create(logging => logging.AddStartLog(configuration, TimeProvider.System));

    StartUpChecks.CheckMachine(configuration, Directory.GetCurrentDirectory());
    _ = StorageQuotaSettings.Read(configuration);
    var proxies = ProxySettings.Read(configuration);
    var telemetry = TelemetrySettings.Read(configuration);
    var external = configuration.GetConnectionString("LearningCity");
    await using var own = string.IsNullOrWhiteSpace(external)
        ? await PrivatePostgres.StartAsync(
            PrivatePostgresOptions.From(configuration, Directory.GetCurrentDirectory()), startLog.CreateLogger("PostgreSQL"), CancellationToken.None)
        : null;
    var connectionString = own?.ConnectionString ?? external!;
    await StartUpChecks.CheckDatabaseAsync(connectionString, CancellationToken.None);
    if (command == "migrate" || args.Contains("--migrate"))
    {
        await DatabaseMigration.MigrateAsync(connectionString, CancellationToken.None);
    }
    else
    {
        await DatabaseMigration.RequireCurrentAsync(connectionString, CancellationToken.None);
    }

    if (command == "migrate")
    {
        return 0;
    }

    if (command is "settle-restore" or "check")
    {
        return await RunAsync(configuration, connectionString, command == "check" ? new CheckIntegrity() : new SettleRestore());
    }

    await StartUpChecks.RequireSettledAsync(connectionString, CancellationToken.None);

    var password = args.Contains("--demo") ? await LoadDemonstrationAsync(configuration, connectionString) : null;

    builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
    });
    builder.Logging.AddProductLog();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddApplication();
    builder.Services.AddInfrastructure(configuration, connectionString, runJobs: command == "serve" && configuration.GetValue("Jobs:Run", true));
    builder.Services.AddHttpContextAccessor();
    builder.Services.AddScoped<IRequestFacts, RequestFacts>();
    builder.Services.ConfigureHttpJsonOptions(json => WireFormat.Apply(json.SerializerOptions));
    builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
    builder.Services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<PlainIdentity>("guid"));
    builder.Services.AddEveryAnswer();
    builder.Services.AddProblemDetails();
    builder.Services.AddExceptionHandler<Problems>();
    builder.Services.AddSessions();
    builder.Services.AddAuthorization(authorization =>
        authorization.FallbackPolicy = new AuthorizationPolicyBuilder().AddRequirements(new MayNobody()).Build());
    builder.Services.AddScoped<IAuthorizationHandler, FunctionAuthorization>();
    builder.Services.AddScoped<IAuthorizationMiddlewareResultHandler, AuthorizationRefusals>();
    builder.Services.AddSavePace();
    builder.Services.AddApiDocument();
    builder.Services.AddModules();

    await using var app = builder.Build();
    app.UseTrustedProxies(proxies);
    app.UseExceptionHandler();
    app.UseApiDocumentation();
    app.UseAdminUi();
    app.UseRouting();
    app.UseMiddleware<CallGuard>();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseRateLimiter();
    app.MapHealth();
    app.MapMetrics(telemetry.Readers, telemetry.TokenHash);
    app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
    app.MapApiDocumentationScript();
    app.MapModules();
    app.MapCalendarFeeds();
    await app.StartAsync();
    await Greeting.WriteAsync(app, password, args.Contains("--empty"));
    await app.WaitForShutdownAsync();
    return 0;
}
catch (StartUpRefused refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
catch (IOException busy) when (busy.InnerException is AddressInUseException)
{
    var address = busy.Message.Split(' ').FirstOrDefault(word => word.StartsWith("http", StringComparison.Ordinal))?.TrimEnd(':');
    await Console.Error.WriteLineAsync(
        $"Địa chỉ {address} đang được chương trình khác dùng: hãy dừng chương trình đó hoặc đặt Urls. / The address {address} is used by another program: stop that one or set Urls.");
    return 1;
}

// One command of the product in its own name, without serving: what came of it stands on the terminal.
static async Task<int> RunAsync(IConfiguration configuration, string connectionString, IRequest<string> request)
{
    var builder = Host.CreateEmptyApplicationBuilder(null);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddApplication();
    builder.Services.AddInfrastructure(configuration, connectionString, runJobs: false);
    builder.Services.AddScoped<StepFacts>();
    builder.Services.AddScoped<IRequestFacts>(provider => provider.GetRequiredService<StepFacts>());
    using var host = builder.Build();
    await using var scope = host.Services.CreateAsyncScope();
    scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
    Console.WriteLine(await scope.ServiceProvider.GetRequiredService<ISender>().Send(request));
    return request is CheckIntegrity ? await IntegrityVerdict.WriteAsync(scope.ServiceProvider.GetRequiredService<IIntegrity>(), CancellationToken.None) : 0;
}

// The past is loaded under a clock of its own, so in a container of its own.
static async Task<string> LoadDemonstrationAsync(IConfiguration configuration, string connectionString)
{
    var clock = new DemonstrationClock();
    var builder = Host.CreateEmptyApplicationBuilder(null);
    builder.Services.AddSingleton<TimeProvider>(clock);
    builder.Services.AddApplication();
    builder.Services.AddInfrastructure(configuration, connectionString, runJobs: false);
    builder.Services.AddScoped<StepFacts>();
    builder.Services.AddScoped<IRequestFacts>(provider => provider.GetRequiredService<StepFacts>());
    using var loading = builder.Build();
    var stage = new Stage(loading.Services, clock);
    var accounts = new DemonstrationAccounts(stage, Path.GetFullPath(configuration["Demonstration:PasswordFile"] ?? Path.Combine(".data", "demonstration-password")));
    return await new Demonstration(stage, accounts, TimeProvider.System.GetUtcNow()).LoadAsync(CancellationToken.None);
}

/// <summary>Names the product for tests that start it in their own process.</summary>
internal sealed partial class Program;
