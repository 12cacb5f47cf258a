using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>What a leader does besides reading reports: dates, khoá, accounts, grants, and the scores by hand.</summary>
internal sealed class OfficeEdits(HistoryEditor editor, Random random)
{
    /// <summary>Calls of the others between one act and its opposite: some are certain to fall between the two.</summary>
    private const int Meanwhile = 50;

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    private HistoryCity City => editor.City;

    private string Round => City.Round.Path;

    public async Task DoAsync()
    {
        switch (random.Next(10))
        {
            case 0:
                await editor.TryAsync(new("StartJobRun", HttpMethod.Post, "/jobs/nightly-scoring/runs", City.Round.Id.Value, null, null, editor.NewKey(), null));
                break;
            case 1:
                await City.InTurnAsync("khoá", LockAndReopenAsync);
                break;
            case 2:
                await City.InTurnAsync("accounts", DisableAndEnableAsync);
                break;
            case 3 or 4:
                await City.InTurnAsync("grants", GiveAndEndGrantAsync);
                break;
            default:
                await ChangeDatesAsync();
                break;
        }
    }

    private async Task ChangeDatesAsync()
    {
        if (await editor.SeeAsync(Round) is not { } sheet)
        {
            return;
        }

        var seen = sheet.GetProperty("revision").GetInt32() - (random.Next(8) == 0 ? 1 : 0);
        var today = City.First.Time.GetUtcNow().CityDay();
        var (unit, round) = (City.Reports[random.Next(City.Reports.Count)].Unit, City.Round.Id.Value);
        await editor.TryAsync(random.Next(3) switch
        {
            0 => new("ExtendDueDate", HttpMethod.Post, Round + "/extensions", round, null, new { unit, until = today.AddDays(random.Next(3)), reason = "Chờ số liệu" }, editor.NewKey(), seen),
            1 => new("ChangeRoundDates", HttpMethod.Put, Round + "/dates", round, null,
                new { dates = new { cutOff = today, due = today.AddDays(random.Next(2)), dueForm = "until-end-of" }, reason = "Lùi hạn" }, null, seen),
            _ => new("SetRoundLock", HttpMethod.Put, Round + "/lock", round, null,
                new { locksAt = City.First.Time.GetUtcNow().AddDays(random.Next(5)), reason = "Lùi khoá" }, null, seen),
        });
    }

    /// <summary>The clock goes to khoá; between the recorded khoá and the reopening nothing of a unit may be accepted.</summary>
    private async Task LockAndReopenAsync()
    {
        if (await editor.SeeAsync(Round) is not { } sheet)
        {
            return;
        }

        City.First.Time.GoTo(sheet.GetProperty("locksAt").GetDateTimeOffset());
        var locked = await InsistAsync(Round, "LockRound", Round + "/locking", City.Round.Id.Value, () => null);
        await City.MeanwhileAsync(Meanwhile);
        var until = City.History.Tick();
        await InsistAsync(Round, "ReopenRound", Round + "/reopening", City.Round.Id.Value, () => new
        {
            locksAt = City.First.Time.GetUtcNow() + (random.Next(3) > 0 ? Soon : TimeSpan.FromDays(4)), reason = "Bổ sung số liệu",
        });
        if (locked is { IsOk: true })
        {
            City.History.Close(new Stretch(locked.Answered, City.History.MayBeDone("ReopenRound", City.Round.Id.Value, until) ? until : long.MaxValue));
        }
    }

    private async Task DisableAndEnableAsync()
    {
        var account = City.Reporters[random.Next(City.Reporters.Count)].Account.Value;
        var path = $"/accounts/{account}";
        if (await InsistAsync(path, "DisableAccount", path + "/disable", account, () => new { reason = "Nghỉ phép" }) is not { IsOk: true } disabled)
        {
            return;
        }

        await City.MeanwhileAsync(Meanwhile);
        var until = City.History.Tick();
        await InsistAsync(path, "EnableAccount", path + "/enable", account, () => new { reason = "Đi làm lại" });
        City.History.Forbid(account, new Stretch(disabled.Answered, City.History.MayBeDone("EnableAccount", account, until) ? until : long.MaxValue));
    }

    /// <summary>A reporter helps out in another unit for a while.</summary>
    private async Task GiveAndEndGrantAsync()
    {
        var (unit, post) = (City.Reports[random.Next(City.Reports.Count)].Unit, City.Reporters[random.Next(City.Reporters.Count)]);
        var from = City.First.Time.GetUtcNow().CityDay();
        var begun = City.History.Tick();
        var given = await editor.InsistAsync(new("GiveGrant", HttpMethod.Post, "/grants", post.Account.Value, null,
            new { account = post.Account, role = "unit-reporter", unit, validFrom = from, validTo = (DateOnly?)null, reason = "Giúp đơn vị bạn" }, editor.NewKey(), null));
        if (!given.IsOk)
        {
            if (City.History.MayBeDone("GiveGrant", post.Account.Value, begun))
            {
                City.History.Allow(post.Account.Value, unit, new Stretch(begun));
            }

            return;
        }

        await City.MeanwhileAsync(Meanwhile);
        var grant = given.Json.GetProperty("id").GetGuid();
        var ended = await editor.InsistAsync(new("EndGrant", HttpMethod.Post, $"/grants/{grant}/end", grant, null, new { reason = "Hết việc" }, editor.NewKey(), 1));
        City.History.Allow(post.Account.Value, unit, new Stretch(begun, ended.IsOk ? ended.Answered : long.MaxValue));
    }

    /// <summary>Until it is done or refused for another reason than a revision that others changed or a session that ended.</summary>
    private async Task<HistoryCall?> InsistAsync(string path, string operation, string step, Guid target, Func<object?> body)
    {
        HistoryCall? call = null;
        for (var attempt = 0; attempt < 20 && call is null or { Status: 401 or 412 }; attempt++)
        {
            if (await editor.SeeAsync(path) is { } seen)
            {
                call = await editor.InsistAsync(new(operation, HttpMethod.Post, step, target, null, body(), editor.NewKey(), seen.GetProperty("revision").GetInt32()));
            }
        }

        return call;
    }
}
