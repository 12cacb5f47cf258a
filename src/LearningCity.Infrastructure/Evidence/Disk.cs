using System.Runtime.InteropServices;
using System.Text;
using LearningCity.Application.Kernel;

namespace LearningCity.Infrastructure.Evidence;

/// <summary>What the disk does beyond the framework: a full one is a refusal, and a new name is made durable.</summary>
internal static class Disk
{
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static void Write(Action write) => Write(() =>
    {
        write();
        return true;
    });

    /// <exception cref="Unavailable">The disk is full, or does not take what is written.</exception>
    public static T Write<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (IOException fault)
        {
            throw Refusal(fault);
        }
    }

    /// <exception cref="Unavailable">The disk is full, or does not take what is written.</exception>
    public static async Task WriteAsync(Func<ValueTask> write)
    {
        try
        {
            await write();
        }
        catch (IOException fault)
        {
            throw Refusal(fault);
        }
    }

    /// <summary>A rename survives a loss of power only when its folder was written too.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(Encoding.UTF8.GetBytes(folder + "\0"), 0);
        if (descriptor < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened.", Marshal.GetLastPInvokeError());
        }

        var failed = Sync(descriptor) != 0;
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (failed)
        {
            throw new IOException($"The folder {folder} cannot be written to the disk.", error);
        }
    }

    private static Unavailable Refusal(IOException fault) => fault.HResult is NoSpace or QuotaExceeded or WindowsDiskFull
        ? new Unavailable("evidence.storage-full", "Kho lưu trữ đã đầy nên chưa nhận được tệp; hãy báo quản trị rồi thử lại sau.", TimeSpan.FromMinutes(5))
        : new Unavailable("evidence.storage-failed", "Kho lưu trữ không ghi được tệp; hãy báo quản trị rồi thử lại sau.", TimeSpan.FromMinutes(5));

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
