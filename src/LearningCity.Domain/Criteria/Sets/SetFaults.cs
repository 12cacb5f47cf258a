using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Collects the faults of a definition with the JSON pointer of each.</summary>
internal sealed class SetFaults
{
    private readonly List<Fault> faults = [];

    public IReadOnlyList<Fault> All => faults;

    public void Add(string pointer, string code, string message) => faults.Add(new Fault(pointer, $"criteria.{code}", message));

    public void AddIf(bool faulty, string pointer, string code, string message)
    {
        if (faulty)
        {
            Add(pointer, code, message);
        }
    }

    /// <summary>A line of text: there, not too long, NFC, printable.</summary>
    public void Text(string pointer, string? text, int maximum, bool required = true)
    {
        if (text is null)
        {
            AddIf(required, pointer, "text-missing", "Thiếu nội dung.");
            return;
        }

        AddIf(string.IsNullOrWhiteSpace(text), pointer, "text-missing", "Nội dung trống.");
        AddIf(text.Length > maximum, pointer, "text-too-long", $"Nội dung dài {text.Length} ký tự, tối đa {maximum}.");
        if (PlainText.FirstForbidden(text) is { } forbidden)
        {
            Add(pointer, "control-character", $"Ký tự {forbidden} không được dùng (điều khiển, vô hình hoặc đảo chiều chữ).");
        }
        else
        {
            AddIf(!PlainText.IsNormal(text), pointer, "text-not-nfc", "Văn bản phải ở dạng Unicode dựng sẵn (NFC).");
        }
    }

    public void Texts(string pointer, IReadOnlyList<string> texts, int maximum)
    {
        ListLength(pointer, texts.Count, CriteriaSetRules.MaximumListLength);
        for (var i = 0; i < texts.Count; i++)
        {
            Text($"{pointer}/{i}", texts[i], maximum);
        }
    }

    public void ListLength(string pointer, int length, int maximum) =>
        AddIf(length > maximum, pointer, "list-too-long", $"Danh sách có {length} mục, tối đa {maximum}.");

    /// <summary>A code or key: ASCII letters and digits with the marks allowed, starting with a letter or digit.</summary>
    public void Token(string pointer, string token, int maximum, string marks)
    {
        var wellFormed = token.Length > 0 && token.Length <= maximum && char.IsAsciiLetterOrDigit(token[0])
            && token.All(c => char.IsAsciiLetterOrDigit(c) || marks.Contains(c, StringComparison.Ordinal));
        AddIf(!wellFormed, pointer, "code-malformed",
            $"Mã \"{token}\" không hợp lệ: 1 đến {maximum} ký tự gồm chữ không dấu, chữ số{(marks.Length > 0 ? $" và \"{marks}\"" : "")}.");
    }

    /// <summary>A figure that can be held exactly.</summary>
    public void Figure(string pointer, decimal? figure) =>
        AddIf(figure is { } value && !CriteriaSetRules.IsFigure(value), pointer, "figure-out-of-range",
            "Số phải nhỏ hơn 10^12 về trị tuyệt đối và có nhiều nhất 6 chữ số thập phân.");
}
