using System.Globalization;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>The words of reminders, in the language their reader reads, as of the day of a plan.</summary>
[PerRequest]
internal sealed class ReminderWording(ISender modules, ReminderPolicies policies)
{
    /// <summary>The names of the units that rows are about. One statement.</summary>
    public async Task<IReadOnlyDictionary<UnitId, string>> NamesAsync(IEnumerable<UndecidedReminder> rows, DateOnly on, CancellationToken ct) =>
        (await modules.Send(new ListUnitNames([.. rows.Select(row => row.Deadline.Unit).Distinct()], on), ct)).ToDictionary(unit => unit.Id, unit => unit.Name);

    public WordedReminders Word(AccountId account, IReadOnlyList<UndecidedReminder> rows, DayPlan plan, IReadOnlyDictionary<UnitId, string> names)
    {
        var language = plan.Posts.Find(account)?.Language is "en" ? ReminderLanguage.En : ReminderLanguage.Vi;
        var worded = rows.OrderBy(row => row.LastGoodDay).ThenBy(row => names.GetValueOrDefault(row.Deadline.Unit, ""), StringComparer.Ordinal)
            .Select(row => Word(row, plan, language, names)).ToList();
        var count = worded.Count.ToString(CultureInfo.InvariantCulture);
        var subject = worded.Count is 1 ? worded[0].Subject : language is ReminderLanguage.En ? count + " deadlines are waiting" : count + " việc đến hạn đang chờ";
        return new WordedReminders(language, subject, [.. worded.Select(one => one.Line)]);
    }

    private (string Subject, MessageLine Line) Word(UndecidedReminder row, DayPlan plan, ReminderLanguage language, IReadOnlyDictionary<UnitId, string> names)
    {
        var deadline = plan.Find(row.Deadline)!;
        var kind = policies.Kinds.First(one => one.Code == deadline.Kind);
        var text = plan.PolicyOf(deadline.Kind).TextOf(ReminderPlan.PhaseOf(deadline.LastGoodDay, plan.Today), language);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = language is ReminderLanguage.En ? kind.EnglishTitle : kind.Title,
            ["title"] = deadline.Title,
            ["unit"] = names.GetValueOrDefault(deadline.Unit, ""),
            ["lastGoodDay"] = CityDay.Written(deadline.LastGoodDay),
            ["days"] = plan.DaysTo(deadline.LastGoodDay).ToString(CultureInfo.InvariantCulture),
            ["locksAt"] = deadline.LocksAt is { } locksAt ? CityDay.Written(locksAt) : "",
            ["link"] = deadline.Link,
        };
        return (ReminderText.Fill(text.Subject, values),
            new MessageLine(deadline.Kind, deadline.Subject, deadline.Unit, ReminderText.Fill(text.Body, values), deadline.Link));
    }
}

/// <param name="Lines">One for each deadline, soonest first.</param>
internal sealed record WordedReminders(ReminderLanguage Language, string Subject, IReadOnlyList<MessageLine> Lines);
