using LearningCity.Application.Evidence.Files;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Tests.Evidence;

public sealed class FileJudgeTests
{
    public static TheoryData<string, FileKind> Good => new(GoodFiles.Select(file => (file.Key, file.Value.Kind)));

    public static TheoryData<string> Spoofed => new(SpoofedFiles.Keys);

    private static Dictionary<string, (string Name, FileKind Kind, byte[] Bytes)> GoodFiles { get; } = new()
    {
        ["a pdf"] = ("a.pdf", FileKind.Pdf, SampleFiles.Pdf()),
        ["a pdf that ends with line ends"] = ("a.pdf", FileKind.Pdf, [.. SampleFiles.Pdf(), .. "\r\n\r\n"u8]),
        ["a pdf 2.0"] = ("a.pdf", FileKind.Pdf, SampleFiles.Pdf(header: "%PDF-2.0")),
        ["a pdf that writes about /EncryptMetadata"] = ("a.pdf", FileKind.Pdf, SampleFiles.Pdf(body: "1 0 obj\n<< /EncryptMetadata true >>\nendobj\n")),
        ["a docx"] = ("a.docx", FileKind.Docx, SampleFiles.Docx()),
        ["a docx with a template of the writer's own"] = ("a.docx", FileKind.Docx, SampleFiles.Docx(Template("file:///C:\\Mau\\cong-van.dotx"))),
        ["a docx with a link to a page"] = ("a.docx", FileKind.Docx, SampleFiles.Docx(
            ("word/_rels/document.xml.rels", SampleFiles.Text("<Relationships><Relationship Id=\"r\" Type=\"http://x/hyperlink\" Target=\"https://moet.gov.vn\" TargetMode=\"External\"/></Relationships>")))),
        ["an xlsx"] = ("a.xlsx", FileKind.Xlsx, SampleFiles.Xlsx()),
        ["a jpg"] = ("a.jpg", FileKind.Jpeg, SampleFiles.Jpeg()),
        ["a jpg with padding"] = ("a.jpg", FileKind.Jpeg, [.. SampleFiles.Jpeg(), .. new byte[40]]),
        ["a jpg with a second picture behind"] = ("a.jpg", FileKind.Jpeg, [.. SampleFiles.Jpeg(), .. SampleFiles.Jpeg(64, 48)]),
        ["a jpg with a short film behind"] = ("a.jpg", FileKind.Jpeg, [.. SampleFiles.Jpeg(), 0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[12]]),
        ["a jpg with a maker's trailer"] = ("a.jpg", FileKind.Jpeg, [.. SampleFiles.Jpeg(), 0, 0, 1, 10, 8, 0, 0, 0, .. "Image_UTC_Data"u8, .. "SEFT"u8]),
        ["a png"] = ("a.png", FileKind.Png, SampleFiles.Png()),
        ["a webp"] = ("a.webp", FileKind.Webp, SampleFiles.Webp()),
    };

