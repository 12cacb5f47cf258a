using System.Text;
using LearningCity.Application.Access;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Application.Units.Import;
using LearningCity.Domain.Access;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Demonstration;

/// <summary>Loads the demonstration data once, through the product's own commands: Hạ Long with the mergers of 01/07/2025, the
/// Hải Phòng set with rounds of 2021 and 2022, and a city of today with a round that is due in a few days.</summary>
internal sealed class Demonstration(Stage stage, DemonstrationAccounts accounts, DateTimeOffset today)
{
    private const string Last = "thanh-tra";

    private static readonly DateTimeOffset Beginning = new(2021, 1, 4, 8, 0, 0, TimeSpan.FromHours(7));

    /// <summary>The accounts that can sign in, and their common password.</summary>
    public async Task<string> LoadAsync(CancellationToken ct)
    {
        var password = await accounts.PasswordAsync(ct);
        stage.SetClock(today);
        var known = await stage.SendAsync(null, null, new ListAccounts(Last, AccountState.Active, null, null, PageRequest.Of(1, 10)), ct);
        if (known.Items.All(account => account.SignInName != Last))
        {
            await LoadAllAsync(password, ct);
        }

        return password;
    }

    private async Task LoadAllAsync(string password, CancellationToken ct)
    {
        stage.SetClock(Beginning);
        await ImportAsync("ha-long", await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Demonstration", "units", "ha-long.json"), ct), ct);
        await ImportAsync("hai-phong", DemonstrationUnits.HaiPhongFile(), ct);
        await ImportAsync("mau", DemonstrationUnits.SampleCityFile(), ct);

        var haiPhong = await UnitsOfAsync(DemonstrationUnits.HaiPhong, ct);
        var sample = await UnitsOfAsync(DemonstrationUnits.SampleCity, ct);
        var leader = await accounts.InviteAsync(new("lanh-dao", "Lãnh đạo cơ quan thường trực", Role.OfficeLeader, null), ct);
        var officer = await accounts.InviteAsync(new("chuyen-vien", "Chuyên viên cơ quan thường trực", Role.CityOfficer, null), ct);
        var set = await PublishSetAsync(officer, leader, ct);

        var past = await CastAsync(officer, "hp", "Sở Giáo dục và Đào tạo Hải Phòng", haiPhong[DemonstrationUnits.HaiPhong], ct);
        await LoadHaiPhongAsync(past, set, haiPhong, 2021, ct);
        await LoadHaiPhongAsync(past, set, haiPhong, 2022, ct);
        stage.SetClock(today);
        await LoadSampleAsync(officer, set, sample, ct);
        await AdmitAsync(leader, officer, haiPhong, sample, password, ct);
    }

    private async Task ImportAsync(string name, byte[] content, CancellationToken ct)
    {
        var file = new FileToImport(content, UnitFileForm.Json, null, "Dữ liệu minh hoạ");
        var report = await stage.SendAsync(null, null, new GetUnitImportReport(file), ct);
        if (report.Check is null)
        {
            throw new InvalidDataException($"{name}: {string.Join("; ", report.Faults.Select(fault => fault.Message))}");
        }

        await stage.SendAsync(null, null, new ImportUnits(file, report.Check), ct);
    }

    private async Task<IReadOnlyDictionary<string, UnitId>> UnitsOfAsync(string city, CancellationToken ct)
    {
        var all = await stage.SendAsync(null, null, new FindUnitsOnDate(DemonstrationUnits.Tree, stage.Now.CityDay()), ct);
        var root = all.Single(unit => unit.Code == city).Id;
        return all.Where(unit => unit.Id == root || unit.Path.Contains(root)).ToDictionary(unit => unit.Code, unit => unit.Id);
    }

    private async Task<CriteriaSetId> PublishSetAsync(AccountId officer, AccountId leader, CancellationToken ct)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Demonstration", "sets", "hai-phong-5195-2022.json");
        var file = await File.ReadAllTextAsync(path, Encoding.UTF8, ct);
        var drafted = await stage.SendAsync(
            Actor.Everywhere(officer, "CO", Function.DraftCriteriaSet), "set:draft", new ImportCriteriaSet(file), ct);
        var published = await stage.SendAsync(
            Actor.Everywhere(leader, "OL", Function.PublishCriteriaSet), "set:publish", new PublishCriteriaSet(drafted.Id, drafted.Revision), ct);
        return published.Id;
    }

    /// <summary>An officer with a reporter and a head for a whole city: they act for every unit of the demonstration's past.</summary>
    private async Task<RoundCast> CastAsync(AccountId officer, string key, string office, UnitId city, CancellationToken ct)
    {
        var reporter = await accounts.InviteAsync(new($"nhap-lieu-{key}", $"Nhập liệu minh hoạ – {office}", Role.UnitReporter, city), ct);
        var head = await accounts.InviteAsync(new($"ky-gui-{key}", $"Ký gửi minh hoạ – {office}", Role.UnitHead, city), ct);
        return new RoundCast(
            Actor.Everywhere(officer, "CO", Function.RunRound, Function.SeeCriteria, Function.ReadReports, Function.AcceptReport, Function.OpenEvidence),
            Actor.Everywhere(reporter, "UR", Function.EnterValues, Function.AddEvidence, Function.OpenEvidence, Function.ReadReports, Function.ReadyReport),
            Actor.Everywhere(head, "UH", Function.SendReport, Function.ReadReports));
    }

