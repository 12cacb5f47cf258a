using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Evidence;

public sealed class EvidenceDocumentTests
{
    private static readonly DateOnly Today = new(2022, 11, 15);
    private static readonly DateTimeOffset Now = new(2022, 11, 15, 3, 0, 0, TimeSpan.Zero);
    private static readonly AccountId Reporter = new(new Guid("00000000-0000-7000-8000-0000000000aa"));
    private static readonly UnitId School = new(new Guid("00000000-0000-7000-8000-0000000000bb"));

    [Fact]
    public void A_document_keeps_what_was_written_about_it_in_one_form_of_Unicode()
    {
        var decomposed = "Quyết định phê duyệt".Normalize(System.Text.NormalizationForm.FormD);
        var description = DocumentDescription.Of(" 1373/QĐ-TTg ", new DateOnly(2021, 7, 30), "Thủ tướng Chính phủ", decomposed, "", Today);
        description.Summary.ShouldBe("Quyết định phê duyệt");
        description.Number.ShouldBe("1373/QĐ-TTg");
        description.Kind.ShouldBeNull();
    }

    [Fact]
    public void A_photo_needs_a_summary_and_nothing_else() =>
        DocumentDescription.Of(null, null, null, "Ảnh khai mạc Tuần lễ", null, Today).IssuedOn.ShouldBeNull();

    [Fact]
    public void Every_fault_of_a_description_is_told_at_once()
    {
        var refusal = Should.Throw<RuleViolated>(() => DocumentDescription.Of(
            "12\u202E3", Today.AddDays(1), new string('a', EvidenceDocumentRules.IssuerLimit + 1), " \u00A0 ", "Kế\nhoạch", Today));
        refusal.Faults.Select(fault => (fault.Field, fault.Code)).ShouldBe(
            [
                ("number", "evidence.control-character"), ("issuer", "evidence.text-too-long"), ("summary", "evidence.text-missing"),
                ("kind", "evidence.control-character"), ("issuedOn", "evidence.issued-in-future"),
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("a\uD800b")]
    [InlineData("zero\u200Bwidth")]
    [InlineData("nul\0")]
    [InlineData("tab\tbed")]
    public void What_cannot_be_seen_is_not_kept(string summary) =>
        Should.Throw<RuleViolated>(() => DocumentDescription.Of(null, null, null, summary + "x", null, Today))
            .Faults.Single().Code.ShouldBe("evidence.control-character");

    [Fact]
    public void A_letter_buried_under_marks_is_refused() =>
        Should.Throw<RuleViolated>(() => DocumentDescription.Of(null, null, null, "a" + new string('\u0301', 9), null, Today))
            .Faults.Single().Code.ShouldBe("evidence.too-many-marks");

    [Fact]
    public void A_length_is_counted_in_letters_as_people_see_them() =>
        DocumentDescription.Of(null, null, null, string.Concat(Enumerable.Repeat("😀", EvidenceDocumentRules.SummaryLimit)), null, Today)
            .Summary.Length.ShouldBe(2 * EvidenceDocumentRules.SummaryLimit);

    [Fact]
    public void A_document_issued_today_is_taken_and_one_older_than_the_republic_is_not()
    {
        DocumentDescription.Of(null, Today, null, "Báo cáo", null, Today).IssuedOn.ShouldBe(Today);
        Should.Throw<RuleViolated>(() => DocumentDescription.Of(null, new DateOnly(1945, 9, 1), null, "Báo cáo", null, Today))
            .Faults.Single().Code.ShouldBe("evidence.issued-too-early");
    }

    [Fact]
    public void A_withdrawn_document_keeps_its_reason_and_is_described_no_more()
    {
        var document = Added();
        document.Withdraw(" Ban hành lại ", Reporter, Now);
        document.State.ShouldBe(DocumentState.Withdrawn);
        document.WithdrawnBecause.ShouldBe("Ban hành lại");
        Should.Throw<StateConflict>(() => document.Describe(Described("khác"))).Code.ShouldBe("evidence.not-active");
        Should.Throw<StateConflict>(() => document.Withdraw("nữa", Reporter, Now)).Code.ShouldBe("evidence.already-withdrawn");
    }

    [Fact]
    public void A_withdrawal_needs_a_reason()
    {
        var document = Added();
        Should.Throw<RuleViolated>(() => document.Withdraw("  ", Reporter, Now)).Faults.Single().Field.ShouldBe("reason");
        document.State.ShouldBe(DocumentState.Active);
    }

    [Fact]
    public void Bytes_are_erased_only_after_withdrawal_and_once_and_the_hash_stays()
    {
        var document = Added();
        Should.Throw<StateConflict>(() => Erase(document)).Code.ShouldBe("evidence.erase-before-withdrawal");
        document.Withdraw("Có dữ liệu cá nhân", Reporter, Now);
        document.RefuseIfErased();
        Erase(document);
        document.State.ShouldBe(DocumentState.Erased);
        document.Sha256.ShouldBe(new string('a', 64));
        Should.Throw<StateConflict>(document.RefuseIfErased).Message.ShouldContain("45/QĐ-SGDĐT");
        Should.Throw<StateConflict>(() => Erase(document)).Code.ShouldBe("evidence.bytes-erased");
    }

    [Fact]
    public void An_erasure_tells_all_its_faults_at_once_and_changes_nothing()
    {
        var document = Added();
        document.Withdraw("Nhầm tệp", Reporter, Now);
        Should.Throw<RuleViolated>(() => document.Erase("", Today.AddDays(1), null, Reporter, Now, Today))
            .Faults.Select(fault => fault.Field).ShouldBe(["decision", "reason", "decidedOn"], ignoreOrder: true);
        document.State.ShouldBe(DocumentState.Withdrawn);
    }

    private static void Erase(EvidenceDocument document) =>
        document.Erase("45/QĐ-SGDĐT", Today, "Theo yêu cầu của chủ thể dữ liệu", Reporter, Now, Today);

    private static DocumentDescription Described(string summary) => DocumentDescription.Of(null, null, null, summary, null, Today);

    private static EvidenceDocument Added() =>
        EvidenceDocument.Add(School, Described("Kế hoạch"), new StoredFile("ke-hoach.pdf", FileKind.Pdf, 10, new string('a', 64)), Reporter, Now);
}
