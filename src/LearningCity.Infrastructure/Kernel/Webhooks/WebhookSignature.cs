using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Proves to the receiver who sent a body and when: <c>t=1790000000,v1=6f…</c>, one <c>v1</c> per secret in force.</summary>
internal static class WebhookSignature
{
    /// <param name="body">As it is sent, in UTF-8.</param>
    /// <param name="now">When it is sent.</param>
    /// <param name="secrets">The newest first.</param>
    public static string Of(string body, DateTimeOffset now, IReadOnlyList<string> secrets)
    {
        var second = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes(second + "." + body);
        var marks = secrets.Select(secret => "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), signed)));
        return string.Join(',', marks.Prepend("t=" + second));
    }
}
