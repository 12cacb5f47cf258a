using System.Globalization;
using System.Text;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>A JSON writer whose bytes depend on nothing but what is written: letters stay letters, only quotation marks, backslashes and controls are escaped.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private bool _needsComma;

    public override string ToString() => _text.ToString();

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
            _needsComma = false;
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
            Raw(ShownNumber.Exact(Millionths.Of(value)).Plain);
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
        _text.Append(':');
        _needsComma = false;
    }

    private void Comma()
    {
        if (_needsComma)
        {
            _text.Append(',');
        }
    }

    private void Open(char mark)
    {
        _text.Append(mark);
        _needsComma = false;
    }

    private void Close(char mark)
    {
        _text.Append(mark);
        _needsComma = true;
    }

    private void Raw(string text)
    {
        _text.Append(text);
        _needsComma = true;
    }

    private void Quoted(string text)
    {
        _text.Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                < ' ' => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => _text.Append(character),
            };
        }

        _text.Append('"');
        _needsComma = true;
    }
}
