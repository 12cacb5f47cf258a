namespace LearningCity.Architecture.Tests.Kernel;

public sealed class SliceTests
{
    [Fact]
    public void Every_request_has_one_handler_in_the_file_of_its_name() => SliceRules.Handlers(Code.Product).ShouldHold();

    [Fact]
    public void Every_endpoint_method_has_the_name_of_its_request() => SliceRules.Endpoints(Code.Product).ShouldHold();

    [Fact]
    public void Every_request_says_once_who_may_send_it() => SliceRules.Allowed(Code.Product).ShouldHold();

    [Fact]
    public void Refusals_stand_in_the_rules_of_their_aggregate() => SliceRules.Rules(Code.Product).ShouldHold();

    [Fact]
    public void A_job_sends_one_command_and_holds_nothing() => JobRules.Jobs(Code.Product).ShouldHold();

    [Fact]
    public void A_planted_handler_apart_from_its_request_is_named() => SliceRules.Handlers(Code.Planted("Slice")).ShouldName(
        "SliceWithoutHandler has 0 handlers", "SliceForAnyone has 0 handlers", "SliceForTwo has 0 handlers",
        "SliceApart stands in tests/");

    [Fact]
    public void A_planted_request_for_nobody_or_for_two_is_named() =>
        SliceRules.Allowed(Code.Planted("Slice")).ShouldName("SliceForAnyone does not say", "SliceForTwo does not say");

    [Fact]
    public void A_planted_endpoint_of_another_name_is_named() =>
        SliceRules.Endpoints(Code.Planted("Endpoints")).ShouldName("EndpointsAstray.Other is mapped for SliceApart");

    [Fact]
    public void A_planted_refusal_in_place_is_named() => SliceRules.Rules(Code.Planted("Refusal")).ShouldName(
        "RefusalInPlace words a refusal", "RefusalInPlace refuses with the foreign code units.name-missing");

    [Fact]
    public void A_planted_job_with_logic_is_named() =>
        JobRules.Jobs(Code.Planted("Job")).ShouldName("JobWithLogic holds a field", "JobWithLogic decides something");
}
