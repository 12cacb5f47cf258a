using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>A round that is planned and assigned, without khoá: revision 3.</summary>
internal static class PlannedRound
{
    public const int Revision = 3;

    extension(HaiPhongCity city)
    {
        /// <summary>Everybody below the city is asked, and assigned as the set says.</summary>
        /// <returns>Its path.</returns>
        public async Task<string> PlanWholeAsync(string title)
        {
            var officer = await city.As(Role.CityOfficer);
            var path = $"/rounds/{(await city.PlanRoundAsync(HaiPhong.Dates, title)).Value}";
            await officer.Step(path + "/participants", 1, new { tree = HaiPhongUnits.Tree, units = HaiPhongCity.EverybodyBelow }).Json();
            await officer.Edit(path + "/assignments", new { tree = HaiPhongUnits.Tree, assignments = await city.AssignmentsAsync(officer) }, 2).Json();
            return path;
        }

        /// <summary>Another version of the set, still a draft.</summary>
        public async Task<CriteriaSetId> DraftSetAsync() =>
            (await (await city.As(Role.CityOfficer)).Create("/criteria-sets", HaiPhongCity.JsonOf(HaiPhongCity.SetFile())).Read<Changed<CriteriaSetId>>()).Id;
    }

    /// <summary>Everything a refused call upon a round could have left behind.</summary>
    public static Task<string> StoredRoundsAsync(this TestDatabase database) => database.ScalarAsync<string>(
        """
        select concat_ws(' ',
            (select count(*) from kernel.idempotency_keys), (select count(*) from access.audit), (select count(*) from kernel.outbox),
            (select md5(string_agg(r::text, '' order by r.id)) from criteria.rounds r), (select count(*) from criteria.round_participants),
            (select count(*) from criteria.round_assignments))
        """);
}
