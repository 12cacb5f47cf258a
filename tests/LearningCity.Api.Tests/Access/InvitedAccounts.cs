using LearningCity.Api.Tests.Kernel;
using System.Text.Json;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Access;

/// <summary>Accounts that came the whole way: invited, link, password.</summary>
internal static class InvitedAccounts
{
    public const string Password = "con trâu đi trước cái cày theo sau";

    private static int count;

    public static async Task<(AccountId Id, string Name)> InvitedAccount(this AccessBench bench, Role role = Role.CityOfficer, UnitId? unit = null)
    {
        var name = "tai-khoan-" + Interlocked.Increment(ref count);
        var made = await bench.AsService(new InviteAccount(
            name, "Chuyên viên", "Chuyên viên phòng giáo dục", role, unit, bench.Time.GetUtcNow().CityDay(), null, "phân công"));
        return (made.Id, name);
    }

    public static async Task<(AccountId Id, string Name)> AccountWithPassword(this AccessBench bench, Role role = Role.CityOfficer, UnitId? unit = null)
    {
        var (id, name) = await bench.InvitedAccount(role, unit);
        var link = await bench.AsService(new IssueInvitation(id));
        await bench.AsService(new AcceptInvitation(TokenOf(link.Path), Password));
        return (id, name);
    }

    public static Task<HttpResponseMessage> SignIn(this HttpClient browser, string name, string password = Password) =>
        browser.Post("/sign-in", new { signInName = name, password });

    public static string TokenOf(string path) => path[(path.IndexOf('#', StringComparison.Ordinal) + 1)..];

    public static string TokenOf(JsonElement link) => TokenOf(link.GetProperty("path").GetString()!);
}