    private async Task LoadHaiPhongAsync(
        RoundCast cast, CriteriaSetId set, IReadOnlyDictionary<string, UnitId> units, int year, CancellationToken ct)
    {
        stage.SetClock(new DateTimeOffset(year, 11, 15, 8, 0, 0, TimeSpan.FromHours(7)));
        var sheet = await stage.SendAsync(cast.Officer, null, new GetCriteriaSet(set), ct);
        var choices = sheet.Units.ToDictionary(
            unit => unit.Key,
            unit => unit.Kind is SetUnitKind.Group ? new UnitChoice(null, null, "hp-" + unit.Key) : new UnitChoice(units["hp-" + unit.Key], null, null));
        var assignments = sheet.Nodes
            .SelectMany(node => node.Assignments.Select(assigned => new WantedAssignment(node.Code, assigned.Part, choices[assigned.Unit])))
            .ToList();
        var round = new DemonstrationRound(stage, cast);
        var id = await round.OpenAsync(
            new RoundScript(
                $"hp:{year}", set, $"Tự đánh giá thành phố học tập Hải Phòng năm {year}", units[DemonstrationUnits.HaiPhong], year,
                new DateOnly(year, 11, 30), new DateOnly(year, 12, 15), CityTime.StartOfDay(new DateOnly(year + 1, 1, 15)), [.. choices.Values], assignments),
            ct);
        var figures = DemonstrationFigures.Read($"hai-phong-{year}.json");
        stage.SetClock(new DateTimeOffset(year, 12, 9, 9, 0, 0, TimeSpan.FromHours(7)));
        foreach (var line in await round.ReportsAsync(id, ct))
        {
            var seed = DemonstrationFigures.SeedOf(line.UnitName) + year;
            await round.FillAsync(line, indicator => figures.Of(indicator, seed), ReportState.Accepted, ct);
        }

        stage.SetClock(new DateTimeOffset(year + 1, 1, 16, 8, 0, 0, TimeSpan.FromHours(7)));
        await round.LockAsync($"hp:{year}", id, ct);
    }

    /// <summary>Departments lead one indicator each, schools and wards supply the sum; a third is accepted, the rest is on its way.</summary>
    private async Task LoadSampleAsync(AccountId officer, CriteriaSetId set, IReadOnlyDictionary<string, UnitId> units, CancellationToken ct)
    {
        var cast = await CastAsync(officer, "mau", "Thành phố Mẫu", units[DemonstrationUnits.SampleCity], ct);
        var sheet = await stage.SendAsync(cast.Officer, null, new GetCriteriaSet(set), ct);
        var indicators = sheet.Nodes.Where(node => node.Kind is not null).ToList();
        var leads = indicators.Select((node, place) =>
            new WantedAssignment(node.Code, AssignmentPart.Lead, new UnitChoice(units[$"mau-so-{place + 1:00}"], null, null)));
        var suppliers = indicators.Where(node => node.RollUp == "sum").SelectMany(node => new[]
        {
            new WantedAssignment(node.Code, AssignmentPart.Supply, new UnitChoice(null, null, "mau-truong")),
            new WantedAssignment(node.Code, AssignmentPart.Supply, new UnitChoice(null, "phuong", null)),
        });
        var day = today.CityDay();
        var round = new DemonstrationRound(stage, cast);
        var id = await round.OpenAsync(
            new RoundScript(
                $"mau:{day:yyyy-MM-dd}", set, $"Báo cáo thành phố học tập năm {day.Year}", units[DemonstrationUnits.SampleCity], day.Year, day.AddDays(-10),
                day.AddDays(5), CityTime.StartOfDay(day.AddDays(26)),
                [new UnitChoice(null, "so", null), new UnitChoice(null, "phuong", null), new UnitChoice(null, null, "mau-truong")], [.. leads, .. suppliers]),
            ct);
        var figures = DemonstrationFigures.Read("hai-phong-2022.json");
        var place = 0;
        foreach (var line in (await round.ReportsAsync(id, ct)).OrderBy(line => line.UnitName, StringComparer.Ordinal))
        {
            var seed = DemonstrationFigures.SeedOf(line.UnitName);
            var until = (place++ % 6) switch { 0 or 1 => ReportState.Accepted, 2 => ReportState.Sent, 3 => ReportState.Ready, 4 => ReportState.InReview, _ => ReportState.Draft };
            if (line.UnitName != "Phường 01")
            {
                await round.FillAsync(line, indicator => until is ReportState.Draft ? null : figures.Of(indicator, seed), until, ct);
            }
        }
    }

    private async Task AdmitAsync(
        AccountId leader, AccountId officer, IReadOnlyDictionary<string, UnitId> haiPhong, IReadOnlyDictionary<string, UnitId> sample,
        string password, CancellationToken ct)
    {
        DemonstrationAccount[] more =
        [
            new("quan-tri", "Quản trị hệ thống", Role.SystemAdministrator, null),
            new("ban-chi-dao", "Thành viên ban chỉ đạo", Role.SteeringViewer, null),
            new("bao-cao-phuong-01", "Cán bộ báo cáo Phường 01", Role.UnitReporter, sample["mau-phuong-01"]),
            new("chu-tich-phuong-01", "Chủ tịch Phường 01", Role.UnitHead, sample["mau-phuong-01"]),
            new("bao-cao-gdtx-hp", "Cán bộ báo cáo Phòng GDTX-CN&ĐH Sở GD&ĐT", Role.UnitReporter, haiPhong["hp-so-gdtx"]),
            new(Last, "Thanh tra", Role.Auditor, null),
        ];
        var admitted = new List<AccountId> { leader, officer };
        foreach (var account in more)
        {
            admitted.Add(await accounts.InviteAsync(account, ct));
        }

        foreach (var account in admitted)
        {
            await accounts.AdmitAsync(account, password, ct);
        }
    }
}
