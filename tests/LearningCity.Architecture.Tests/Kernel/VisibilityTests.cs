namespace LearningCity.Architecture.Tests.Kernel;

public sealed class VisibilityTests
{
    [Fact]
    public void Every_class_is_sealed_or_has_an_heir() => VisibilityRules.Sealed(Code.Product).ShouldHold();

    [Fact]
    public void Handlers_validators_and_specifications_are_internal() => VisibilityRules.Slices(Code.Product).ShouldHold();

    [Fact]
    public void What_is_public_is_needed_by_another_project() => VisibilityRules.Public(Code.Product).ShouldHold();

    [Fact]
    public void A_planted_open_class_is_named() => VisibilityRules.Sealed(Code.Planted("Visible")).ShouldName("VisibleToHeirs is not sealed");

    [Fact]
    public void A_planted_public_class_is_named()
    {
        VisibilityRules.Public(Code.Planted("Visible")).ShouldName("VisibleToNobody is public");
        VisibilityRules.Slices(Code.Planted("Slice")).ShouldName("SliceApartHandler is public");
    }
}
