using System.Text.Json;
using LearningCity.Api.Tests.Access;
using LearningCity.Api.Tests.Criteria;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>What the office does beside the rounds: people are invited, other systems are told, reminders are set, and jobs begun.</summary>
internal static class StruckOffice
{
    public static async Task WorkAsync(HaiPhongCity city, Func<HttpClient> browser, TestDatabase database)
    {
        await InviteAsync(await city.As(Role.OfficeLeader), browser());
        await TellAsync(await city.As(Role.SystemAdministrator), database);
        var officer = await city.As(Role.CityOfficer);
        await RemindAsync(officer, (await city.PostOf(Role.UnitHead, city.Units[HaiPhongUnits.Ward(1)])).Account.Value);
        await officer.Create("/jobs/nightly-scoring/runs").Json();

        var token = await officer.Call(HttpMethod.Post, "/me/tokens", new { name = "Phần mềm", validTo = "2022-12-31", readsOnly = true }).Json();
        (await officer.Call(HttpMethod.Post, $"/me/tokens/{token.GetProperty("id").GetGuid()}/revoke")).IsSuccessStatusCode.ShouldBeTrue();
        await city.As(Role.CityOfficer);
        var others = (await officer.Get("/me/sessions").Json()).GetProperty("items").EnumerateArray().Where(session => !session.GetProperty("isThisOne").GetBoolean());
        (await officer.Call(HttpMethod.Post, $"/me/sessions/{others.First().GetProperty("id").GetGuid()}/end")).IsSuccessStatusCode.ShouldBeTrue();
    }

    private static async Task InviteAsync(HttpClient leader, HttpClient invited)
    {
        var made = await leader.Create("/accounts", new
        {
            signInName = "nguoi.moi", displayName = "Người mới", post = "Chuyên viên", role = "city-officer", unit = (Guid?)null, validFrom = "2022-10-03",
            validTo = (string?)null, reason = "phân công",
        }).Json();
        var link = await leader.Call(HttpMethod.Post, $"/accounts/{made.GetProperty("id").GetGuid()}/invitation", new { }).Json();
        var accepted = await invited.Call(HttpMethod.Post, "/invitations/accept", new { token = InvitedAccounts.TokenOf(link), password = InvitedAccounts.Password });
        accepted.IsSuccessStatusCode.ShouldBeTrue(await accepted.Content.ReadAsStringAsync());
    }

    private static async Task TellAsync(HttpClient administrator, TestDatabase database)
    {
        object Wanted(string title) => new { title, address = "https://tich-hop.example.vn/", events = new[] { "report-sent" }, unit = (Guid?)null };
        var path = $"/webhooks/{(await administrator.Create("/webhooks", Wanted("Trục")).Json()).GetProperty("id").GetGuid()}";
        await administrator.Call(HttpMethod.Post, path + "/secret", null, null, 1).Json();
        await administrator.Step(path + "/enable", 2).Json();
        await administrator.Edit(path, Wanted("Trục tích hợp"), 3).Json();
        var message = (await administrator.Create(path + "/test-events").Json()).GetProperty("message").GetGuid();
        await database.ExecuteAsync($"update kernel.outbox set state = 'Failed', ended_at = now() where message = '{message}'");
        (await administrator.Create($"{path}/deliveries/{message}/sending")).IsSuccessStatusCode.ShouldBeTrue();
        await administrator.Step(path + "/disable", 4, new { reason = "Bảo trì" }).Json();
    }

    /// <summary>A policy is set to what it was, somebody's address is entered.</summary>
    private static async Task RemindAsync(HttpClient officer, Guid somebody)
    {
        var policy = (await officer.Get("/reminder-policies").Json()).EnumerateArray().First(one => one.GetProperty("kind").GetString() == "report");
        var body = new[] { "isOn", "from", "until", "steps", "texts" }.ToDictionary(name => name, name => policy.GetProperty(name).Clone());
        await officer.Edit("/reminder-policies/report", JsonSerializer.Serialize(body), 0).Json();
        await officer.Edit($"/reminder-addresses/{somebody}", new { mailAddress = "head@donvi.gov.vn", phone = (string?)null }, 0).Json();
        await officer.Edit("/reach", new { mailAddress = "co@donvi.gov.vn", phone = (string?)null, byMail = true, byGateway = false, digestAt = (string?)null }, 0).Json();
        (await officer.Create("/reach/test-mails")).IsSuccessStatusCode.ShouldBeTrue();
    }
}
