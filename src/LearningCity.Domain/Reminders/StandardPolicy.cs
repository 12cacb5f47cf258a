using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Reminders.ReminderLanguage;
using static LearningCity.Domain.Reminders.ReminderPhase;
using static LearningCity.Domain.Reminders.ReminderRecipient;

namespace LearningCity.Domain.Reminders;

/// <summary>How a deadline is reminded of while the office has not said otherwise.</summary>
public static class StandardPolicy
{
    private static readonly TimeOnly From = new(8, 0);

    private static readonly TimeOnly Until = new(18, 0);

    /// <param name="id">Of the policy, should the office change it.</param>
    /// <param name="kind">Code of the kind of deadline.</param>
    public static ReminderPolicy Of(ReminderPolicyId id, string kind)
    {
        var policy = new ReminderPolicy(id, kind);
        policy.Set(isOn: true, From, Until, Steps(), Texts());
        return policy;
    }

    private static IReadOnlyList<ReminderStep> Steps() =>
    [
        new(-14, [Reporter]),
        new(-7, [Reporter]),
        new(-3, [Reporter, Head]),
        new(-1, [Reporter, Head]),
        new(0, [Reporter, Head]),
        new(1, [Reporter, Head, Office]),
        new(3, [Reporter, Head, Office, Leader]),
    ];

    private static IReadOnlyList<ReminderText> Texts() =>
    [
        new(Before, Vi, "Còn {days} ngày làm việc: {kind} – {unit}", "{unit} cần hoàn thành “{title}” chậm nhất hết ngày {lastGoodDay}, còn {days} ngày làm việc."),
        new(OnTheDay, Vi, "Hôm nay là ngày cuối: {kind} – {unit}", "Hôm nay, {lastGoodDay}, là ngày cuối còn hợp lệ để {unit} hoàn thành “{title}”."),
        new(After, Vi, "Quá hạn {days} ngày làm việc: {kind} – {unit}", "{unit} chưa hoàn thành “{title}”. Ngày cuối còn hợp lệ là {lastGoodDay}, đã qua {days} ngày làm việc."),
        new(Before, En, "{days} working days left: {kind} – {unit}", "{unit} has to complete “{title}” by the end of {lastGoodDay}: {days} working days are left."),
        new(OnTheDay, En, "Today is the last day: {kind} – {unit}", "Today, {lastGoodDay}, is the last good day for {unit} to complete “{title}”."),
        new(After, En, "{days} working days overdue: {kind} – {unit}", "{unit} has not completed “{title}”. The last good day was {lastGoodDay}, {days} working days ago."),
    ];
}
