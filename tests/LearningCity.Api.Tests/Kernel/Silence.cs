using System.Net.Sockets;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>That a call got no answer, because the product was killed or the connection cut.</summary>
public static class Silence
{
    /// <remarks>A socket's failure comes bare when the other end goes while the connection is being made.</remarks>
    public static bool Is(Exception failure) => failure is HttpRequestException or SocketException or IOException or OperationCanceledException;
}
