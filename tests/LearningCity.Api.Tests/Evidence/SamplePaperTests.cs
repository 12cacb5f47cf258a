using LearningCity.Api.Demonstration;
using LearningCity.Application.Evidence.Files;
using LearningCity.Domain.Evidence;

namespace LearningCity.Api.Tests.Evidence;

public sealed class SamplePaperTests
{
    [Fact]
    public void Sample_papers_are_what_the_library_takes()
    {
        Judged(SamplePaper.Pdf("One (line)", @"back\slash")).ShouldBe(FileKind.Pdf);
        Judged(SamplePaper.Docx("Quyết định & \"kế hoạch\" <2022>")).ShouldBe(FileKind.Docx);
        Judged(SamplePaper.Png(320, 200, 0x0F766E)).ShouldBe(FileKind.Png);
    }

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

    private static FileKind Judged(byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return FileJudge.Judge(content);
    }
}
