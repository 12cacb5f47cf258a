using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace LearningCity.Application.Kernel;

/// <summary>The words of a mail in both forms: plain text, and HTML that a telephone shows without zooming.</summary>
/// <param name="Language">vi or en.</param>
/// <param name="Heading">What it is about, as in the subject.</param>
/// <param name="Note">What a person added; null: nothing.</param>
/// <param name="Parts">One for each thing that is told.</param>
/// <param name="Footer">Why it was sent.</param>
/// <param name="Choice">Where that is changed.</param>
internal sealed record MailLayout(string Language, string Heading, string? Note, IReadOnlyList<MailPart> Parts, string Footer, MailLink Choice)
{
    private const string Style =
        "body{margin:0;background:#f3f4f6;color:#1f2937;font:16px/1.5 'Segoe UI',Roboto,Arial,sans-serif}"
        + ".sheet{max-width:600px;margin:0 auto;padding:20px 16px;background:#fff}"
        + "h1{font-size:20px;line-height:1.35;margin:0 0 12px}"
        + "p{margin:0 0 12px;white-space:pre-line;overflow-wrap:anywhere}"
        + ".note{border-left:4px solid #1554ad;padding:4px 12px;background:#eef4fc}"
        + ".part{border-top:1px solid #d1d5db;padding:14px 0 4px}"
        + ".act{display:inline-block;padding:10px 18px;border-radius:6px;background:#1554ad;color:#fff;text-decoration:none}"
        + ".foot{border-top:1px solid #d1d5db;padding-top:12px;font-size:14px;color:#4b5563}.foot a{color:#1554ad}";

    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    public string Text(Uri product)
    {
        var text = new StringBuilder(Heading).Append("\n\n");
        if (Note is not null)
        {
            text.Append(Note).Append("\n\n");
        }

        foreach (var part in Parts)
        {
            text.Append(part.Text).Append('\n');
            if (part.Link is { } link)
            {
                text.Append(link.Title).Append(": ").Append(Absolute(product, link.Path)).Append('\n');
            }

            text.Append('\n');
        }

        return text.Append("-- \n").Append(Footer).Append('\n').Append(Choice.Title).Append(": ").Append(Absolute(product, Choice.Path)).Append('\n').ToString();
    }

    public string Html(Uri product)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"").Append(Language).Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
            .Append(Encoded(Heading)).Append("</title><style>").Append(Style).Append("</style></head><body><div class=\"sheet\"><h1>").Append(Encoded(Heading)).Append("</h1>");
        if (Note is not null)
        {
            html.Append("<p class=\"note\">").Append(Encoded(Note)).Append("</p>");
        }

        foreach (var part in Parts)
        {
            html.Append("<div class=\"part\"><p>").Append(Encoded(part.Text)).Append("</p>");
            if (part.Link is { } link)
            {
                html.Append("<p><a class=\"act\" href=\"").Append(Encoded(Absolute(product, link.Path))).Append("\">").Append(Encoded(link.Title)).Append("</a></p>");
            }

            html.Append("</div>");
        }

        return html.Append("<p class=\"foot\">").Append(Encoded(Footer)).Append(" <a href=\"").Append(Encoded(Absolute(product, Choice.Path))).Append("\">")
            .Append(Encoded(Choice.Title)).Append("</a></p></div></body></html>").ToString();
    }

    private static string Absolute(Uri product, string path) => new Uri(product, path).AbsoluteUri;

    private static string Encoded(string text) => Letters.Encode(text);
}

/// <param name="Text">One or more sentences.</param>
/// <param name="Link">Where something is done about it; null: nothing is to be done.</param>
internal sealed record MailPart(string Text, MailLink? Link);

/// <param name="Path">A path of this product.</param>
internal sealed record MailLink(string Title, string Path);
