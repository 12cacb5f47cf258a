namespace LearningCity.Infrastructure.Kernel;

/// <summary>What a mail server answers with: three digits and some text (RFC 5321 4.2).</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsGood => Code is >= 200 and < 400;

    /// <summary>Asking again would not help.</summary>
    public bool IsPermanent => Code >= 500;

    public string Text => string.Join(' ', Lines);

    /// <summary>Whether the server named an extension in answer to EHLO.</summary>
    public bool Offers(string extension) => Lines.Skip(1).Any(line =>
        line.Split(' ')[0].Equals(extension, StringComparison.OrdinalIgnoreCase));

    public bool Offers(string extension, string parameter) => Lines.Skip(1).Any(line =>
        line.Split(' ') is [var name, .. var parameters] && name.Equals(extension, StringComparison.OrdinalIgnoreCase)
        && parameters.Contains(parameter, StringComparer.OrdinalIgnoreCase));
}

/// <summary>The server said no, at this point of the conversation.</summary>
internal sealed class SmtpRefused(SmtpStep step, SmtpReply reply) : Exception($"{step}: {reply.Code}")
{
    public SmtpStep Step { get; } = step;

    public SmtpReply Reply { get; } = reply;
}

internal enum SmtpStep
{
    /// <summary>Greeting, EHLO, STARTTLS, AUTH: nothing was said of a message yet.</summary>
    Opening,

    Sender,

    Recipient,

    /// <summary>DATA, before the end of the message.</summary>
    Content,
}
