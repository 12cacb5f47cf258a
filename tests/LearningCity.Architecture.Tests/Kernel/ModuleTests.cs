namespace LearningCity.Architecture.Tests.Kernel;

public sealed class ModuleTests
{
    [Fact]
    public void Modules_meet_only_at_contracts_and_only_along_the_arrows() => ModuleRules.Edges(Code.Product).ShouldHold();

    [Fact]
    public void Every_type_lies_in_a_module_of_the_map() => ModuleRules.Places(Code.Product).ShouldHold();

    [Fact]
    public void A_handler_sends_nothing_to_its_own_module() => ModuleRules.SendsToItself(Code.Product).ShouldHold();

    [Fact]
    public void A_planted_edge_is_named_wherever_it_hides() => ModuleRules.Edges(Code.Planted("Edge")).ShouldName(
        "EdgeInSignature → LearningCity.Application.Campaigns.PlantedNeighbour",
        "EdgeInBody → LearningCity.Application.Campaigns.PlantedNeighbour",
        "EdgeInGeneric → LearningCity.Application.Campaigns.PlantedNeighbour",
        "EdgeInClosure → LearningCity.Application.Campaigns.PlantedNeighbour",
        "EdgeInStateMachine → LearningCity.Application.Campaigns.PlantedNeighbour",
        "EdgeInAttribute → LearningCity.Application.Campaigns.PlantedNeighbour",
        "EdgeAgainstTheArrows → LearningCity.Application.Campaigns.Contracts.GetPlantedCampaign",
        "EdgeToDemonstration → LearningCity.Api.Demonstration.EdgeOfDemonstration",
        "EdgeOfDemonstrationToEndpoints → LearningCity.Api.Plans.EdgeToDemonstration");

    [Fact]
    public void A_planted_module_outside_the_map_is_named() => ModuleRules.Places(Code.Planted("Place")).ShouldName("PlaceOfNobody", "PlaceOfDemonstrationElsewhere");

    [Fact]
    public void A_planted_message_to_the_own_module_is_named() =>
        ModuleRules.SendsToItself(Code.Planted("Own")).ShouldName("OwnSender → LearningCity.Application.Plans.OwnQuery");

    [Fact]
    public void The_map_has_no_circle()
    {
        foreach (var (module, below) in ModuleMap.MayAsk)
        {
            below.ShouldAllBe(asked => !ModuleMap.Below(asked).Contains(module));
        }
    }
}
