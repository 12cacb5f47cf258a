namespace LearningCity.Architecture.Tests.Kernel;

public sealed class ContractTests
{
    [Fact]
    public void Contracts_are_sealed_records_and_enums_of_primitives_and_identities() => ContractRules.Purity(Code.Product).ShouldHold();

    [Fact]
    public void Identities_stand_in_one_file_of_the_domain() => ContractRules.Identities(Code.Product).ShouldHold();

    [Fact]
    public void A_planted_impure_contract_is_named() => ContractRules.Purity([.. Code.Planted("Contract"), .. Code.Planted("IContract")]).ShouldName(
        "ContractWithAggregate carries LearningCity.Domain.Kernel.AggregateRoot",
        "ContractWithFraction carries System.Double",
        "ContractWithArray carries System.Collections.Generic.IReadOnlyList`1<System.Int32[]>",
        "ContractWithAnswer carries System.Exception",
        "ContractWithFace is a System.IDisposable",
        "ContractWithHeirs is neither",
        "ContractOfBehaviour is neither",
        "IContractPort is neither");

    [Fact]
    public void A_planted_identity_elsewhere_is_named() => ContractRules.Identities(Code.Planted("Identity")).ShouldName("IdentityElsewhere");
}
