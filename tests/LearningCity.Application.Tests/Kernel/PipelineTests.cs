using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Tests.Kernel;

public sealed class PipelineTests : IDisposable
{
    private readonly PipelineBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_command_is_validated_then_gets_its_transaction_then_its_key_then_its_handler()
    {
        bench.Key = "k-1";

        (await bench.SendAsync(new MarkStep("x"))).ShouldBe(7);

        bench.Steps.ShouldBe(["validate", "begin Tests.MarkStep", "claim k-1 for MarkStep", "handle MarkStep", "store 7"]);
        bench.LogLines.ShouldHaveSingleItem().ShouldStartWith("MarkStep done");
    }

    [Fact]
    public async Task A_stored_answer_comes_back_and_the_handler_rests()
    {
        bench.Key = "k-1";
        bench.StoredAnswer = "41";

        (await bench.SendAsync(new MarkStep("x"))).ShouldBe(41);

        bench.Steps.ShouldNotContain("handle MarkStep");
    }

    [Fact]
    public async Task A_query_gets_no_transaction_and_no_key()
    {
        bench.Key = "k-1";

        await bench.SendAsync(new GetStep());

        bench.Steps.ShouldBe(["handle GetStep"]);
    }

    [Fact]
    public async Task Nobody_is_asked_to_sign_in_before_anything_is_validated_and_it_is_logged()
    {
        bench.BeNobody();

        await Should.ThrowAsync<SignInRequired>(() => bench.SendAsync(new MarkStep("")));

        bench.Steps.ShouldBeEmpty();
        bench.LogLines.ShouldHaveSingleItem().ShouldStartWith("MarkStep refused with kernel.sign-in-required");
    }

    [Fact]
    public async Task A_function_not_held_is_refused_and_so_is_a_message_that_declares_nobody()
    {
        await Should.ThrowAsync<NotYours>(() => bench.SendAsync(new MarkForeignStep()));
        await Should.ThrowAsync<NotYours>(() => bench.SendAsync(new MarkUndeclaredStep()));
        bench.Steps.ShouldBeEmpty();
    }

    [Fact]
    public async Task Anybody_may_send_what_is_open_to_anyone_and_the_product_may_send_all()
    {
        bench.BeNobody();
        await bench.SendAsync(new MarkOpenStep());

        bench.Caller.BecomeService();
        await bench.SendAsync(new MarkForeignStep());

        bench.Steps.ShouldBe(["begin Tests.MarkOpenStep", "handle MarkOpenStep", "begin Tests.MarkForeignStep", "handle MarkForeignStep"]);
    }

    [Fact]
    public async Task What_a_handler_sends_on_joins_its_transaction_unchecked_after_a_flush_and_under_no_key_of_its_own()
    {
        bench.Key = "k-1";

        await bench.SendAsync(new MarkStep("x", Next: new MarkForeignStep()));

        bench.Steps.ShouldBe(
        [
            "validate", "begin Tests.MarkStep", "claim k-1 for MarkStep", "handle MarkStep", "flush", "handle MarkForeignStep", "store 7",
        ]);
    }

    [Fact]
    public async Task What_a_handler_sends_on_is_validated_too() =>
        await Should.ThrowAsync<RuleViolated>(() => bench.SendAsync(new MarkStep("x", Next: new MarkStep(""))));

    [Fact]
    public async Task An_event_is_heard_after_a_flush_inside_a_transaction_and_plainly_outside_of_one()
    {
        await bench.SendAsync(new MarkStep("x", Event: new StepMarked()));
        await bench.PublishAsync(new StepMarked());

        bench.Steps.ShouldBe(["validate", "begin Tests.MarkStep", "handle MarkStep", "flush", "handle StepMarked", "handle StepMarked"]);
    }

    [Fact]
    public async Task All_validators_speak_and_all_faults_come_at_once_each_with_its_place()
    {
        var refused = await Should.ThrowAsync<RuleViolated>(() => bench.SendAsync(new MarkStep("", Number: 0)));

        refused.Code.ShouldBe("kernel.validation");
        refused.Faults.Select(fault => (fault.Field, fault.Code)).ShouldBe(
            [("note", "tests.note-missing"), ("note", "tests.note-empty"), ("number", "tests.number")], ignoreOrder: true);
        refused.Faults.ShouldAllBe(fault => fault.Message.Length > 0);
        bench.Steps.ShouldNotContain("begin Tests.MarkStep");
    }

    [Fact]
    public async Task A_command_run_again_is_still_the_outermost_one_and_claims_its_key_again()
    {
        bench.Key = "k-1";
        bench.Attempts = 3;

        await bench.SendAsync(new MarkStep("x"));

        bench.Steps.Count(step => step == "claim k-1 for MarkStep").ShouldBe(3);
        bench.Steps.Count(step => step == "begin Tests.MarkStep").ShouldBe(1);
    }

    [Fact]
    public async Task The_log_holds_names_and_never_contents()
    {
        await bench.SendAsync(new MarkStep("matkhau-bi-mat"));
        await Should.ThrowAsync<RuleViolated>(() => bench.SendAsync(new MarkStep("matkhau-bi-mat", Number: -77)));

        bench.LogLines.Count.ShouldBe(2);
        bench.LogLines.ShouldAllBe(line => !line.Contains("matkhau") && !line.Contains("-77"));
    }
}
