using System.Text;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Import;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using NSubstitute;

namespace LearningCity.Application.Tests.Units;

public sealed class UnitImportTests
{
    /// <summary>The units were read, then two wards were merged, then the links were read.</summary>
    [Fact]
    public async Task A_structure_that_was_changed_while_it_was_read_is_asked_for_again()
    {
        var store = Substitute.For<IUnitImportStore>();
        store.LoadAsync(Arg.Any<CancellationToken>()).Returns(new StoredStructure(
            new Dictionary<string, StoredCode>(), new Dictionary<string, StoredCode>(), new Dictionary<string, StoredGroup>(), new Dictionary<string, StoredUnit>(),
            [new SuccessionState("phuong-cu", "phuong-moi", new DateOnly(2026, 7, 1), SuccessionKind.Merged, SuccessionExtent.Whole, null)]));
        var file = new FileToImport(Encoding.UTF8.GetBytes("""{"format":"learningcity-units/1"}"""), UnitFileForm.Json, null, "Nghị quyết");

        var refusal = await Should.ThrowAsync<StateConflict>(() =>
            new UnitImport(store, Substitute.For<ITextTables>(), TimeProvider.System).PrepareAsync(file, CancellationToken.None));

        refusal.Code.ShouldBe("units.structure-moved");
    }
}