    private static Dictionary<string, (string Name, byte[] Bytes)> SpoofedFiles { get; } = new()
    {
        ["html named pdf"] = ("a.pdf", SampleFiles.Text("<!doctype html><script>alert(1)</script>")),
        ["html openly"] = ("a.html", SampleFiles.Text("<html></html>")),
        ["svg named png"] = ("a.png", SampleFiles.Text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
        ["php openly"] = ("a.php", SampleFiles.Text("<?php system($_GET['c']); ?>")),
        ["batch file named pdf"] = ("a.pdf", SampleFiles.Text("@echo off\r\ndel /q c:\\*\r\n")),
        ["script of a page named jpg"] = ("a.jpg", SampleFiles.Text("alert(1)")),
        ["mhtml openly"] = ("a.mhtml", SampleFiles.Text("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<html></html>")),
        ["xml openly"] = ("a.xml", SampleFiles.Text("<?xml version=\"1.0\"?><a/>")),
        ["swf named pdf"] = ("a.pdf", [.. "CWS"u8, 9, .. new byte[200]]),
        ["svg openly"] = ("a.svg", SampleFiles.Text("<svg/>")),
        ["xml named docx"] = ("a.docx", SampleFiles.Text("<?xml version=\"1.0\"?><a/>")),
        ["exe named pdf"] = ("a.pdf", [.. "MZ"u8, .. new byte[200]]),
        ["elf named jpg"] = ("a.jpg", [0x7F, .. "ELF"u8, .. new byte[200]]),
        ["script named pdf"] = ("a.pdf", SampleFiles.Text("#!/bin/sh\nrm -rf /\n")),
        ["php named jpg"] = ("a.jpg", SampleFiles.Text("<?php system($_GET['c']); ?>")),
        ["text named pdf"] = ("a.pdf", SampleFiles.Text("Báo cáo")),
        ["nothing"] = ("a.pdf", []),
        ["one byte"] = ("a.pdf", [0x25]),
        ["heic named jpg"] = ("a.jpg", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[100]]),
        ["gif named png"] = ("a.png", [.. "GIF89a"u8, .. new byte[100]]),
        ["encrypted office"] = ("a.docx", SampleFiles.CompoundFile()),
        ["doc of before 2007"] = ("a.doc", SampleFiles.CompoundFile()),
        ["rtf named docx"] = ("a.docx", SampleFiles.Text(@"{\rtf1 x}")),

        ["pdf behind html"] = ("a.pdf", [.. "<html><script>"u8, .. SampleFiles.Pdf()]),
        ["pdf with a zip behind"] = ("a.pdf", [.. SampleFiles.Pdf(), .. SampleFiles.Zip(("x.js", SampleFiles.Text("x")))]),
        ["pdf with html behind"] = ("a.pdf", [.. SampleFiles.Pdf(), .. "<script>alert(1)</script>"u8]),
        ["pdf cut in half"] = ("a.pdf", SampleFiles.Pdf()[..70]),
        ["pdf header alone"] = ("a.pdf", SampleFiles.Text("%PDF-1.4\n")),
        ["pdf of no version"] = ("a.pdf", SampleFiles.Pdf(header: "%PDF-9.9")),
        ["pdf whose cross-reference lies outside"] = ("a.pdf", SampleFiles.Text("%PDF-1.4\n1 0 obj\nendobj\nstartxref\n99999\n%%EOF")),
        ["pdf whose cross-reference is none"] = ("a.pdf", SampleFiles.Text("%PDF-1.4\nalert(1)//\nstartxref\n9\n%%EOF")),
        ["pdf with a password"] = ("a.pdf", SampleFiles.Pdf("/Encrypt 9 0 R ")),
        ["pdf with a password written inline"] = ("a.pdf", SampleFiles.Pdf("/Encrypt<</Filter/Standard>>")),

        ["zip named docx"] = ("a.docx", SampleFiles.Zip(("readme.txt", SampleFiles.Text("x")))),
        ["jar named docx"] = ("a.docx", SampleFiles.Zip(("META-INF/MANIFEST.MF", SampleFiles.Text("x")))),
        ["empty zip"] = ("a.docx", SampleFiles.Zip()),
        ["macro docx by its program"] = ("a.docx", SampleFiles.Docx(("word/vbaProject.bin", [1, 2, 3]))),
        ["macro docx by its type"] = ("a.docx", SampleFiles.Package("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml")),
        ["macro xlsx in another letter case"] = ("a.xlsx", SampleFiles.Xlsx(("xl/VBAPROJECT.BIN", [1]))),
        ["pptx named docx"] = ("a.docx", SampleFiles.Package("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "ppt/presentation.xml")),
        ["docx whose main part is missing"] = ("a.docx", SampleFiles.Zip(("[Content_Types].xml",
            SampleFiles.Text($"<Types><Override PartName=\"/word/document.xml\" ContentType=\"{SampleFiles.WordMain}\"/></Types>")))),
        ["docx with locked entries"] = ("a.docx", SampleFiles.Encrypted(SampleFiles.Docx())),
        ["docx with a template from elsewhere"] = ("a.docx", SampleFiles.Docx(Template("https://evil.example/x.dotm"))),
        ["docx with a template from a share"] = ("a.docx", SampleFiles.Docx(Template(@"\\10.0.0.1\x.dotm"))),
        ["docx that climbs out"] = ("a.docx", SampleFiles.Docx(("../../etc/cron.d/x", [1]))),
        ["docx with a part twice"] = ("a.docx", SampleFiles.Docx(("word/document.xml", [1]))),
        ["docx with an entity bomb"] = ("a.docx", SampleFiles.Zip(
            ("[Content_Types].xml", SampleFiles.Text(
                $"<!DOCTYPE t [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><Types><Override PartName=\"/w.xml\" ContentType=\"{SampleFiles.WordMain}\"/>&b;</Types>")),
            ("w.xml", SampleFiles.Text("<x/>")))),
        ["docx cut in half"] = ("a.docx", SampleFiles.Docx()[..200]),
        ["docx with a program behind"] = ("a.docx", [.. SampleFiles.Docx(), .. "MZ"u8, .. new byte[100]]),
        ["docx with 2,001 entries"] = ("a.docx", SampleFiles.Docx([.. Enumerable.Range(0, 1999).Select(n => ($"x/{n}", Array.Empty<byte>()))])),
        ["docx that unpacks a hundredfold"] = ("a.docx", SampleFiles.Docx(("word/media/zeros.bin", new byte[8 * 1024 * 1024]))),
        ["docx spoilt inside"] = ("a.docx", Spoilt(SampleFiles.Docx(("word/big.xml", SampleFiles.Text(string.Join(' ', Enumerable.Range(0, 9000))))))),

        ["png cut"] = ("a.png", SampleFiles.Png()[..^8]),
        ["png with a wrong sum"] = ("a.png", Changed(SampleFiles.Png(), 45)),
        ["png without pixels"] = ("a.png", SampleFiles.Png()[..33]),
        ["png of 30,000 a side"] = ("a.png", SampleFiles.Png(30_000, 30_000)),
        ["png one point high and a million long"] = ("a.png", SampleFiles.Png(1_000_000, 1)),
        ["png of more than 50 million points"] = ("a.png", SampleFiles.Png(8_000, 7_000)),
        ["png of no size"] = ("a.png", SampleFiles.Png(0, 5)),
        ["moving png"] = ("a.png", SampleFiles.Png(isMoving: true)),
        ["png with html behind"] = ("a.png", [.. SampleFiles.Png(), .. "<script>"u8]),
        ["jpg cut"] = ("a.jpg", SampleFiles.Jpeg()[..^4]),
        ["jpg head alone"] = ("a.jpg", [0xFF, 0xD8, 0xFF, 0xD9]),
        ["jpg with a zip behind"] = ("a.jpg", [.. SampleFiles.Jpeg(), .. SampleFiles.Zip(("x.js", [1]))]),
        ["jpg with html behind"] = ("a.jpg", [.. SampleFiles.Jpeg(), .. "<html>"u8]),
        ["jpg too large"] = ("a.jpg", SampleFiles.Jpeg(20_000, 100)),
        ["webp moving"] = ("a.webp", SampleFiles.Webp(isMoving: true)),
        ["webp cut"] = ("a.webp", SampleFiles.Webp()[..^2]),
        ["webp with something behind"] = ("a.webp", [.. SampleFiles.Webp(), 1, 2, 3]),
        ["webp too large"] = ("a.webp", SampleFiles.Webp(9_000, 9_000)),

        ["png named pdf"] = ("a.pdf", SampleFiles.Png()),
        ["pdf named docx"] = ("a.docx", SampleFiles.Pdf()),
        ["docx named xlsx"] = ("a.xlsx", SampleFiles.Docx()),
        ["pdf named pdf.exe"] = ("bao-cao.pdf.exe", SampleFiles.Pdf()),
        ["jpg named jpg.html"] = ("x.jpg.html", SampleFiles.Jpeg()),
        ["pdf turned round to seem a pdf"] = ("bao\u202Efdp.exe", SampleFiles.Pdf()),
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_file_is_known_by_its_content(string sample, FileKind kind)
    {
        var (name, _, bytes) = GoodFiles[sample];
        Judged(name, bytes).ShouldBe(kind);
    }

    [Theory]
    [MemberData(nameof(Spoofed))]
    public void No_spoofed_file_gets_in(string sample)
    {
        var (name, bytes) = SpoofedFiles[sample];
        var refusal = Should.Throw<RuleViolated>(() => Judged(name, bytes));
        refusal.Code.ShouldBe("evidence.file-rejected");
        refusal.Message.Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void The_corpus_holds_at_least_sixty_spoofed_samples() => SpoofedFiles.Count.ShouldBeGreaterThanOrEqualTo(60);

    [Fact]
    public void Every_good_file_cut_anywhere_or_with_bytes_behind_is_judged_without_a_crash()
    {
        foreach (var (_, _, bytes) in GoodFiles.Values)
        {
            for (var length = 0; length < bytes.Length; length++)
            {
                JudgedOrRefused(bytes[..length]);
                JudgedOrRefused(Changed(bytes, length));
            }
        }
    }

    [Fact]
    public void A_password_is_found_wherever_the_reading_window_ends()
    {
        const int window = 128 * 1024;
        for (var shift = 0; shift < 12; shift++)
        {
            var filler = new string('x', window - "%PDF-1.7\n%".Length - shift);
            var bytes = SampleFiles.Pdf(body: $"%{filler}/Encrypt 5 0 R\n1 0 obj\n<< >>\nendobj\n");
            Should.Throw<RuleViolated>(() => Judged("a.pdf", bytes)).Message.ShouldContain("mật khẩu");
        }
    }

    private static (string, byte[]) Template(string target) => ("word/_rels/settings.xml.rels", SampleFiles.Text(
        $"<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"{target}\" TargetMode=\"External\"/></Relationships>"));

    private static byte[] Changed(byte[] bytes, int at)
    {
        var changed = bytes.ToArray();
        changed[at] ^= 0x55;
        return changed;
    }

    /// <summary>The packed bytes of the last entry are overwritten; every header stays.</summary>
    private static byte[] Spoilt(byte[] zip)
    {
        var changed = zip.ToArray();
        changed.AsSpan(changed.Length - 3000, 2000).Fill(0xFF);
        return changed;
    }

    private static FileKind Judged(string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes, writable: false);
        var kind = FileJudge.Judge(content);
        ShownFileName.Clean(name, kind).ShouldNotBeEmpty();
        return kind;
    }

    private static void JudgedOrRefused(byte[] bytes)
    {
        using var content = new MemoryStream(bytes, writable: false);
        try
        {
            FileJudge.Judge(content);
        }
        catch (RuleViolated refusal)
        {
            refusal.Code.ShouldBe("evidence.file-rejected");
        }
    }
}
