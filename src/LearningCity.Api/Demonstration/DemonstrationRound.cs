using System.Text;
using LearningCity.Application.Criteria;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Demonstration;

/// <summary>Everybody who acts in a round of the demonstration.</summary>
internal sealed record RoundCast(Actor Officer, Actor Reporter, Actor Head, Actor Leader);

/// <summary>What a round is to look like.</summary>
/// <param name="Key">Names its steps.</param>
/// <param name="Due">"Trước ngày".</param>
/// <param name="Asked">Units, types and groups that take part.</param>
/// <param name="Previous">The round it follows.</param>
internal sealed record RoundScript(
    string Key, CriteriaSetId Set, string Title, UnitId Subject, int Year, DateOnly CutOff, DateOnly Due, DateTimeOffset LocksAt,
    IReadOnlyList<UnitChoice> Asked, IReadOnlyList<WantedAssignment> Assignments, RoundId? Previous = null);

/// <summary>Plans, opens, fills and accepts rounds through the product's own commands.</summary>
internal sealed class DemonstrationRound(Stage stage, RoundCast cast)
{
    public async Task<RoundId> OpenAsync(RoundScript script, CancellationToken ct)
    {
        var dates = new WrittenDates(script.CutOff, script.Due, DueForm.Before);
        var planned = await stage.SendAsync(
            cast.Officer, script.Key + ":plan",
            new PlanRound(script.Set, script.Title, RoundKind.Assessment, script.Subject, new DateOnly(script.Year, 1, 1), new DateOnly(script.Year, 12, 31), dates), ct);
        var round = planned.Id;
        var asked = await stage.SendAsync(
            cast.Officer, script.Key + ":ask", new AskUnits(round, planned.Revision, DemonstrationUnits.Tree, script.Asked), ct);
        var assigned = await stage.SendAsync(
            cast.Officer, script.Key + ":assign", new AssignIndicators(round, asked.Revision, DemonstrationUnits.Tree, script.Assignments), ct);
        var following = await stage.SendAsync(
            cast.Officer, script.Key + ":follow", new SetPreviousRound(round, assigned.Revision, script.Previous), ct);
        var locked = await stage.SendAsync(
            cast.Officer, script.Key + ":lock", new SetRoundLock(round, following.Revision, script.LocksAt, null), ct);
        await stage.SendAsync(cast.Officer, script.Key + ":open", new OpenRound(round, locked.Revision), ct);
        return round;
    }

    /// <summary>Records that khoá is reached.</summary>
    public async Task LockAsync(string key, RoundId round, CancellationToken ct)
    {
        var sheet = await stage.SendAsync(cast.Officer, null, new GetRound(round), ct);
        if (sheet.State is RoundState.Open)
        {
            await stage.SendAsync(cast.Officer, key + ":locked", new LockRound(round, sheet.Revision), ct);
        }
    }

    public async Task<IReadOnlyList<ReportLine>> ReportsAsync(RoundId round, CancellationToken ct)
    {
        var reports = new List<ReportLine>();
        Page<ReportLine> page;
        do
        {
            page = await stage.SendAsync(
                cast.Officer, null, new ListReports(new BoardFilter(round), BoardOrder.Due, new PageRequest((reports.Count / PageRequest.LargestSize) + 1, PageRequest.LargestSize)), ct);
            reports.AddRange(page.Items);
        }
        while (reports.Count < page.Total);
        return reports;
    }

    /// <summary>Fills one report with a paper behind every answer, and takes it as far as asked.</summary>
    public async Task FillAsync(ReportLine line, Func<FormIndicator, WantedEntry?> answer, ReportState until, CancellationToken ct)
    {
        var key = $"report:{line.Id.Value}";
        var form = await stage.SendAsync(cast.Reporter, null, new GetReport(line.Id), ct);
        var paper = await AddPaperAsync(key, form, ct);
        var entries = form.Indicators
            .Select(answer)
            .OfType<WantedEntry>()
            .Select(entry => entry.GapReason is null && entry.Met is not false ? entry with { Documents = [paper] } : entry)
            .ToList();
        if (entries.Count == 0)
        {
            return;
        }

        await stage.SendAsync(cast.Reporter, key + ":entries", new SaveEntries(line.Id, entries), ct);
        await StepAsync(until, ReportState.Ready, cast.Reporter, key, seen => new MarkReportReady(line.Id, seen), ct);
        await StepAsync(until, ReportState.Sent, cast.Head, key, seen => new SendReport(line.Id, seen), ct);
        await StepAsync(until, ReportState.InReview, cast.Officer, key, seen => new BeginReview(line.Id, seen), ct);
        await StepAsync(until, ReportState.Accepted, cast.Officer, key, seen => new AcceptReport(line.Id, seen), ct);

        async Task StepAsync(
            ReportState wanted, ReportState reached, Actor actor, string step, Func<int, ICommand<ChangedReport>> command, CancellationToken stop)
        {
            if (wanted >= reached)
            {
                var now = await stage.SendAsync(cast.Officer, null, new GetReport(line.Id), stop);
                if (now.State < reached)
                {
                    await stage.SendAsync(actor, $"{step}:{reached}", command(now.Revision), stop);
                }
            }
        }
    }

    private async Task<DocumentId> AddPaperAsync(string key, ReportForm form, CancellationToken ct)
    {
        var today = stage.Now.CityDay();
        var bytes = SamplePaper.Docx(
            "DỮ LIỆU MINH HOẠ", form.UnitName, form.RoundTitle, "Báo cáo số liệu kèm theo báo cáo của đơn vị trong đợt.");
        return await stage.UseAsync<IFileStore, DocumentId>(async files =>
        {
            using var content = new MemoryStream(bytes);
            await using var file = await files.StageAsync(content, bytes.Length, ct);
            var description = new WrittenDescription(
                $"Báo cáo số liệu của {form.UnitName} – {form.RoundTitle}", $"{(DemonstrationFigures.SeedOf(form.UnitName) % 900) + 1}/BC-MH", today,
                form.UnitName, "Báo cáo");
            var added = await stage.SendAsync(
                cast.Reporter, key + ":paper", new AddDocument(form.Unit, description, "bao-cao-minh-hoa.docx", file.Sha256, file), ct);
            return added.Id;
        });
    }
}
