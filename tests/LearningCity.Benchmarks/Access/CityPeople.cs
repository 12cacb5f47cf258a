using LearningCity.Api.Demonstration;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Benchmarks.Access;

/// <summary>Everybody who acts in the city, all with one password.</summary>
internal sealed record CityPeople(Actor Officer, Actor Leader, AccountId Reporter, AccountId Head, string Password)
{
    public const string LeaderName = "lanh-dao";
    public const string AdministratorName = "quan-tri";

    private static readonly (string Name, string Post, Role Role)[] Posts =
    [
        (LeaderName, "Lãnh đạo cơ quan thường trực", Role.OfficeLeader), ("chuyen-vien", "Chuyên viên cơ quan thường trực", Role.CityOfficer),
        ("bao-cao", "Cán bộ báo cáo của mọi đơn vị", Role.UnitReporter), ("thu-truong", "Thủ trưởng của mọi đơn vị", Role.UnitHead),
        ("ban-chi-dao", "Thành viên ban chỉ đạo", Role.SteeringViewer), ("thanh-tra", "Thanh tra", Role.Auditor),
        (AdministratorName, "Quản trị hệ thống", Role.SystemAdministrator),
    ];

    /// <summary>Names to sign in with, and what they are.</summary>
    public static IEnumerable<(string Name, string Post)> Shown => Posts.Select(post => (post.Name, post.Post));

    /// <param name="city">For the reporter and the head: their reach is the city and all below it.</param>
    /// <param name="passwordFile">Where the password is drawn to.</param>
    public static async Task<CityPeople> InviteAsync(Stage stage, UnitId city, string passwordFile)
    {
        var accounts = new DemonstrationAccounts(stage, passwordFile);
        var ids = new Dictionary<Role, AccountId>();
        foreach (var (name, post, role) in Posts)
        {
            ids[role] = await accounts.InviteAsync(
                new DemonstrationAccount(name, post, role, role is Role.UnitReporter or Role.UnitHead ? city : null), CancellationToken.None);
        }

        var password = await accounts.PasswordAsync(CancellationToken.None);
        foreach (var id in ids.Values)
        {
            await accounts.AdmitAsync(id, password, CancellationToken.None);
        }

        return new CityPeople(
            Actor.Everywhere(ids[Role.CityOfficer], "CO", Function.DraftCriteriaSet, Function.RunRound, Function.SeeCriteria),
            Actor.Everywhere(ids[Role.OfficeLeader], "OL", Function.PublishCriteriaSet),
            ids[Role.UnitReporter], ids[Role.UnitHead], password);
    }
}
