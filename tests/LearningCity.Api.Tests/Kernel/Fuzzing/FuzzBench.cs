using System.Text.Json.Nodes;
using LearningCity.Api.Tests.Access;
using LearningCity.Api.Tests.Criteria;
using LearningCity.Domain.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>The bench of the matrix of rights with something of every sort in it, so that a request can name what is there.</summary>
public sealed class FuzzBench : AccessBench
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Where everything stands that the product tells of itself.</summary>
    public string Log => folder.At("log.jsonl");

    internal KeptSecrets Secrets { get; } = new();

    protected override IReadOnlyDictionary<string, string> Settings => TalkativeLog.Settings;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    protected override IReadOnlyList<DelegatingHandler> Between() => [new SecretsListener(Secrets)];

    protected override void AddDoubles(IServiceCollection services)
    {
        base.AddDoubles(services);
        services.AddSingleton<ILoggerProvider>(provider => new TalkativeLog(provider.GetServices<ConsoleFormatter>(), Log));
    }

    protected override async Task PrepareAsync()
    {
        var round = await MatrixRound.OfAsync(this);
        await round.ReportAsync(Units.Own, "Draft");
        var officer = await this.SignedInAs(Role.CityOfficer);
        var administrator = await this.SignedInAs(Role.SystemAdministrator);

        var type = await officer.Create("/unit-types", new { code = "xa-thu", name = "Xã thử" }).Json();
        var tree = await officer.Create("/unit-trees", new { code = "hanh-chinh", name = "Cây thử" }).Json();
        await officer.Create("/unit-groups", new { code = "nhom-thu", name = "Nhóm thử" }).Json();
        foreach (var code in new[] { "don-vi-1", "don-vi-2" })
        {
            var place = new { tree = tree.GetProperty("id").GetGuid(), parent = (Guid?)null };
            var unit = new { code, validFrom = "2026-01-01", officialName = $"Xã {code}", type = type.GetProperty("id").GetGuid(), places = new[] { place }, ground = "Nghị quyết" };
            await officer.Create("/units", unit).Json();
        }

        var draft = JsonNode.Parse(HaiPhongCity.SetFile())!;
        draft["code"] = "bo-nhap";
        await officer.Create("/criteria-sets", draft.ToJsonString()).Json();
        await officer.Create("/rounds", new
        {
            set = await Sql<Guid>("select id from criteria.criteria_sets where code <> 'bo-nhap'"), title = "Đợt nháp", kind = "baseline", subject = Units.Parent.Value,
            from = "2026-01-01", to = "2026-12-31", dates = new { cutOff = "2026-11-30", due = "2026-12-10", dueForm = "before" },
        }).Json();
        await administrator.Create("/webhooks", new { title = "Trục tích hợp", address = "https://tich-hop.example.vn/", events = new[] { "report-sent" }, unit = (Guid?)null }).Json();
        await administrator.Create("/me/tokens", new { name = "Phần mềm", validTo = "2026-12-31", readsOnly = true }).Json();
    }
}

/// <summary>Hears what the product gives out.</summary>
internal sealed class SecretsListener(KeptSecrets secrets) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        secrets.Take(request, answer, await answer.Content.ReadAsStringAsync(cancellationToken));
        return answer;
    }
}
