using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Domain.Tests.Reminders;

public sealed class ReminderPolicyTests
{
    private static readonly TimeOnly Eight = new(8, 0);

    private static readonly TimeOnly Six = new(18, 0);

    private static ReminderPolicy Standard => StandardPolicy.Of(new ReminderPolicyId(Guid.CreateVersion7()), "report");

    [Fact]
    public void The_standard_policy_counts_fourteen_seven_three_one_none_one_and_three_working_days() =>
        Standard.Steps.Select(step => step.Offset).ShouldBe([-14, -7, -3, -1, 0, 1, 3]);

    [Fact]
    public void The_leader_is_reminded_only_when_a_unit_is_three_days_late() =>
        Standard.Steps.Where(step => step.Recipients.Contains(ReminderRecipient.Leader)).ShouldHaveSingleItem().Offset.ShouldBe(3);

    [Fact]
    public void A_text_is_filled_in_and_what_has_no_value_is_left_out() =>
        ReminderText.Fill("{unit}: còn {days} ngày {locksAt}.", new Dictionary<string, string> { ["unit"] = "Phường 1", ["days"] = "3" }).ShouldBe("Phường 1: còn 3 ngày .");

    [Theory]
    [InlineData("{units}")]
    [InlineData("{}")]
    [InlineData("{unit }")]
    public void An_unknown_placeholder_is_refused_by_name(string body) =>
        Should.Throw<RuleViolated>(() => new ReminderText(ReminderPhase.Before, ReminderLanguage.Vi, "Nhắc", body)).Code.ShouldBe("reminders.placeholder-unknown");

    [Theory]
    [InlineData("")]
    [InlineData("Nhắc\u200b")]
    [InlineData("Nha\u0306\u0301c")]
    public void A_subject_is_one_line_of_composed_letters(string subject) =>
        Should.Throw<RuleViolated>(() => new ReminderText(ReminderPhase.Before, ReminderLanguage.Vi, subject, "Nội dung")).Code.ShouldBe("reminders.text");

    [Theory]
    [InlineData(-61)]
    [InlineData(61)]
    public void A_step_lies_within_sixty_working_days(int offset) =>
        Should.Throw<RuleViolated>(() => new ReminderStep(offset, [ReminderRecipient.Head])).Code.ShouldBe("reminders.step-too-far");

    [Fact]
    public void A_step_reminds_somebody() => Should.Throw<RuleViolated>(() => new ReminderStep(0, [])).Code.ShouldBe("reminders.nobody-reminded");

    [Fact]
    public void A_step_is_written_once() =>
        Code(() => Set(Standard, steps: [new ReminderStep(0, [ReminderRecipient.Head]), new ReminderStep(0, [ReminderRecipient.Reporter])])).ShouldBe("reminders.step-twice");

    [Fact]
    public void Sending_begins_before_it_ends() => Code(() => Set(Standard, until: Eight)).ShouldBe("reminders.hours");

    [Fact]
    public void Each_phase_has_words_in_each_language() => Code(() => Set(Standard, texts: [.. Standard.Texts.Skip(1)])).ShouldBe("reminders.text-missing");

    private static string Code(Action act) => Should.Throw<RuleViolated>(act).Code;

    private static void Set(ReminderPolicy policy, TimeOnly? until = null, IReadOnlyList<ReminderStep>? steps = null, IReadOnlyList<ReminderText>? texts = null) =>
        policy.Set(true, Eight, until ?? Six, steps ?? [.. policy.Steps], texts ?? [.. policy.Texts]);
}
