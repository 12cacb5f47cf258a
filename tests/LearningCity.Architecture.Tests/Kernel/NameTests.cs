namespace LearningCity.Architecture.Tests.Kernel;

public sealed class NameTests
{
    [Fact]
    public void No_name_says_nothing() => NameRules.Parts(Code.Product).ShouldHold();

    [Fact]
    public void A_command_is_a_verb_and_a_noun_and_a_query_asks() => NameRules.Messages(Code.Product).ShouldHold();

    [Fact]
    public void An_interface_is_a_port_out_of_Application() => NameRules.Interfaces(Code.Product).ShouldHold();

    [Fact]
    public void Test_names_are_sentences() => NameRules.Sentences(Sources.In("tests")).ShouldHold();

    [Fact]
    public void A_planted_empty_name_is_named()
    {
        NameRules.Parts(Code.Planted("Named")).ShouldName("NamedManager", "NamedPlanModel");
        NameRules.Messages(Code.Planted("Slice")).ShouldName(
            "Slices is a query", "SliceWithoutHandler is a command", "SliceApart is a command", "SliceForAnyone is a command", "SliceForTwo is a command");
        NameRules.Messages(Code.Planted("Secret")).ShouldName("SecretWithoutVerb is a command");
        NameRules.Messages(Code.Planted("Neither")).ShouldName("NeitherOfBoth is neither");
        NameRules.Messages(Code.Planted("Sign")).ShouldName("SignPlan is a command");
        NameRules.Interfaces(Code.Planted("INamed")).ShouldName("INamedPort");
    }

    [Fact]
    public void Words_part_where_a_capital_begins() =>
        NameRules.Words("ListAPIKeysOfUnit2").ShouldBe(["List", "API", "Keys", "Of", "Unit2"]);
}
