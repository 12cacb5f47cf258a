using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Import;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Demonstration;

/// <summary>Loads the demonstration data once, through the product's own commands: Hạ Long through the mergers of 01/07/2025, the
/// Hải Phòng set with rounds of 2021 and 2022, and a city of today with rounds that are due in a few days.</summary>
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

        var leader = await accounts.InviteAsync(new("lanh-dao", "Lãnh đạo cơ quan thường trực", Role.OfficeLeader, null), ct);
        var officer = await accounts.InviteAsync(new("chuyen-vien", "Chuyên viên cơ quan thường trực", Role.CityOfficer, null), ct);
        var office = new DemonstrationOffice(stage, accounts, officer, leader);
        var haiPhong = await office.UnitsOfAsync(DemonstrationUnits.HaiPhong, ct);
        var sample = await office.UnitsOfAsync(DemonstrationUnits.SampleCity, ct);
        var officialLetter = await office.PublishSetAsync("hai-phong-5195-2022", ct);
        var circular = await office.PublishSetAsync("thong-tu-22-2020", ct);
        var madeUp = await office.PublishSetAsync("ha-long-mau", ct);

        await new DemonstrationHaiPhong(office, officialLetter).LoadAsync(haiPhong, ct);
        await new DemonstrationHaLong(office, madeUp).LoadAsync(ct);
        stage.SetClock(today);
        var cast = await office.CastAsync("mau", "Thành phố Mẫu", sample[DemonstrationUnits.SampleCity], ct);
        await new DemonstrationSample(office, officialLetter).LoadAsync(cast, sample, ct);
        await new DemonstrationGrades(office, circular).LoadAsync(cast, sample, ct);
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
