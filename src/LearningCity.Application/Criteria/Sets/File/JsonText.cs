using System.Globalization;
using System.Text;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>A JSON writer whose bytes depend on nothing but what is written: letters stay letters, only quotation marks, backslashes and controls are escaped.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder written = new();
    private bool needsComma;

    public override string ToString() => written.ToString();

    public void Object(Action write)
    {
        Open('{');
        write();
        Close('}');
    }

    public void Object(string name, Action write)
    {
        Name(name);
        Object(write);
    }

    public void Objects<T>(string name, IReadOnlyList<T> items, Action<T> write, bool always = false)
    {
        if (items.Count is 0 && !always)
        {
            return;
        }

        Name(name);
        Open('[');
        foreach (var item in items)
        {
            Comma();
            needsComma = false;
            Object(() => write(item));
        }

        Close(']');
    }

    public void Text(string name, string? text)
    {
        if (text is not null)
        {
            Name(name);
            Quoted(text);
        }
    }

    public void Texts(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count is 0)
        {
            return;
        }

        Name(name);
        Open('[');
        foreach (var text in texts)
        {
            Comma();
            Quoted(text);
        }

        Close(']');
    }

    public void Number(string name, decimal? number)
    {
        if (number is { } value)
        {
            Name(name);
            Raw(ShownNumber.Exact(value).Plain);
        }
    }

    public void Whole(string name, int number)
    {
        Name(name);
        Raw(number.ToString(CultureInfo.InvariantCulture));
    }

    public void Truth(string name, bool truth)
    {
        Name(name);
        Raw(truth ? "true" : "false");
    }

    public void TrueOnly(string name, bool truth)
    {
        if (truth)
        {
            Truth(name, truth);
        }
    }

    public void Null(string name)
    {
        Name(name);
        Raw("null");
    }

    private void Name(string name)
    {
        Comma();
        Quoted(name);
        written.Append(':');
        needsComma = false;
    }

    private void Comma()
    {
        if (needsComma)
        {
            written.Append(',');
        }
    }

    private void Open(char mark)
    {
        written.Append(mark);
        needsComma = false;
    }

    private void Close(char mark)
    {
        written.Append(mark);
        needsComma = true;
    }

    private void Raw(string text)
    {
        written.Append(text);
        needsComma = true;
    }

    private void Quoted(string text)
    {
        written.Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => written.Append("\\\""),
                '\\' => written.Append("\\\\"),
                < ' ' => written.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => written.Append(character),
            };
        }

        written.Append('"');
        needsComma = true;
    }
}
