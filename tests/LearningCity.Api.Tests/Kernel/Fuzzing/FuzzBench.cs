using System.Text.Json.Nodes;
using LearningCity.Api.Tests.Access;
using LearningCity.Api.Tests.Criteria;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>The bench of the matrix of rights with something of every sort in it, so that a request can name what is there.</summary>
public sealed class FuzzBench : AccessBench
{
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
