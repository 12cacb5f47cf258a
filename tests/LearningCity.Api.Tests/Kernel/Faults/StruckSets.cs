using LearningCity.Api.Tests.Criteria;
using LearningCity.Domain.Access;
using LearningCity.Domain.Criteria;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>A draft is worked on and thrown away, a further set is published and withdrawn, and two sets are crossed.</summary>
internal static class StruckSets
{
    public static async Task WorkOnDraftAsync(HaiPhongCity city)
    {
        var officer = await city.As(Role.CityOfficer);
        var path = await VersionAsync(city, new { });
        await officer.Step(path + "/nodes", 1, new { node = new { code = "4", name = "Tiêu chuẩn mới" }, place = 0 }).Json();
        await officer.Edit(path + "/nodes/3.2.3/place", new { parent = "4" }, 2).Json();
        await officer.Edit(path + "/nodes/4", new { node = new { code = "5", name = "Tiêu chuẩn năm" } }, 3).Json();
        await officer.Step(path + "/nodes/2/removal", 4).Json();
        await officer.Call(HttpMethod.Put, path + "/file", HaiPhongCity.JsonOf(HaiPhongCity.SetFile()), null, 5).Json();
        await officer.Step(path + "/discarding", 6, new { reason = "Soạn nhầm" }).Json();

        var published = await VersionAsync(city, new { code = "bo-thu-hoi" });
        var leader = await city.As(Role.OfficeLeader);
        await leader.Step(published + "/publication", 1).Json();
        await leader.Step(published + "/withdrawal", 2, new { reason = "Ban hành nhầm" }).Json();
    }

    /// <summary>Another published set whose indicator is answered together with the same one of the city's set; a second crosswalk is retired.</summary>
    public static async Task<Guid> CrossAsync(HaiPhongCity city)
    {
        var (officer, leader) = (await city.As(Role.CityOfficer), await city.As(Role.OfficeLeader));
        var path = await VersionAsync(city, new { code = "bo-khac" });
        await leader.Step(path + "/publication", 1).Json();
        var other = Guid.Parse(path.Split('/')[^1]);
        foreach (var indicator in new[] { "3.2.3", "2.2.4" })
        {
            var crosswalk = $"/crosswalks/{(await officer.Create("/crosswalks", Terms(city, other, "2.2.3")).Json()).GetProperty("id").GetGuid()}";
            await officer.Edit(crosswalk, Terms(city, other, indicator), 1).Json();
            await leader.Step(crosswalk + "/publication", 2).Json();
            if (indicator is "2.2.4")
            {
                await leader.Step(crosswalk + "/retirement", 3, new { reason = "Không dùng nữa" }).Json();
            }
        }

        return other;
    }

    private static object Terms(HaiPhongCity city, Guid other, string indicator) => new
    {
        left = new { set = city.Set.Value, indicator },
        right = new { set = other, indicator },
        inputs = new[] { "numerator", "denominator" }.Select(key => new { left = key, right = key, leftChoices = Array.Empty<string>(), rightChoices = Array.Empty<string>() }),
    };

    private static async Task<string> VersionAsync(HaiPhongCity city, object body) =>
        $"/criteria-sets/{(await (await city.As(Role.CityOfficer)).Create($"/criteria-sets/{city.Set.Value}/versions", body).Json()).GetProperty("id").GetGuid()}";
}
