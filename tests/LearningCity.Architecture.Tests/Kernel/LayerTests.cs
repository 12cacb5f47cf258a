namespace LearningCity.Architecture.Tests.Kernel;

public sealed class LayerTests
{
    [Fact]
    public void Domain_and_Application_name_only_what_they_may() => LayerRules.Inner(Code.Product).ShouldHold();

    [Fact]
    public void Infrastructure_does_not_know_the_Api() => LayerRules.Infrastructure(Code.Product).ShouldHold();

    [Fact]
    public void The_Api_knows_neither_Infrastructure_nor_database() => LayerRules.Api(Code.Product).ShouldHold();

    [Fact]
    public void Each_outside_package_is_named_in_one_file() => LayerRules.Adapters(Code.Product).ShouldHold();

    [Fact]
    public void Each_project_references_only_the_layer_below()
    {
        var references = Code.Assemblies.ToDictionary(
            layer => layer.Key,
            layer => layer.Value.MainModule.AssemblyReferences.Select(found => found.Name).Where(name => name.StartsWith("LearningCity.", StringComparison.Ordinal)).ToHashSet());

        references["Domain"].ShouldBeEmpty();
        references["Application"].ShouldBe(["LearningCity.Domain"]);
        references["Infrastructure"].ShouldBe(["LearningCity.Domain", "LearningCity.Application"], ignoreOrder: true);
        references["Api"].ShouldNotContain("LearningCity.AdminUi");
    }

    [Fact]
    public void A_planted_reach_out_of_the_layer_is_named()
    {
        var planted = Code.Planted("Layer");

        LayerRules.Inner(planted).ShouldName(
            "LayerWithClock → System.TimeProvider", "LayerWithMediator → MediatR.Unit", "LayerWithFile → System.IO.File",
            "LayerWithMachine → System.Environment", "LayerWithThread → System.Environment",
            "LayerWithDatabase → Npgsql.NpgsqlConnectionStringBuilder");
        LayerRules.Infrastructure(planted).ShouldName("LayerWithEndpoints → LearningCity.Api.Kernel.IEndpoints");
        LayerRules.Api(planted).ShouldName(
            "LayerWithInfrastructure → LearningCity.Infrastructure.Kernel.InfrastructureSetup", "LayerWithDriver → Npgsql.NpgsqlException");
    }

    [Fact]
    public void A_planted_second_file_that_names_the_scheduler_is_named() =>
        LayerRules.Adapters([.. Code.Product, .. Code.Planted("Adapter")]).ShouldName("Quartz is named in src/LearningCity.Infrastructure/Kernel/JobSchedule.cs, tests/");
}
