using System.Globalization;
using System.Text;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>A mail on the wire: RFC 5322 head, RFC 2047 words, both forms of the text in base64. Lines of ASCII with CRLF, none of the product's own longer than 78 characters.</summary>
internal static class MimeMessage
{
    /// <summary>Bytes of UTF-8 in one encoded word: 39 make 52 characters of base64, which leaves a line of 78 room for the frame and the longest name of a head.</summary>
    private const int WordBytes = 39;

    /// <param name="message">The same for every attempt, so that a server that has it already may tell.</param>
    public static string Write(Mail mail, MessageId message, MailSettings settings, DateTimeOffset now)
    {
        var sender = settings.Sender!;
        var domain = sender[(sender.LastIndexOf('@') + 1)..];
        var boundary = "=_" + message.Value.ToString("N");
        var choice = new Uri(settings.PublicAddress, mail.ChoicePath).AbsoluteUri;
        var text = new StringBuilder();
        Head(text, "From", $"{Words(settings.SenderName)}\r\n <{sender}>");
        Head(text, "To", $"{Words(mail.Name)}\r\n <{mail.Address}>");
        Head(text, "Subject", Words(mail.Subject));
        Head(text, "Date", TimeZoneInfo.ConvertTime(now, CityTime.Zone).ToString("ddd, dd MMM yyyy HH:mm:ss '+0700'", CultureInfo.InvariantCulture));
        Head(text, "Message-ID", $"<{message.Value:D}@{domain}>");
        Head(text, "List-Id", $"<reminders.{domain}>");
        Head(text, "List-Unsubscribe", $"<{choice}>");
        Head(text, "Auto-Submitted", "auto-generated");
        Head(text, "X-Auto-Response-Suppress", "All");
        Head(text, "MIME-Version", "1.0");
        Head(text, "Content-Type", $"multipart/alternative;\r\n boundary=\"{boundary}\"");
        Part(text, boundary, "text/plain", mail.Text);
        Part(text, boundary, "text/html", mail.Html);
        return text.Append("\r\n--").Append(boundary).Append("--\r\n").ToString();
    }

    private static void Head(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");

    private static void Part(StringBuilder text, string boundary, string type, string content)
    {
        text.Append("\r\n--").Append(boundary).Append("\r\n");
        Head(text, "Content-Type", type + "; charset=utf-8");
        Head(text, "Content-Transfer-Encoding", "base64");
        var lines = content.ReplaceLineEndings("\r\n").Normalize(NormalizationForm.FormC);
        text.Append("\r\n").Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(lines), Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
    }

    /// <summary>Text as encoded words on lines of their own, cut between characters; control characters become spaces.</summary>
    private static string Words(string text)
    {
        var words = new List<string>();
        var word = new List<byte>();
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var shown = Rune.IsControl(rune) ? new Rune(' ') : rune;
            if (word.Count + shown.Utf8SequenceLength > WordBytes)
            {
                Close();
            }

            word.AddRange(Encoding.UTF8.GetBytes(shown.ToString()));
        }

        Close();
        return string.Join("\r\n ", words);

        void Close()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
            word.Clear();
        }
    }
}
