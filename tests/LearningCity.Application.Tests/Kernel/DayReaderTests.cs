using LearningCity.Application.Kernel;

namespace LearningCity.Application.Tests.Kernel;

public sealed class DayReaderTests
{
    private static readonly DateOnly SecondOfMarch = new(2025, 3, 2);

    [Theory]
    [InlineData("02/03/2025")]
    [InlineData("2025-03-02")]
    public void A_whole_day_is_read_in_both_forms(string text)
    {
        DayReader.TryRead(text, out var day).ShouldBeTrue();
        day.ShouldBe(SecondOfMarch);
    }

    [Theory]
    [InlineData("2/3/2025")]
    [InlineData("02/03/25")]
    [InlineData("03/13/2025")]
    [InlineData("29/02/2025")]
    [InlineData("2025-3-2")]
    [InlineData("20250302")]
    [InlineData(" 02/03/2025")]
    [InlineData("02.03.2025")]
    [InlineData("\u0660\u0662/03/2025")]
    [InlineData("")]
    [InlineData(null)]
    public void A_day_that_has_to_be_guessed_is_refused(string? text) => DayReader.TryRead(text, out _).ShouldBeFalse();

    [Fact]
    public void Machines_write_a_day_in_one_form_only()
    {
        DayReader.TryReadIso("2025-03-02", out var day).ShouldBeTrue();
        day.ShouldBe(SecondOfMarch);
        DayReader.TryReadIso("02/03/2025", out _).ShouldBeFalse();
    }
}
