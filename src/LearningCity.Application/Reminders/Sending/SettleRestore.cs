using System.Globalization;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>
/// Once after a restore, before the product serves: nothing that may have left the house between the restored moment and now leaves it again. Messages that
/// waited end as unknown; reminders of the lost days are written into the inboxes, which were lost too, and are told by no other way. Killed and called
/// again it goes on; events to other systems stay waiting, for their receivers know a repetition by its identity.
/// </summary>
[AllowService]
public sealed record SettleRestore : IBatchCommand<string>;

internal sealed class SettleRestoreHandler(
    IRestoreMark mark, IOutboxEndings outbox, IEnumerable<IMailWriter> mails, LostReminders reminders, IAudit audit, IUnitOfWork work, TimeProvider time)
    : IRequestHandler<SettleRestore, string>
{
    /// <summary>A step goes out within 14 days of its own; what lies further back fits no day any more.</summary>
    private const int MostDays = 21;

    private static readonly CommandInfo Batch = new(nameof(SettleRestore), ModuleNames.Of(typeof(SettleRestore)), IsBulk: true);

    public async Task<string> Handle(SettleRestore command, CancellationToken ct)
    {
        if (await mark.ReadAsync(ct) is not { } moment)
        {
            return "Dữ liệu không phải vừa được khôi phục: không có gì phải làm";
        }

        var topics = mails.SelectMany(mail => mail.Topics).Append(ReminderTopics.Gateway).ToList();
        var ended = await outbox.EndAsUnknownAsync(topics, "Dữ liệu đã được khôi phục về trước đó: không rõ tin này đã gửi hay chưa", ct);
        var (today, first) = (time.Today(), moment.CityDay());
        var kept = 0;
        for (var day = today; day >= first && day > today.AddDays(-MostDays); day = day.AddDays(-1))
        {
            kept += await work.RunAsync(Batch, () => reminders.KeepAsync(day, ct), ct);
        }

        while (await work.RunAsync(Batch, () => reminders.KeepReadyAsync(ct), ct) is > 0 and var more)
        {
            kept += more;
        }

        await work.RunAsync(Batch, () => SummedUpAsync(moment, ended, kept), ct);
        await mark.RemoveAsync(ct);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Khôi phục về {TimeZoneInfo.ConvertTime(moment, CityTime.Zone):dd/MM/yyyy HH:mm:ss}: {ended} tin đang chờ không gửi nữa, {kept} lời nhắc chỉ để trong hộp tin");
    }

    private Task<int> SummedUpAsync(DateTimeOffset restoredTo, int ended, int kept)
    {
        audit.Summary(nameof(ReminderPolicy), Guid.Empty, new { RestoredTo = restoredTo, Ended = ended, Kept = kept }, hash: null);
        return Task.FromResult(ended + kept);
    }
}
