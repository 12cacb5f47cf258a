using LearningCity.Api.Demonstration;

namespace LearningCity.Api.Tests.Evidence;

public sealed class SamplePaperTests
{
    [Fact]
    public void The_same_words_give_the_same_bytes()
    {
        SamplePaper.Docx("Báo cáo").ShouldBe(SamplePaper.Docx("Báo cáo"));
        SamplePaper.Pdf("Report").ShouldBe(SamplePaper.Pdf("Report"));
        SamplePaper.Docx("Báo cáo").ShouldNotBe(SamplePaper.Docx("Báo cáo 2"));
    }

    [Fact]
    public void A_pdf_sample_takes_no_letters_its_font_does_not_have() =>
        Should.Throw<ArgumentException>(() => SamplePaper.Pdf("Quyết định"));
}
