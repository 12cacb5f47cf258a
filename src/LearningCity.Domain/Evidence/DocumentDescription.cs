namespace LearningCity.Domain.Evidence;

/// <summary>How an official document is named in Vietnamese administration (Nghị định 30/2020/NĐ-CP, article 8): number and
/// symbol, date of issue, issuing body, summary; and the kind of paper. Only the summary is required: a photo of an
/// activity is evidence too and has no number.</summary>
/// <param name="Number">Số/ký hiệu, such as 1373/QĐ-TTg.</param>
/// <param name="IssuedOn">Ngày ban hành.</param>
/// <param name="Issuer">Cơ quan ban hành.</param>
/// <param name="Summary">Trích yếu nội dung.</param>
/// <param name="Kind">Loại văn bản, such as Quyết định, Kế hoạch, Báo cáo, Ảnh.</param>
public sealed record DocumentDescription(string? Number, DateOnly? IssuedOn, string? Issuer, string Summary, string? Kind)
{
    /// <summary>Reads and cleans what a person wrote: NFC, trimmed, one line each.</summary>
    /// <param name="today">The day in the city; nothing was issued after it.</param>
    /// <exception cref="Kernel.RuleViolated">With every fault at once.</exception>
    public static DocumentDescription Of(
        string? number, DateOnly? issuedOn, string? issuer, string? summary, string? kind, DateOnly today)
    {
        var text = new EvidenceText();
        var description = new DocumentDescription(
            text.Line("number", number, EvidenceDocumentRules.NumberLimit),
            issuedOn,
            text.Line("issuer", issuer, EvidenceDocumentRules.IssuerLimit),
            text.Required("summary", summary, EvidenceDocumentRules.SummaryLimit, "trích yếu"),
            text.Line("kind", kind, EvidenceDocumentRules.KindLimit));
        if (issuedOn > today)
        {
            text.Blame("issuedOn", "evidence.issued-in-future", "Ngày ban hành không thể sau hôm nay.");
        }
        else if (issuedOn < EvidenceDocumentRules.FirstDay)
        {
            text.Blame("issuedOn", "evidence.issued-too-early", "Ngày ban hành phải từ 02/09/1945 trở đi.");
        }

        text.ThrowIfBlamed();
        return description;
    }
}
