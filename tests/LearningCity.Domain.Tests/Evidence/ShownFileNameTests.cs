using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Evidence;

public sealed class ShownFileNameTests
{
    [Theory]
    [InlineData("../../etc/x.pdf", "x.pdf")]
    [InlineData("C:\\x.pdf", "x.pdf")]
    [InlineData("..\\..\\x.pdf", "x.pdf")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("COM1.tai.pdf", "_COM1.tai.pdf")]
    [InlineData(".htaccess", "htaccess.pdf")]
    [InlineData("a.pdf\0.exe", "a.pdf")]
    [InlineData("-rf.pdf", "rf.pdf")]
    [InlineData("bao\u202Efdp.pdf", "baofdp.pdf")]
    [InlineData("dòng\r\nX-Header: 1.pdf", "dòngX-Header_ 1.pdf")]
    [InlineData("kế \"hoạch\".PDF", "kế _hoạch_.pdf")]
    [InlineData("ảnh 😀.pdf", "ảnh 😀.pdf")]
    [InlineData("", "tai-lieu.pdf")]
    [InlineData("....", "tai-lieu.pdf")]
    [InlineData(".pdf", "pdf.pdf")]
    [InlineData("a\uD83D.pdf", "a.pdf")]
    [InlineData(null, "tai-lieu.pdf")]
    public void A_name_is_made_harmless(string? original, string shown) => ShownFileName.Clean(original, FileKind.Pdf).ShouldBe(shown);

    [Fact]
    public void A_name_of_300_letters_is_cut_and_keeps_its_extension()
    {
        var shown = ShownFileName.Clean(new string('ế', 300) + ".docx", FileKind.Docx);
        shown.Length.ShouldBe(EvidenceDocumentRules.FileNameLimit);
        shown.ShouldEndWith("ế.docx");
    }

    [Fact]
    public void A_cut_never_halves_a_letter() =>
        ShownFileName.Clean("a" + string.Concat(Enumerable.Repeat("😀", 200)) + ".pdf", FileKind.Pdf)
            .EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);

    [Theory]
    [InlineData("baocao.pdf.exe", FileKind.Pdf)]
    [InlineData("x.jpg.html", FileKind.Jpeg)]
    [InlineData("anh.png", FileKind.Jpeg)]
    [InlineData("bao\u202Egpj.exe", FileKind.Jpeg)]
    [InlineData("macro.docm", FileKind.Docx)]
    public void An_extension_of_another_kind_is_refused(string original, FileKind kind) =>
        Should.Throw<RuleViolated>(() => ShownFileName.Clean(original, kind)).Code.ShouldBe("evidence.file-rejected");

    [Fact]
    public void Either_extension_of_a_photo_is_kept()
    {
        ShownFileName.Clean("IMG_1.JPEG", FileKind.Jpeg).ShouldBe("IMG_1.jpeg");
        ShownFileName.Clean("IMG_1.jpg", FileKind.Jpeg).ShouldBe("IMG_1.jpg");
    }
}
